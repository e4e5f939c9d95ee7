import { type Alignment, cohesion, pairIndex } from '../alignment/index.ts'

/** How two groups align: the mean over pairs with one member in each. */
export interface AlignmentBetween {
  /** Over the pairs that have a value; null when none has. */
  readonly value: number | null
  /** How many pairs have one. */
  readonly known: number
  /** How many pairs there are. */
  readonly pairs: number
}

/** The mean alignment between two groups of units (by place, each once); a unit that is in both makes no pair with itself. */
export function alignmentBetween(
  { value, units }: Alignment,
  a: readonly number[],
  b: readonly number[],
): AlignmentBetween {
  let sum = 0
  let known = 0
  let pairs = 0
  for (const u of a) {
    for (const v of b) {
      if (u === v) continue
      pairs++
      const at = value[pairIndex(Math.min(u, v), Math.max(u, v), units.length)] as number
      if (Number.isNaN(at)) continue
      sum += at
      known++
    }
  }
  return { value: known === 0 ? null : sum / known, known, pairs }
}

/** Another group that a group agrees with, on average, at least as much as within itself. */
export interface AsMuchWith {
  /** Its place among the groups. */
  readonly coalition: number
  /** The mean alignment between the two. */
  readonly value: number
}

/**
 * The other groups with which the group at a place agrees on average at least as much as its members do with one another: a division between
 * them rests on single pairs, not on the groups. Empty for a group without a pair that has a value.
 */
export function asMuchWith(alignment: Alignment, groups: readonly (readonly number[])[], place: number): AsMuchWith[] {
  const group = groups[place] ?? []
  const within = cohesion(alignment, group).value
  if (within === null) return []
  return groups.flatMap((other, coalition) => {
    if (coalition === place) return []
    const { value } = alignmentBetween(alignment, group, other)
    return value === null || value < within - ROUNDING ? [] : [{ coalition, value }]
  })
}

/** Differences of means below this are rounding. */
const ROUNDING = 1e-12
