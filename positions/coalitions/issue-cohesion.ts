import { scaleWidths } from '../alignment/index.ts'
import type { Positions } from '../resolve/index.ts'

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
