import { stringify } from 'csv-stringify/browser/esm/sync'
import type { TableName } from '../../positions/dataset/index.ts'
import type { TableFile } from './table.ts'

/** A cell of a table that is made; nothing is an empty one. */
export type MadeCell = string | number | null | undefined

/** A table that was made from other files: its columns, and its rows as lists of cells in their order. */
export interface MadeTable {
  readonly name: TableName
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly MadeCell[]>
  /** Whether its file is packed. */
  readonly gzip?: boolean
}

const BATCH = 1000

/** A table as CSV, piece by piece, the header first. */
export function* csvOf({ columns, rows }: Pick<MadeTable, 'columns' | 'rows'>): Generator<string> {
  yield stringify([columns as string[]])
  let batch: (readonly MadeCell[])[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield stringify(batch as MadeCell[][])
    batch = []
  }
  if (batch.length > 0) yield stringify(batch as MadeCell[][])
}

/** Pieces of CSV as a file that a table's reader takes, under the name by which problems call it. */
export function tableFileOf(name: string, pieces: () => Iterable<string>): TableFile {
  return {
    name,
    async *chunks(onBytes) {
      const encoder = new TextEncoder()
      for (const piece of pieces()) {
        const bytes = encoder.encode(piece)
        onBytes?.(bytes.length)
        yield bytes
      }
    },
  }
}
