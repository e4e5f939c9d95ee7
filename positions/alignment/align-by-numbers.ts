import type { PairMeasure } from '../measures/index.ts'
import type { Positions } from '../resolve/index.ts'
import { PairSampler } from './pair-sampler.ts'

/** Value (NaN: none) and shared issues of all pairs, rows of the upper triangle one after the other. */
export interface PairValues {
  readonly value: Float64Array
  readonly shared: Int32Array
}

/** All pairs under any measure, one pair's shared issues gathered after the other. */
export function alignByNumbers(positions: Positions, measure: PairMeasure): PairValues {
  const n = positions.units.length
  const value = new Float64Array((n * (n - 1)) / 2).fill(Number.NaN)
  const shared = new Int32Array(value.length)
  const sampler = new PairSampler(positions)
  let at = 0
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const sample = sampler.sample(u, v)
      shared[at] = sample.length
      if (sample.length >= positions.scope.minShared) {
        const result = measure.compute(sample)
        if (typeof result === 'number') value[at] = result
      }
      at++
    }
  }
  return { value, shared }
}
