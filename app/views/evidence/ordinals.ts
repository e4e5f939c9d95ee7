import type { StanceColumns } from '../../../positions/dataset/index.ts'

/** For each of some rows: which of the rows of its actor on its issue it is, from 0. One pass over all rows. */
export function ordinalsOf({ actor, issue, length }: StanceColumns, rows: Int32Array): Map<number, number> {
  const width = issue.reduce((most, one) => Math.max(most, one), 0) + 1
  const cellOf = (row: number) => (actor[row] as number) * width + (issue[row] as number)
  const seen = new Map(Array.from(rows, (row) => [cellOf(row), 0]))
  const wanted = new Set(rows)
  const out = new Map<number, number>()
  for (let row = 0; row < length; row++) {
    const cell = cellOf(row)
    const before = seen.get(cell)
    if (before === undefined) continue
    if (wanted.has(row)) out.set(row, before)
    seen.set(cell, before + 1)
  }
  return out
}
