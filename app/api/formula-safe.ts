/** What begins a formula, also in its full-width and small forms, which spreadsheets of East Asian locales read as the plain ones. Source: OWASP, CSV injection. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'
/** What a spreadsheet trims or does not show before it: blanks of any width, line ends, control and format characters. */
const HIDDEN = '[\\s\\p{C}\\p{Z}]*'
const BEGINS = new RegExp(`^(?:[\\t\\r\\n]|${HIDDEN}${SIGN})`, 'u')
// Where a list's divider is a semicolon or a tab, a spreadsheet divides the text there, and at a line's end, whatever quotes stand around it.
// The sign is looked for first: looking back from every letter would take the square of a long run of blanks.
const DIVIDED = new RegExp(`(?=${SIGN})(?<=[;\\t\\r\\n]${HIDDEN})${SIGN}`, 'gu')

/** A text for a cell of CSV: with a `'` before whatever a spreadsheet would run as a formula. Numbers are not for it. */
export function formulaSafe(text: string): string {
  const divided = text.replace(DIVIDED, "'$&")
  return BEGINS.test(text) ? `'${divided}` : divided
}
