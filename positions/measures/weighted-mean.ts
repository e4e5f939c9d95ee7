import type { PairMeasure, PairSample } from './measure.ts'

type Term = (a: number, b: number, width: number) => number

/** Completes a measure that is a weighted mean of one term per shared issue, Σ w·term / Σ w; `no-weight` when all weights are 0. */
export function weightedMean(
  definition: Omit<PairMeasure, 'compute' | 'symmetric'> & { readonly term: Term },
): PairMeasure {
  const { term } = definition
  return {
    ...definition,
    symmetric: true,
    compute({ length, a, b, weight, width }: PairSample) {
      let sum = 0
      let weights = 0
      for (let k = 0; k < length; k++) {
        const w = weight[k] as number
        sum += w * term(a[k] as number, b[k] as number, width[k] as number)
        weights += w
      }
      return weights === 0 ? 'no-weight' : sum / weights
    },
  }
}
