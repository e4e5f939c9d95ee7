import type { PairMeasure, PairSample } from './measure.ts'

/** Pearson's correlation of two actors' positions, weighted. */
export const correlation: PairMeasure = {
  id: 'correlation',
  label: 'Correlation (Pearson)',
  formula: 'Σ w·(a−ā)(b−b̄) / √(Σ w·(a−ā)² · Σ w·(b−b̄)²), with ā = Σ w·a/Σ w',
  description:
    'Whether two actors go up and down together over the issues, whatever the level: an actor that is always one step milder than another has correlation 1 with it, though the two never hold the same. Use it for the pattern of positions, never for agreement. It has no value when one of the two holds the same on every shared issue, and scales of different width or centre distort it.',
  source: 'Pearson 1895, Proceedings of the Royal Society of London 58:240–242',
  range: [-1, 1],
  symmetric: true,
  compute({ length, a, b, weight }: PairSample) {
    let total = 0
    let sumA = 0
    let sumB = 0
    let first = -1
    let variesA = false
    let variesB = false
    for (let k = 0; k < length; k++) {
      const w = weight[k] as number
      if (w === 0) continue
      if (first < 0) first = k
      variesA ||= a[k] !== a[first]
      variesB ||= b[k] !== b[first]
      total += w
      sumA += w * (a[k] as number)
      sumB += w * (b[k] as number)
    }
    if (total === 0) return 'no-weight'
    if (!variesA || !variesB) return 'no-variation'
    const meanA = sumA / total
    const meanB = sumB / total
    let both = 0
    let squareA = 0
    let squareB = 0
    for (let k = 0; k < length; k++) {
      const share = (weight[k] as number) / total
      const x = (a[k] as number) - meanA
      const y = (b[k] as number) - meanB
      both += share * x * y
      squareA += share * x * x
      squareB += share * y * y
    }
    const value = both / (Math.sqrt(squareA) * Math.sqrt(squareB))
    return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 'no-variation'
  },
}
