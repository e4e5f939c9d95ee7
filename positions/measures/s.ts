import { weightedMean } from './weighted-mean.ts'

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
