import { firstDay, lastDay } from '../calendar.ts'
import { onlyRows } from '../columns/only-rows.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { TimeWindow } from './time-windows.ts'

/** With fewer stances than this nothing is gained. */
const MANY = 20_000

/**
 * Gives, for a window of statements, a dataset that holds all stances that may lie in it (those stated then, at any precision, and the undated): positions
 * within the window are the same, and cost what the window holds.
 */
export function statedWithin(dataset: Dataset): (window: TimeWindow) => Dataset {
  const { stances } = dataset
  const { statedOn } = stances
  if (statedOn === null || stances.length < MANY) return () => dataset
  // Place 0 holds the rows without a date.
  const rows: number[][] = [[], ...statedOn.values.map(() => [])]
  for (let row = 0; row < stances.length; row++) rows[(statedOn.codes[row] as number) + 1]?.push(row)
  const days = statedOn.values.map((date) => ({ first: firstDay(date), last: lastDay(date) }))
  return ({ from, to }) => {
    const inside = days.flatMap(({ first, last }, code) =>
      first <= to && last >= from ? [rows[code + 1] as number[]] : [],
    )
    // In the order of the rows, by which ties are broken.
    const kept = Int32Array.from([rows[0] as number[], ...inside].flat()).sort()
    return { ...dataset, stances: onlyRows(stances, Array.from(kept)) }
  }
}
