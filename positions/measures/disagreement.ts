/** How far two values are from agreeing, and how far they would be, on average, if each were drawn from its margin independently. */
export interface Disagreement {
  readonly formula: string
  /** For two values. */
  between(x: number, y: number): number
  /** The mean over independent draws; `values` ascend, `p` and `q` are the two margins, each with the sum `total`. Time grows with the levels. */
  expected(values: Float64Array, p: Float64Array, q: Float64Array, total: number): number
}

/** 1 where two values differ at all. */
export const nominal: Disagreement = {
  formula: '[a ≠ b]',
  between: (x, y) => (x === y ? 0 : 1),
  expected(_, p, q, total) {
    let sum = 0
    for (let i = 0; i < p.length; i++) sum += (p[i] as number) * Math.max(0, total - (q[i] as number))
    return sum / total / total
  },
}

/** The distance. */
export const linear: Disagreement = {
  formula: '|a−b|/Δ',
  between: (x, y) => Math.abs(x - y),
  // |x−y| is the number of thresholds between the two, each as wide as the gap between neighbouring levels.
  expected(values, p, q, total) {
    let sum = 0
    let belowP = 0
    let belowQ = 0
    for (let i = 0; i + 1 < values.length; i++) {
      belowP += p[i] as number
      belowQ += q[i] as number
      const parted = belowP * Math.max(0, total - belowQ) + belowQ * Math.max(0, total - belowP)
      sum += ((values[i + 1] as number) - (values[i] as number)) * parted
    }
    return sum / total / total
  },
}

/** The square of the distance. */
export const quadratic: Disagreement = {
  formula: '(|a−b|/Δ)²',
  between: (x, y) => (x - y) ** 2,
  // E(X−Y)² = var X + var Y + (mean X − mean Y)², each variance about its own mean, so that nothing cancels.
  expected(values, p, q, total) {
    const meanP = mean(values, p, total)
    const meanQ = mean(values, q, total)
    return variance(values, p, total, meanP) + variance(values, q, total, meanQ) + (meanP - meanQ) ** 2
  },
}

function mean(values: Float64Array, margin: Float64Array, total: number): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * ((margin[i] as number) / total)
  return sum
}

function variance(values: Float64Array, margin: Float64Array, total: number, about: number): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += ((margin[i] as number) / total) * ((values[i] as number) - about) ** 2
  return sum
}
