// The browser's build of the library: the same code, and it runs in Node too.
import { stringify } from 'csv-stringify/browser/esm/sync'
import { formulaSafe } from './formula-safe.ts'

/** How CSV is written. */
export interface CsvOptions {
  /** Leaves text cells as they are, for programs that read back exactly what was written; default false. */
  readonly raw?: boolean | undefined
}

/**
 * Rows as CSV text in chunks of a thousand, header first, numbers in full precision, absent values empty, lines ended by `\n`. A text (never a number)
 * that a spreadsheet would run as a formula has a `'` before it, unless `raw`.
 */
export function* csvChunks(
  columns: readonly string[],
  rows: Iterable<object>,
  { raw = false }: CsvOptions = {},
): Generator<string> {
  const cell = (value: unknown) => {
    if (typeof value === 'number') return String(value)
    return !raw && typeof value === 'string' ? formulaSafe(value) : value
  }
  yield stringify([columns.map(cell)])
  let chunk: unknown[][] = []
  for (const row of rows) {
    const cells = row as Record<string, unknown>
    chunk.push(columns.map((column) => cell(cells[column])))
    if (chunk.length === 1000) {
      yield stringify(chunk)
      chunk = []
    }
  }
  if (chunk.length > 0) yield stringify(chunk)
}

/** One row of cells that are text already, as a line of CSV ended by `\n`. */
export const csvLine = (cells: readonly string[]): string => stringify([cells])
