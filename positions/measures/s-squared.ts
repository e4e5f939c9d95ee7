import { weightedMean } from './weighted-mean.ts'

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
