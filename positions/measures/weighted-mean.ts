import type { PairMeasure, PairSample } from './measure.ts'

/** What makes a measure of a mean distance: the distance of two positions on an issue, and the value that a mean distance stands for. */
interface MeanDistance {
  /** Distance of a and b on a scale of the given width, 0…1. */
  distance(a: number, b: number, width: number): number
  /** The value of a mean distance; it must be affine, so that contributions of issues sum to it. */
  value(meanDistance: number): number
}

type Definition = Omit<PairMeasure, 'compute' | 'symmetric' | 'term'> & MeanDistance

/** Completes a measure of the weighted mean distance Σ w·d / Σ w over the shared issues; `no-weight` when all weights are 0. */
function weightedMean({ distance, value, ...definition }: Definition): PairMeasure {
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

/** Signorino and Ritter's S with absolute distances. */
export const s = weightedMean({
  id: 's',
  label: 'S (Signorino and Ritter)',
  formula: '1 − 2·Σ w·|a−b|/Δ / Σ w, over the issues of weight above 0 on which both hold a position',
  description:
    'How near two actors stand, on average over the issues that they share: 1 the same everywhere, −1 at opposite ends everywhere. Distances count relative to the declared width Δ of each scale, and the points of an ordinal scale count at their values: with values one apart, as equidistant. It does not correct for agreement by chance, so where almost all agree it is high for everyone.',
  source: 'Signorino and Ritter 1999, International Studies Quarterly 43:115–144',
  range: [-1, 1],
  distance: (a, b, width) => Math.abs(a - b) / width,
  value: (mean) => 1 - 2 * mean,
  planes: { mode: 'sum', value: (mean) => 1 - 2 * mean },
})

/** Signorino and Ritter's S with squared distances. */
export const sSquared = weightedMean({
  id: 's-squared',
  label: 'S with squared distances',
  formula: '1 − 2·Σ w·(|a−b|/Δ)² / Σ w',
  description:
    'Like S, but a distance counts with its square, so that small differences weigh little and opposite ends weigh fully. Use it when a step apart is hardly a disagreement. It runs higher than S on the same data: never compare values of the two. Like S it does not correct for agreement by chance.',
  source:
    'variant of Signorino and Ritter 1999, International Studies Quarterly 43:115–144; discussed by Häge 2011, Political Analysis 19:287–305',
  range: [-1, 1],
  distance: (a, b, width) => ((a - b) / width) ** 2,
  value: (mean) => 1 - 2 * mean,
})

/** The weighted share of shared issues on which two actors hold the same. */
export const percent = weightedMean({
  id: 'percent',
  label: 'Identical positions',
  formula: 'Σ w·[a = b] / Σ w',
  description:
    'The share of the issues that two actors share on which they hold exactly the same. Easy to explain, but it counts a near miss like a stark opposition, and depends on how finely the scales are cut.',
  source: 'common usage',
  range: [0, 1],
  distance: (a, b) => (a === b ? 0 : 1),
  value: (mean) => 1 - mean,
  planes: { mode: 'any', value: (mean) => 1 - mean },
})
