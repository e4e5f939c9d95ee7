import type { GroupMeasure } from './group-measure.ts'
import { groupSize } from './group-measure.ts'

/** Tastle and Wierman's consensus. */
export const tastleWierman: GroupMeasure = {
  id: 'tastle-wierman',
  label: 'Consensus (Tastle and Wierman)',
  formula: '1 + Σ p_i·log2(1 − |x_i − μ|/Δ), p_i the share at x_i, μ the mean, Δ the declared width of the scale',
  description:
    'How near positions are to their mean: 1 all on one point, 0 half at either end. It uses the values of the points, so it also works on continuous scales. A mean that nobody holds can look like consensus when the camps are close to it.',
  source: 'Tastle and Wierman 2007, International Journal of Approximate Reasoning 45:531–545',
  range: [0, 1],
  symmetric: true,
  highMeans: 'united',
  options: [],
  compute(sample) {
    const n = groupSize(sample)
    if (n === 0) return 'no-positions'
    const { values, counts, min, max } = sample
    const width = max - min
    let mean = 0
    values.forEach((value, i) => {
      mean += (((value - min) / width) * (counts[i] as number)) / n
    })
    let value = 1
    values.forEach((x, i) => {
      const share = (counts[i] as number) / n
      // No point is farther from the mean than 1 − its own share; rounding must not turn a mere trace into log2(0).
      if (share > 0) value += share * Math.log2(Math.max(share, 1 - Math.abs((x - min) / width - mean)))
    })
    return Math.max(0, Math.min(1, value))
  },
}
