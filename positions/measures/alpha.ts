import { chanceCorrected } from './chance-corrected.ts'
import { nominal, quadratic } from './disagreement.ts'

const CHANCE =
  'D_e = n/(n−1) · Σ_x Σ_y p(x)·p(y)·d(x, y), p the pooled shares of Σ w, n twice the number of shared issues of weight above 0'
const COMMON =
  'Like π with a correction for few issues: chance is drawn from the pooled positions of both without putting back. Use it to compare pairs that share different, small numbers of issues. Erratic where almost all positions are the same; no value when both always hold one and the same. All shared issues must have one scale.'
const SOURCE =
  'Krippendorff 1970, Educational and Psychological Measurement 30:61–70; Krippendorff 2011, Computing Krippendorff’s Alpha-Reliability'

/** Krippendorff's alpha for nominal data. */
export const alphaNominal = chanceCorrected(
  {
    id: 'alpha-nominal',
    label: 'α, nominal (Krippendorff)',
    formula: `1 − D_o/D_e with D_o = Σ w·[a ≠ b]/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance on positions taken as mere names. ${COMMON}`,
    source: SOURCE,
  },
  nominal,
  'pooled',
)

/** Krippendorff's alpha for ordinal data: the distance of two levels is the number of pooled positions between their middles. */
export const alphaOrdinal = chanceCorrected(
  {
    id: 'alpha-ordinal',
    label: 'α, ordinal (Krippendorff)',
    formula: `1 − D_o/D_e with D_o = Σ w·d(a, b)/Σ w, d(x, y) = (Σ_{x≤g≤y} p(g) − (p(x)+p(y))/2)²; ${CHANCE}`,
    description: `Agreement beyond chance that trusts only the order of the points, not the gaps between them: two levels are as far apart as there are positions of these two actors between them. ${COMMON}`,
    source: SOURCE,
  },
  quadratic,
  'pooled',
  (_, margin) => {
    let below = 0
    return margin.map((weight) => {
      const middle = below + weight / 2
      below += weight
      return middle
    })
  },
)

/** Krippendorff's alpha for interval data: squared distances. */
export const alphaInterval = chanceCorrected(
  {
    id: 'alpha-interval',
    label: 'α, interval (Krippendorff)',
    formula: `1 − D_o/D_e with D_o = Σ w·(a−b)²/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance, where a disagreement counts by the square of its distance. ${COMMON}`,
    source: SOURCE,
  },
  quadratic,
  'pooled',
)
