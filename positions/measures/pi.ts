import { chanceCorrected } from './chance-corrected.ts'
import { linear, nominal, quadratic } from './disagreement.ts'

const CHANCE =
  'D_e, the mean of d over all pairs of positions, comes from the mean of both actors’ margins (shares of Σ w)'
const COMMON =
  'Chance is drawn from the mean of both actors’ margins, so that two actors who lean to different ends are not excused by their leanings, as they are under κ: the better choice when the question is whether they stand together. Erratic where almost all positions are the same; no value when both always hold one and the same. All shared issues must have one scale.'

/** Scott's pi. */
export const pi = chanceCorrected(
  {
    id: 'pi',
    label: 'π (Scott)',
    formula: `1 − D_o/D_e with D_o = Σ w·[a ≠ b]/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance on positions taken as mere names. ${COMMON}`,
    source: 'Scott 1955, Public Opinion Quarterly 19:321–325',
  },
  nominal,
  'mean',
)

/** Scott's pi, weighted by the distance. */
export const piLinear = chanceCorrected(
  {
    id: 'pi-linear',
    label: 'π, linear distances',
    formula: `1 − D_o/D_e with D_o = Σ w·(|a−b|/Δ)/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance, where a disagreement counts by its distance. ${COMMON}`,
    source:
      'Scott 1955, Public Opinion Quarterly 19:321–325; weighted as discussed by Häge 2011, Political Analysis 19:287–305',
  },
  linear,
  'mean',
)

/** Scott's pi, weighted by the squared distance. */
export const piQuadratic = chanceCorrected(
  {
    id: 'pi-quadratic',
    label: 'π, squared distances',
    formula: `1 − D_o/D_e with D_o = Σ w·(|a−b|/Δ)²/Σ w; ${CHANCE}`,
    description: `Agreement beyond chance, where a disagreement counts by the square of its distance, so that large ones decide. ${COMMON}`,
    source:
      'Scott 1955, Public Opinion Quarterly 19:321–325; weighted as discussed by Häge 2011, Political Analysis 19:287–305',
  },
  quadratic,
  'mean',
)
