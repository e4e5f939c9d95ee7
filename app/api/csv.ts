// The browser's build of the library: the same code, and it runs in Node too.
import { stringify } from 'csv-stringify/browser/esm/sync'
import { formulaSafe } from './formula-safe.ts'
import type { Cell } from './table.ts'

/** For whom CSV is written when not for programs: Excel as it is set in English, and as it is in German and most languages of Europe. */
export const CSV_FOR = ['excel', 'excel-de'] as const
export type CsvFor = (typeof CSV_FOR)[number]

/** How CSV is written. */
export interface CsvOptions {
  /** Leaves text cells as they are, for programs that read back exactly what was written; default false. */
  readonly raw?: boolean | undefined
  readonly for?: CsvFor | undefined
}

interface Dialect {
  readonly divider: ',' | ';'
  readonly decimal: string
  readonly lineEnd: string
  /** Without it Excel takes UTF-8 for an encoding of the machine. */
  readonly bom: boolean
}

const PLAIN: Dialect = { divider: ',', decimal: '.', lineEnd: '\n', bom: false }
/** Excel divides by the list separator of the system and reads its decimal mark; a line `sep=` would say the divider, and have the BOM ignored. */
const DIALECTS: Readonly<Record<CsvFor, Dialect>> = {
  excel: { divider: ',', decimal: '.', lineEnd: '\r\n', bom: true },
  'excel-de': { divider: ';', decimal: ',', lineEnd: '\r\n', bom: true },
}

/** A number as text in full precision, with the decimal mark of those it is for; its minus is the sign of the keyboard. */
export function numberText(value: number | bigint, of?: CsvFor): string {
  const { decimal } = dialectOf(of)
  return String(value).replace('.', decimal)
}

/**
 * Rows as CSV text in chunks of a thousand, header first, numbers in full precision, absent values empty, lines ended by `\n` (`\r\n` for Excel). A text (never a number)
 * that a spreadsheet would run as a formula has a `'` before it, unless `raw`.
 */
export function csvChunks(
  columns: readonly string[],
  rows: Iterable<object>,
  options: CsvOptions = {},
): Generator<string> {
  return csvOf(columns, rows, (row) => columns.map((column) => (row as Record<string, unknown>)[column]), options)
}

/** The same of rows that are lists of cells. */
export function csvRows(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  options: CsvOptions = {},
): Generator<string> {
  return csvOf(columns, rows, (row) => row, options)
}

function* csvOf<Row>(
  columns: readonly string[],
  rows: Iterable<Row>,
  cellsOf: (row: Row) => readonly unknown[],
  options: CsvOptions,
): Generator<string> {
  const cell = (value: unknown) => csvCell(value, options)
  yield csvHead(columns.map(cell), options)
  let chunk: unknown[][] = []
  for (const row of rows) {
    chunk.push(cellsOf(row).map(cell))
    if (chunk.length === 1000) {
      yield lines(chunk, options)
      chunk = []
    }
  }
  if (chunk.length > 0) yield lines(chunk, options)
}

/** A cell as `csvLine` takes it. */
export function csvCell(value: unknown, { raw = false, for: of }: CsvOptions): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return numberText(value, of)
  // The library would write nothing for false, which is what an absent value is.
  if (typeof value === 'boolean') return String(value)
  return !raw && typeof value === 'string' ? formulaSafe(value, dialectOf(of).divider) : value
}

const dialectOf = (of: CsvFor | undefined): Dialect => (of === undefined ? PLAIN : DIALECTS[of])

/** The first line of a file, with what stands before it. */
export function csvHead(cells: readonly unknown[], options: CsvOptions = {}): string {
  return `${options.for !== undefined && DIALECTS[options.for].bom ? '\uFEFF' : ''}${csvLine(cells, options)}`
}

/** One row of cells that are text already, as a line of CSV. */
export const csvLine = (cells: readonly unknown[], options: CsvOptions = {}): string => lines([cells], options)

function lines(rows: readonly (readonly unknown[])[], options: CsvOptions): string {
  const { divider, lineEnd } = dialectOf(options.for)
  return stringify(rows as unknown[][], { delimiter: divider, record_delimiter: lineEnd })
}
