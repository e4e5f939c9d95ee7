/** A text as ids, names and titles hold it: NFC, on one line, blanks in a row made one, none at the ends; empty when nothing is left. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff\s]+/g, ' ')
    .trim()
    .normalize('NFC')
}
