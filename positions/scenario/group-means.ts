import { NO_CODE } from '../dataset/index.ts'
import type { Positions } from '../resolve/index.ts'

/**
 * Positions in which each group of units (by place) stands as one unit, in the order of the groups: `value` is the mean over its members with a value,
 * `low` and `high` the least and greatest of theirs. A mean rests on no single stance, so `row` is −1 and salience counts as 1. `units` holds the first
 * member's actor, −1 for a group without members.
 */
export function groupMeans(positions: Positions, groups: readonly (readonly number[])[]): Positions {
  const width = positions.issues.length
  const size = groups.length * width
  const numbers = () => new Float64Array(size).fill(Number.NaN)
  const [value, low, high] = [numbers(), numbers(), numbers()]
  groups.forEach((group, g) => {
    for (let k = 0; k < width; k++) {
      const held = group.flatMap((u) => {
        const one = positions.value[u * width + k] as number
        return Number.isNaN(one) ? [] : [one]
      })
      if (held.length === 0) continue
      const cell = g * width + k
      value[cell] = held.reduce((sum, x) => sum + x, 0) / held.length
      low[cell] = held.reduce((least, x) => Math.min(least, x))
      high[cell] = held.reduce((most, x) => Math.max(most, x))
    }
  })
  return {
    ...positions,
    units: Int32Array.from(groups, ([first]) => (first === undefined ? -1 : (positions.units[first] as number))),
    value,
    low,
    high,
    status: new Uint8Array(size).fill(NO_CODE),
    row: new Int32Array(size).fill(-1),
    via: new Uint8Array(size),
    voices: null,
  }
}
