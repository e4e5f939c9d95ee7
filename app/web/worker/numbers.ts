/** The numbers of a view as what is shown of them, as files, and as what is copied; loaded when the first are wanted. */

import type { Drawn } from '../../accounts/drawn.ts'
import { csvRows } from '../../api/csv.ts'
import type { Table } from '../../api/table.ts'
import { aboutSheet } from '../../export-files/about.ts'
import { inChunks } from '../../export-files/chunks.ts'
import { type Copied, copiedTable } from '../../export-files/clip.ts'
import { workbookOf } from '../../export-files/workbook.ts'
import { VIEW_NUMBERS } from '../../views/numbers.ts'
import { viewEntry } from '../../views/views.ts'
import type { NumbersAsked, NumbersFileAsked, NumbersShown } from './protocol.ts'

/** So many rows are shown before anything is saved. */
const SHOWN = 6

/** What the table holds: its columns, how many rows, and the first of them. Throws a `UserError` when the view does not fit. */
export async function numbersShown(drawn: Drawn, asked: NumbersAsked): Promise<NumbersShown> {
  const { columns, rows } = await tableOf(drawn, asked)
  const first: (readonly Table['columns'][number][])[] = []
  let count = 0
  for (const row of rows) {
    if (count < SHOWN) first.push(row.map((cell) => (cell === null ? '' : String(cell))))
    count++
  }
  return { columns, first, count }
}

/** The bytes of a file of the numbers; a workbook says on a second sheet what they are of. Throws a `UserError` for a table that no sheet holds. */
export async function numbersFile(drawn: Drawn, asked: NumbersFileAsked): Promise<Uint8Array> {
  const table = await tableOf(drawn, asked)
  const { form, view, link } = asked
  if (form === 'xlsx') {
    return workbookOf([
      { name: viewEntry(view.show).words[view.lang ?? 'en'].label, ...table },
      aboutSheet(drawn, view, table, link),
    ])
  }
  const { columns, rows } = table
  return joined([...inChunks(csvRows(columns, rows, form === 'csv' ? {} : { for: form }))])
}

/** The numbers as what is copied; null when they are too many for a clipboard. */
export async function numbersCopied(drawn: Drawn, asked: NumbersFileAsked): Promise<Copied | null> {
  const { form } = asked
  return copiedTable(await tableOf(drawn, asked), form === 'excel-de' ? form : 'excel')
}

async function tableOf(drawn: Drawn, { given, ...ask }: NumbersAsked): Promise<Table> {
  const numbers = VIEW_NUMBERS[viewEntry(ask.view.show).id]
  if (given !== null || numbers === null) return given ?? { columns: [], rows: [] }
  return (await numbers())(drawn, ask)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
