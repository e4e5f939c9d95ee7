/** What a spreadsheet takes as the beginning of a formula. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t\r]/

/** A text for a cell of CSV: with a `'` before it where a spreadsheet would run it as a formula. Numbers are not for it. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
