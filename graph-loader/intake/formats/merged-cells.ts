import type { Range } from '@e965/xlsx'

/** Rows that a merged cell may go over, so that what stands in it is said of each; a sheet that claims more is read as it stands. */
const MOST_ROWS = 10_000

/** What is known of the merged cells of a sheet. */
export interface MergedCells {
  /** Columns in which cells are merged downwards, from 0. */
  readonly down: readonly number[]
  /** Over how many columns the merged cells of a row go, by their places. */
  spans(row: number): ReadonlyMap<number, number> | undefined
  /** The row in which that stands which a cell of a column merged downwards holds; undefined for others. */
  above(row: number, place: number): number | undefined
}

/** Finds out which cells of a sheet are merged: those over several columns are headings, those down one column say the same of each of their rows. */
export function mergedCells(ranges: readonly Range[]): MergedCells {
  const across = new Map<number, Map<number, number>>()
  const down = new Map<number, Map<number, number>>()
  let rows = 0
  for (const { s: from, e: to } of ranges) {
    if (to.c > from.c) {
      const own = across.get(from.r) ?? new Map<number, number>()
      across.set(from.r, own.set(from.c, to.c - from.c + 1))
      continue
    }
    rows += to.r - from.r
    if (rows > MOST_ROWS) break
    for (let row = from.r + 1; row <= to.r; row++) down.set(row, (down.get(row) ?? new Map()).set(from.c, from.r))
  }
  return {
    down: [...new Set([...down.values()].flatMap((row) => [...row.keys()]))],
    spans: (row) => across.get(row),
    above: (row, place) => down.get(row)?.get(place),
  }
}
