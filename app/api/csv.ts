import { stringify } from 'csv-stringify/sync'

/** Rows as CSV text in chunks of a thousand, header first, numbers in full precision, absent values empty, lines ended by `\n`. */
export function* csvChunks(columns: readonly string[], rows: Iterable<object>): Generator<string> {
  yield stringify([columns as string[]])
  let chunk: unknown[][] = []
  for (const row of rows) {
    const cells = row as Record<string, unknown>
    chunk.push(columns.map((column) => (typeof cells[column] === 'number' ? String(cells[column]) : cells[column])))
    if (chunk.length === 1000) {
      yield stringify(chunk)
      chunk = []
    }
  }
  if (chunk.length > 0) yield stringify(chunk)
}
