import { type Alignment, cohesion } from '../alignment/index.ts'
import { alignmentBetween } from './alignment-between.ts'

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
