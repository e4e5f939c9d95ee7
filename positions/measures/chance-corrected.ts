import type { Disagreement } from './disagreement.ts'
import { levelsOf, marginOf } from './levels.ts'
import type { Levels, MeasureInfo, NullReason, PairMeasure } from './measure.ts'

/** From which margins the disagreement that chance alone would give is computed. */
export type ChanceModel =
  /** Each actor's own. */
  | 'own'
  /** The mean of both. */
  | 'mean'
  /** The mean of both, drawn without putting back: n(n−1) instead of n², n = twice the number of shared issues. */
  | 'pooled'

/**
 * Completes a measure of the form 1 − D_o/D_e. A weight counts like a frequency, in what is observed, Σ w·d(a, b)/Σ w, and in the margins,
 * p(x) = Σ w·[a = x]/Σ w, from which D_e = Σ_x Σ_y p(x)·q(y)·d(x, y); only the ratios of weights matter, and an issue of weight 0 is no
 * shared issue. In `pooled`, the number of values n stays the number of values, whatever their weights. A factor common to all distances,
 * such as the scale's declared width, cancels. `valuesOf` may recode the levels before distances are taken.
 */
export function chanceCorrected(
  info: Omit<MeasureInfo, 'range' | 'symmetric'>,
  disagreement: Disagreement,
  chance: ChanceModel,
  valuesOf: (values: Float64Array, margin: Float64Array) => Float64Array = (values) => values,
): PairMeasure {
  return {
    ...info,
    range: [-1, 1],
    symmetric: true,
    compute(sample) {
      const levels = levelsOf(sample)
      return typeof levels === 'string' ? levels : ofLevels(levels)
    },
    ofLevels,
  }

  function ofLevels(levels: Levels): number | NullReason {
    // One level only: no disagreement is possible by chance either.
    if (!varied(levels)) return 'no-variation'
    const { issues, total } = levels
    const own = { p: marginOf(levels, levels.a), q: marginOf(levels, levels.b) }
    const mean = own.p.map((weight, i) => (weight + (own.q[i] as number)) / 2)
    const values = valuesOf(levels.values, mean)
    const { p, q } = chance === 'own' ? own : { p: mean, q: mean }
    const n = 2 * issues
    const expected = disagreement.expected(values, p, q, total) * (chance === 'pooled' ? n / (n - 1) : 1)
    const value = 1 - observed(levels, values, disagreement) / expected
    return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 'no-variation'
  }
}

function varied({ cells, a, b }: Levels): boolean {
  for (let i = 0; i < cells; i++) if (a[i] !== a[0] || b[i] !== a[0]) return true
  return false
}

function observed({ total, cells, a, b, weight }: Levels, values: Float64Array, { between }: Disagreement): number {
  let sum = 0
  for (let i = 0; i < cells; i++) {
    if (a[i] === b[i]) continue
    sum += (weight[i] as number) * between(values[a[i] as number] as number, values[b[i] as number] as number)
  }
  return sum / total
}
