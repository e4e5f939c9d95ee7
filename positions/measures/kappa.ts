import { chanceCorrected } from './chance-corrected.ts'
import { linear, nominal, quadratic } from './disagreement.ts'

const CHANCE =
  'D_e, the mean of d over all pairs of issues with a from one and b from the other, comes from each actor’s own margins (shares of Σ w)'
const COMMON =
  'It corrects for the agreement that two actors would reach by chance if each spread its own positions over the issues at random: 1 full agreement, 0 no more than that, below 0 less. Where almost all positions are the same it becomes erratic, and it has no value when both always hold one and the same. All shared issues must have one scale.'

/** Cohen's kappa. */
export const kappa = chanceCorrected(
  {
    id: 'kappa',
    label: 'κ (Cohen)',
    formula: `1 − D_o/D_e with D_o = Σ w·[a ≠ b]/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance on positions taken as mere names: a near miss counts like a stark opposition. ${COMMON}`,
    source: 'Cohen 1960, Educational and Psychological Measurement 20:37–46',
  },
  nominal,
  'own',
)

/** Cohen's kappa, weighted by the distance. */
export const kappaLinear = chanceCorrected(
  {
    id: 'kappa-linear',
    label: 'κ, linear distances',
    formula: `1 − D_o/D_e with D_o = Σ w·(|a−b|/Δ)/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance, where a disagreement counts by its distance. The usual choice for graded positions when chance matters. ${COMMON}`,
    source: 'Cohen 1968, Psychological Bulletin 70:213–220',
  },
  linear,
  'own',
)

/** Cohen's kappa, weighted by the squared distance. */
export const kappaQuadratic = chanceCorrected(
  {
    id: 'kappa-quadratic',
    label: 'κ, squared distances',
    formula: `1 − D_o/D_e with D_o = Σ w·(|a−b|/Δ)²/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance, where a disagreement counts by the square of its distance, so that large ones decide. ${COMMON}`,
    source: 'Cohen 1968, Psychological Bulletin 70:213–220',
  },
  quadratic,
  'own',
)
