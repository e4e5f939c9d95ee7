/** What begins a formula, also in its full-width and small forms, which spreadsheets of East Asian locales read as the plain ones. Source: OWASP, CSV injection. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'
/** What a spreadsheet trims or does not show before it: blanks of any width, line ends, control and format characters. */
const HIDDEN = '[\\s\\p{C}\\p{Z}]*'
const BEGINS = new RegExp(`^(?:[\\t\\r\\n]|${HIDDEN}${SIGN})`, 'u')
// A spreadsheet of another locale than the file is for divides the text at its own divider, and at a line's end, whatever quotes stand around it; quotes within
// the text are then those around a cell, and are not shown. The sign is looked for first: looking back from every letter would take the square of a long run of blanks.
const dividedAt = (dividers: string) =>
  new RegExp(`(?=${SIGN})(?<=[${dividers}\\t\\r\\n](?:[\\s\\p{C}\\p{Z}"])*)${SIGN}`, 'gu')
const DIVIDED = { ',': dividedAt(';'), ';': dividedAt(';,') } as const

/** A text for a cell of CSV whose cells are divided by `divider`: with a `'` before whatever a spreadsheet would run as a formula. Numbers are not for it. */
export function formulaSafe(text: string, divider: keyof typeof DIVIDED = ','): string {
  const divided = text.replace(DIVIDED[divider], "'$&")
  return BEGINS.test(text) ? `'${divided}` : divided
}
