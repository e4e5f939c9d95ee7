import type { CompareRow } from './rows.ts'

/** Which rows of a comparison are drawn: the first, those that found no room, and the last. */
interface DrawnRows {
  readonly upper: readonly CompareRow[]
  readonly left: readonly CompareRow[]
  readonly lower: readonly CompareRow[]
}

/**
 * The rows for which there is room, one row's of which goes to tell of the others. Where not even all that count fit, both ends of their order are drawn: in the
 * order of what an issue adds, what joins most and what divides most.
 */
export function drawnRows(rows: readonly CompareRow[], fits: number): DrawnRows {
  if (rows.length <= fits) return { upper: rows, left: [], lower: [] }
  const room = Math.max(0, fits - 1)
  const counting = rows.filter(({ state }) => state === 'counts').length
  if (counting <= room) return { upper: rows.slice(0, room), left: rows.slice(room), lower: [] }
  const upper = Math.ceil(room / 2)
  const lower = counting - (room - upper)
  return {
    upper: rows.slice(0, upper),
    left: [...rows.slice(upper, lower), ...rows.slice(counting)],
    lower: rows.slice(lower, counting),
  }
}
