import { type PairMeasure, pairMeasure } from '../measures/index.ts'
import type { Positions } from '../resolve/index.ts'
import { alignByNumbers } from './align-by-numbers.ts'
import { alignByPlanes } from './align-by-planes.ts'
import { alignByTables } from './align-by-tables.ts'

/**
 * Alignment of all pairs of units. Shared is an issue on which both hold a position and that weighs more than nothing for them: pair (u, v), u < v, is at `pairIndex(u, v, n)`. `value` is NaN where there is none: below minShared, or
 * because the measure has no value (see `pairAccount` for the reason). `coverage` of a pair is `shared / issues`, all issues in scope, also those that
 * neither holds a position on or that weigh nothing.
 */
export interface Alignment {
  readonly measure: PairMeasure
  /** Indexes of the actors that are units, as in the positions. */
  readonly units: Int32Array
  readonly value: Float64Array
  readonly shared: Int32Array
  /** The number of issues in scope. */
  readonly issues: number
}

/** Where pair (u, v) of n units stands, for u < v: rows of the upper triangle one after the other. */
export function pairIndex(u: number, v: number, n: number): number {
  return u * n - (u * (u + 1)) / 2 + (v - u - 1)
}

/** How all pairs are computed: on bit planes or from tables where the measure and the data allow (`auto`), or always number by number (`numbers`). */
export type AlignmentPath = 'auto' | 'numbers'

/** The alignment of all pairs under the measure, weights, joint rule and minShared of the positions' scope. */
export function alignmentOf(positions: Positions, path: AlignmentPath = 'auto'): Alignment {
  const measure = pairMeasure(positions.scope.measure)
  const fast = path === 'auto' ? (alignByPlanes(positions, measure) ?? alignByTables(positions, measure)) : null
  const sums = fast ?? alignByNumbers(positions, measure)
  return { measure, units: positions.units, ...sums, issues: positions.issues.length }
}

/** Shared issues over issues in scope, 0…1; 0 when no issue is in scope. */
export function coverage(shared: number, issues: number): number {
  return issues === 0 ? 0 : shared / issues
}

/** How united a group is. */
export interface Cohesion {
  /** The mean alignment over its pairs that have one; null when none has. */
  readonly value: number | null
  /** How many pairs have a value. */
  readonly known: number
  /** How many pairs there are. */
  readonly pairs: number
}

/** The mean pairwise alignment of a group of units (by place, each once): Σ S_uv / n over its n pairs with a value. */
export function cohesion({ value, units }: Alignment, group: readonly number[]): Cohesion {
  let sum = 0
  let known = 0
  group.forEach((one, i) => {
    for (const other of group.slice(i + 1)) {
      const at = value[pairIndex(Math.min(one, other), Math.max(one, other), units.length)] as number
      if (Number.isNaN(at)) continue
      sum += at
      known++
    }
  })
  return { value: known === 0 ? null : sum / known, known, pairs: (group.length * (group.length - 1)) / 2 }
}
