import type { PairMeasure, PairSample } from './measure.ts'

/** What makes a measure of a mean distance: the distance of two positions on an issue, and the value that a mean distance stands for. */
export interface MeanDistance {
  /** Distance of a and b on a scale of the given width, 0…1. */
  distance(a: number, b: number, width: number): number
  /** The value of a mean distance; it must be affine, so that contributions of issues sum to it. */
  value(meanDistance: number): number
}

type Definition = Omit<PairMeasure, 'compute' | 'symmetric' | 'term'> & MeanDistance

/** Completes a measure of the weighted mean distance Σ w·d / Σ w over the shared issues; `no-weight` when all weights are 0. */
export function weightedMean({ distance, value, ...definition }: Definition): PairMeasure {
  return {
    ...definition,
    symmetric: true,
    compute({ length, a, b, weight, width }: PairSample) {
      let sum = 0
      let weights = 0
      for (let k = 0; k < length; k++) {
        const w = weight[k] as number
        sum += w * distance(a[k] as number, b[k] as number, width[k] as number)
        weights += w
      }
      return weights === 0 ? 'no-weight' : value(sum / weights)
    },
    term: (a, b, width) => value(distance(a, b, width)),
  }
}
