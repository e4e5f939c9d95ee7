import type { CellObject, WorkSheet } from '@e965/xlsx'
import { LIMITS, tooMany } from '../../limits.ts'
import type { Problems } from '../../problem.ts'
import { say } from '../../words/index.ts'
import type { Cell, ForeignTable, FormatTold } from '../foreign-table.ts'
import { KNOWN_HEADERS } from '../profiles/registry.ts'
import { TableBuilder } from '../table-builder.ts'
import { mergedCells } from './merged-cells.ts'
import { uncomputedIn } from './uncomputed.ts'
import { boundedWorkbook, WorkbookTooLarge } from './workbook-bounds.ts'

const NOTHING: Cell = { text: '', type: 'text' }

/**
 * Reads a sheet of a workbook (Excel `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, OpenDocument `.ods`): the one that was told, else the first that holds anything. Numbers and dates are what
 * the workbook says they are, whatever they look like there. Null when it cannot be read, which is told.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  told: FormatTold,
  problems: Problems,
): Promise<ForeignTable | null> {
  const { read, set_cptable, utils } = await import('@e965/xlsx')
  // Before Excel 97 texts were written in the code page of their machine.
  if (bytes[0] === 0xd0) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const isBook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  let book: ReturnType<typeof read>
  try {
    // What is neither would be read as a table of text.
    if (!isBook) throw new Error('no workbook')
    const bounded = bytes[0] === 0x50 ? boundedWorkbook(bytes) : bytes
    book = quietly(() =>
      read(bounded, {
        type: 'array',
        dense: true,
        cellDates: true,
        UTC: true,
        cellHTML: false,
        cellFormula: false,
      }),
    )
  } catch (error) {
    if (error instanceof WorkbookTooLarge) {
      problems.add(file, null, null, ...tooMany(error.limit))
      return null
    }
    const locked = isLocked(bytes)
    problems.add(
      file,
      null,
      null,
      say(locked ? 'bookLocked' : 'bookDamaged'),
      say(locked ? 'withoutPassword' : 'bookThatOpens'),
    )
    return null
  }
  const filled = book.SheetNames.filter((name) => book.Sheets[name]?.['!ref'] !== undefined)
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden && name ? [name] : [])))
  const sheet = told.sheet ?? filled.find((name) => !hidden.has(name)) ?? filled[0]
  const found = sheet === undefined ? undefined : book.Sheets[sheet]
  if (sheet === undefined || !found?.['!ref']) {
    problems.add(
      file,
      null,
      null,
      told.sheet === undefined ? say('sheetsEmpty') : say('sheetMissing', told.sheet, filled),
      say('sheetWithTable'),
    )
    return null
  }
  const name = book.SheetNames.length > 1 ? `${file} › ${sheet}` : file
  const builder = new TableBuilder(name, problems, told.header, KNOWN_HEADERS)
  const rows = (found as WorkSheet & { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  if (rows.length > LIMITS.rows.most) {
    problems.add(name, null, null, ...tooMany('rows'))
    return null
  }
  const uncomputed = uncomputedIn(rows, utils.encode_col)
  if (uncomputed) {
    problems.add(name, uncomputed.row, uncomputed.column, ...uncomputed.words)
    return null
  }
  const merged = mergedCells(found['!merges'] ?? [])
  // What the sheet says of its own extent may be wrong: its cells are what counts.
  rows.forEach((cells, at) => {
    if (cells)
      builder.row(
        Array.from({ length: cells.length }, (_, place) => {
          const above = merged.above(at, place)
          return cellOf(above === undefined ? cells[place] : rows[above]?.[place])
        }),
        at + 1,
        merged.spans(at),
      )
  })
  const made = builder.end({ file, sheet, format: say('workbookSheet', sheet) })
  if (!made) return null
  const down = made.columns.filter(({ place }) => merged.down.includes(place)).map(({ name }) => name)
  const table = { ...made, notes: [...(down.length > 0 ? [say('mergedDown', down)] : []), ...made.notes] }
  const others = filled.filter((other) => other !== sheet)
  if (others.length === 0) return table
  if (told.sheet !== undefined) return { ...table, sheets: filled }
  return {
    ...table,
    sheets: filled,
    notes: [say('onlySheet', sheet, others), ...table.notes],
  }
}

/** Runs work that says on the console what it passes over: a library's asides are not for people. */
function quietly<T>(work: () => T): T {
  const { error } = console
  console.error = () => undefined
  try {
    return work()
  } finally {
    console.error = error
  }
}

function cellOf(cell: CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.t === 'z') return NOTHING
  // An error such as #N/A or #DIV/0! is no value.
  if (cell.t === 'e') return NOTHING
  // What looks like 50% is 0.5 there: read as it looks, as in text, so that the scale is asked for.
  if (cell.t === 'n' && /%\s*$/.test(cell.w ?? ''))
    return { text: `${plainNumber((cell.v as number) * 100)}%`, type: 'text' }
  if (cell.t === 'n') return { text: plainNumber(cell.v as number), type: 'number' }
  if (cell.t === 'b') return { text: String(cell.v), type: 'flag' }
  if (cell.v instanceof Date) return { text: dayOf(cell.v), type: 'date' }
  return { text: String(cell.v), type: 'text' }
}

/** A number in digits with a point, never as 1e21; what arithmetic in binary added (0.30000000000000004) is left out. */
function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15))
  return Number.isFinite(short) ? String(short) : ''
}

/** The day of a moment, with its time where there is one. */
export function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

/** Whether a workbook is packed with a password: its container then holds a part of this name, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const last = Math.min(bytes.length, 2 ** 20) - name.length
  for (let at = 0; at <= last; at++) if (name.every((byte, k) => bytes[at + k] === byte)) return true
  return false
}
