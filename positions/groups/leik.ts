import type { GroupMeasure } from './group-measure.ts'
import { groupSize } from './group-measure.ts'

/** Leik's ordinal dispersion D. */
export const leik: GroupMeasure = {
  id: 'leik',
  label: 'Dispersion D (Leik)',
  formula: '2·Σ_{i<K} d_i/(K−1), d_i = F_i if F_i < ½, else 1 − F_i, F_i the share at the first i of K points',
  description:
    'How far positions on an ordered scale are from consensus: 0 all on one point, 1 half at either end. It trusts only the order of the points. An even spread lies between the two, so look at the counts before calling a middling value a split. It needs declared points.',
  source: 'Leik 1966, Pacific Sociological Review 9:85–90',
  range: [0, 1],
  symmetric: true,
  highMeans: 'divided',
  options: [],
  compute(sample) {
    const n = groupSize(sample)
    if (n === 0) return 'no-positions'
    const K = sample.values.length
    if (!sample.points || K < 2) return 'no-points'
    let below = 0
    let sum = 0
    for (let i = 0; i + 1 < K; i++) {
      below += sample.counts[i] as number
      const share = below / n
      sum += Math.max(0, share < 0.5 ? share : 1 - share)
    }
    return (2 * sum) / (K - 1)
  },
}
