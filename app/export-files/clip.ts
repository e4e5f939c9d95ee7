/** A table as what is copied: text that spreadsheets divide into cells, and the same as HTML, which they take first. */

import { type CsvFor, numberText } from '../api/csv.ts'
import { formulaSafe } from '../api/formula-safe.ts'
import type { Cell, Table } from '../api/table.ts'

/** More cells than this are a file: a clipboard holds its text three times. */
export const MOST_COPIED = 500_000

/** What goes on the clipboard. */
export interface Copied {
  readonly text: string
  readonly html: string
  readonly rows: number
}

/** A table for the clipboard; numbers with the decimal mark of those they are for, absent values empty, no text a formula. Null when it has more than `MOST_COPIED` cells. */
export function copiedTable({ columns, rows }: Table, of: CsvFor): Copied | null {
  const texts = [columns.map((column) => tabCell(plain(column, of))).join('\t')]
  const lines = [`<tr>${columns.map((column) => htmlCell(column, 'th', of)).join('')}</tr>`]
  for (const row of rows) {
    if (texts.length * columns.length > MOST_COPIED) return null
    texts.push(row.map((cell) => tabCell(plain(cell, of))).join('\t'))
    lines.push(`<tr>${row.map((cell) => htmlCell(cell, 'td', of)).join('')}</tr>`)
  }
  const html = `<meta charset="utf-8"><table>${lines.join('\n')}</table>`
  return { text: `${texts.join('\n')}\n`, html, rows: lines.length - 1 }
}

function plain(cell: Cell, of: CsvFor): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'bigint') return numberText(cell, of)
  return typeof cell === 'string' ? formulaSafe(cell) : String(cell)
}

/** Spreadsheets read quotes in pasted text as they do in CSV, so that tabs and line ends stay within a cell. */
function tabCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet may take for a number, a date or a truth. */
const MISREAD = /\d|^(?:true|false|wahr|falsch)$/i

/** A text that could be misread is marked as one, so that `1-2` becomes no date and `007` no 7; its line ends stay within the cell. */
function htmlCell(cell: Cell, tag: 'td' | 'th', of: CsvFor): string {
  const style = typeof cell === 'string' && MISREAD.test(cell) ? ` style='mso-number-format:"\\@"'` : ''
  const text = plain(cell, of)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n|[\r\n]/g, '<br style="mso-data-placement:same-cell">')
    .replaceAll('\t', '&#9;')
  return `<${tag}${style}>${text}</${tag}>`
}
