import { scaleWidths } from '../alignment/index.ts'
import type { Positions } from '../resolve/index.ts'

/** From this distance of their means on, as a share of the scale, an issue divides two groups; below it, it joins them. One point of a scale of five. */
export const DIVIDED_FROM = 0.25

/** How two groups stand to each other on one issue. */
export interface IssueDivision {
  /** Index of the issue in the dataset. */
  readonly issue: number
  /** Means over the members with a position. */
  readonly meanA: number
  readonly meanB: number
  /** The least and the greatest of the members' positions. */
  readonly rangeA: readonly [low: number, high: number]
  readonly rangeB: readonly [low: number, high: number]
  /** Shares of the members with a position, above 0. */
  readonly knownA: number
  readonly knownB: number
  /** |mean_A − mean_B|/Δ, 0…1. */
  readonly gap: number
  /** gap·√(k_A·k_B), 0…1: how much the issue divides the two. */
  readonly wedge: number
  /** (1 − gap)·√(k_A·k_B), 0…1: how much it joins them. */
  readonly bridge: number
}

/**
 * How much each issue divides or joins two groups of units (by place): with m the mean position of a group on the issue, k the share of its members
 * who have one and Δ the declared width of the scale, gap = |m_A − m_B|/Δ, wedge = gap·√(k_A·k_B), bridge = (1 − gap)·√(k_A·k_B).
 * The issue with the greatest wedge divides them most, the one with the greatest bridge least. Issues on which one of the groups holds nothing
 * are left out. In the order of the issues in scope.
 */
export function dividingIssues(positions: Positions, a: readonly number[], b: readonly number[]): IssueDivision[] {
  const widths = scaleWidths(positions)
  return Array.from(positions.issues).flatMap((issue, k) => {
    const [inA, inB] = [heldOn(positions, k, a), heldOn(positions, k, b)]
    if (inA === null || inB === null) return []
    const gap = Math.abs(inA.mean - inB.mean) / (widths[k] as number)
    const trust = Math.sqrt(inA.known * inB.known)
    return [
      {
        issue,
        meanA: inA.mean,
        meanB: inB.mean,
        rangeA: inA.range,
        rangeB: inB.range,
        knownA: inA.known,
        knownB: inB.known,
        gap,
        wedge: gap * trust,
        bridge: (1 - gap) * trust,
      },
    ]
  })
}

/** The issue that divides two groups most and the one that joins them most (of equals the first; see `strongestDivisions`); null where there is none. */
export function wedgeAndBridge(divisions: readonly IssueDivision[]): {
  readonly wedge: IssueDivision | null
  readonly bridge: IssueDivision | null
} {
  const { wedges, bridges } = strongestDivisions(divisions, 1)
  return { wedge: wedges[0] ?? null, bridge: bridges[0] ?? null }
}

/**
 * The issues that divide two groups most, by wedge, and that join them most, by bridge, at most so many of each, the strongest first (of equals in the
 * order given). An issue divides where the means are `DIVIDED_FROM` of the scale apart or more, else it joins: none does both.
 */
export function strongestDivisions(
  divisions: readonly IssueDivision[],
  most: number,
): { readonly wedges: readonly IssueDivision[]; readonly bridges: readonly IssueDivision[] } {
  const strongest = (by: 'wedge' | 'bridge') =>
    divisions
      .filter(({ gap }) => gap >= DIVIDED_FROM === (by === 'wedge'))
      .sort((x, y) => y[by] - x[by])
      .slice(0, most)
  return { wedges: strongest('wedge'), bridges: strongest('bridge') }
}

function heldOn(positions: Positions, k: number, group: readonly number[]) {
  const held = group.flatMap((u) => {
    const value = positions.value[u * positions.issues.length + k] as number
    return Number.isNaN(value) ? [] : [value]
  })
  if (held.length === 0) return null
  return {
    mean: held.reduce((sum, x) => sum + x, 0) / held.length,
    known: held.length / group.length,
    range: [held.reduce((x, y) => Math.min(x, y)), held.reduce((x, y) => Math.max(x, y))] as const,
  }
}
