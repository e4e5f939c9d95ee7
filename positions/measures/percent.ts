import { weightedMean } from './weighted-mean.ts'

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
