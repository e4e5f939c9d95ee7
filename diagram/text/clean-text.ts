// Control characters, bidirectional overrides and what XML 1.0 cannot hold; unpaired surrogates are handled apart.
const UNWANTED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** A text fit for one line of a picture: blanks of any kind become one space, control characters and bidirectional overrides go, unpaired surrogates become U+FFFD. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(UNWANTED, '')
    .trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text cleaned and escaped for XML, in content and in attributes alike. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)
}
