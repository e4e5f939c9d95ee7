import type { PairMeasure, PairSample } from '../measures/measure.ts'
import { pairMeasure } from '../measures/registry.ts'
import type { Positions } from '../resolve/positions.ts'
import { PairSampler } from './pair-sampler.ts'

/**
 * Alignment of all pairs of units: pair (u, v), u < v, is at `pairIndex(u, v, n)`. `value` is NaN where there is none: below minShared, or
 * because the measure has no value (see `pairAccount` for the reason). `coverage` of a pair is `shared / issues`.
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

/** The alignment of all pairs under the measure, weights, joint rule and minShared of the positions' scope. */
export function alignmentOf(positions: Positions): Alignment {
  const measure = pairMeasure(positions.scope.measure)
  const n = positions.units.length
  const value = new Float64Array((n * (n - 1)) / 2).fill(Number.NaN)
  const shared = new Int32Array(value.length)
  const sampler = new PairSampler(positions)
  let at = 0
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const sample: PairSample = sampler.sample(u, v)
      shared[at] = sample.length
      if (sample.length >= positions.scope.minShared) {
        const result = measure.compute(sample)
        if (typeof result === 'number') value[at] = result
      }
      at++
    }
  }
  return { measure, units: positions.units, value, shared, issues: positions.issues.length }
}

/** Shared issues over issues in scope, 0…1; 0 when no issue is in scope. */
export function coverage(shared: number, issues: number): number {
  return issues === 0 ? 0 : shared / issues
}
