import { type Alignment, cohesion, pairIndex, scaleWidths } from '../alignment/index.ts'
import type { Positions } from '../resolve/index.ts'

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

/** How united a group is on one issue: in words always united, as cohesion is the mean alignment of pairs. */
export interface IssueCohesion {
  /** Index of the issue in the dataset. */
  readonly issue: number
  /** 1 − the mean of |a−b|/Δ over the pairs of members with a position, 0…1; null when fewer than two have one. */
  readonly cohesion: number | null
  /** Over the members with a position. */
  readonly mean: number
  /** The least and the greatest of their positions. */
  readonly range: readonly [low: number, high: number]
  /** How many members have one, at least 1. */
  readonly known: number
}

/**
 * How united a group of units (by place) is on each issue in scope on which it holds anything, in the order of the issues: 1 − the mean distance
 * of its pairs, as a share of the declared width of the scale. Every member and every issue counts the same.
 */
export function issueCohesion(positions: Positions, group: readonly number[]): IssueCohesion[] {
  const widths = scaleWidths(positions)
  const { issues, value } = positions
  const held = new Float64Array(group.length)
  const out: IssueCohesion[] = []
  issues.forEach((issue, k) => {
    let known = 0
    for (const u of group) {
      const at = value[u * issues.length + k] as number
      if (!Number.isNaN(at)) held[known++] = at
    }
    if (known === 0) return
    const sorted = held.subarray(0, known).sort()
    let distance = 0
    let sum = 0
    // In ascending order each value lies above those before it: i·x_i − Σ_{j<i} x_j, summed, is the distance of all pairs.
    sorted.forEach((x, i) => {
      distance += i * x - sum
      sum += x
    })
    const pairs = (known * (known - 1)) / 2
    const cohesion = pairs === 0 ? null : 1 - distance / pairs / (widths[k] as number)
    out.push({ issue, cohesion, mean: sum / known, range: [sorted[0] as number, sorted[known - 1] as number], known })
  })
  return out
}
