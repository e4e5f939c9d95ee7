/** Tables as a workbook of Excel; what writes it is fetched when the first is written. */

import { UserError } from '../../positions/errors.ts'
import type { Cell, Table } from '../api/table.ts'

/** A sheet of a workbook; its name has at most 31 characters and none of `[]:*?/\`. */
export interface Sheet extends Table {
  readonly name: string
}

/** Rows that a sheet may have; Excel has no more than four times as many, and they are all in memory at once. */
export const MOST_ROWS = 250_000
/** Characters that Excel keeps in a cell. */
const LONGEST = 32_767

/**
 * Sheets as the bytes of an `.xlsx`: a header, then the rows; numbers are numbers, and no text is a formula. Rejects with a `UserError` for a table of too many rows and
 * for a text that no cell can hold, by its sheet, row and column.
 */
export async function workbookOf(sheets: Iterable<Sheet>): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  for (const { name, columns, rows } of sheets) {
    const cells: unknown[][] = [columns.map((column) => cellOf(column, name, 1, column))]
    for (const row of rows) {
      if (cells.length > MOST_ROWS)
        throw new UserError(
          'cannot-write',
          'output',
          `${name} has more than ${MOST_ROWS.toLocaleString('en')} rows, more than a sheet takes`,
          { next: 'write a .csv or a .zip' },
        )
      cells.push(row.map((cell, k) => cellOf(cell, name, cells.length + 1, columns[k] ?? '')))
    }
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name)
  }
  // Texts in a table of their own: those that stand in their cells are unescaped twice when they are read.
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer,
  )
}

function cellOf(cell: Cell, sheet: string, row: number, column: string): string | number | boolean | null {
  if (typeof cell === 'boolean' || cell === null) return cell
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell
  const text = String(cell)
  if (text.length > LONGEST)
    throw new UserError(
      'cannot-write',
      'output',
      `${sheet}, row ${row}, column ${column}: a text of ${text.length.toLocaleString('en')} characters, more than a cell of Excel holds`,
      { expected: `at most ${LONGEST.toLocaleString('en')}`, next: 'write a .csv, which holds it whole' },
    )
  // What looks like Excel's own way to write a character is read as that character unless its underscore is written so.
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
