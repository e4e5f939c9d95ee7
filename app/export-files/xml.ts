/** What XML 1.0 cannot hold, not even as a reference; unpaired surrogates are made U+FFFD by `toWellFormed`. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** Most texts need nothing: millions of numbers and ids pass here. */
const PLAIN = /^[ \w.:-]*$/
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * A text for content and attributes of XML, read back as it was: line ends and tabs as references, since readers turn them into blanks otherwise. What
 * XML 1.0 cannot hold becomes U+FFFD.
 */
export function xmlEscaped(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => REFERENCES[sign] as string)
}
