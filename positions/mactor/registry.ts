import type { MeasureInfo } from '../measures/index.ts'
import { ambivalence, convergence } from './convergence.ts'
import { influences, type SquareTable } from './influence.ts'

/** A matrix or list of the MACTOR method; `symmetric` tells whether the matrix is, for a list it is true. */
export interface MactorMeasure extends MeasureInfo {
  /** What it is computed from: direct influences of actors on actors (MID), or positions of actors on objectives (2MAO). */
  readonly from: 'influences' | 'objectives'
  /** Actor by actor as rows, or one entry for each actor (null: no value); null when there is no value at all. */
  compute(table: SquareTable): SquareTable | readonly (number | null)[] | null
}

const SOURCE = 'Godet 1991, Futures 23:605–622; Godet 2001, Creating Futures'
const NONE = Number.POSITIVE_INFINITY

/** Every matrix and list of the MACTOR method. */
export const MACTOR_MEASURES: readonly MactorMeasure[] = [
  {
    id: 'midi',
    label: 'Direct and indirect influence (MIDI)',
    formula: 'MIDI_ij = MID_ij + Σ_c min(MID_ic, MID_cj)',
    description:
      'How much one actor can influence another, directly or through one other. The diagonal is what comes back to an actor. It adds up many small ways, so a large number of actors raises all entries.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: false,
    from: 'influences',
    compute: (mid) => influences(mid).midi,
  },
  {
    id: 'influence',
    label: 'Influence I',
    formula: 'I_i = Σ_{j≠i} MIDI_ij',
    description:
      'How much an actor influences all others, directly or through one other. Read it beside its dependence.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: true,
    from: 'influences',
    compute: (mid) => influences(mid).influence,
  },
  {
    id: 'dependence',
    label: 'Dependence D',
    formula: 'D_i = Σ_{j≠i} MIDI_ji',
    description: 'How much all others influence an actor, directly or through one other.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: true,
    from: 'influences',
    compute: (mid) => influences(mid).dependence,
  },
  {
    id: 'power',
    label: 'Power relation r',
    formula: 'r_i = (I_i − MIDI_ii)/Σ I · I_i/(I_i + D_i)',
    description:
      'Influence, less what comes back to the actor, weighed by how little it depends on others; 0 without any influence. An actor whose influence all comes back may fall below 0.',
    source: SOURCE,
    range: [Number.NEGATIVE_INFINITY, 1],
    symmetric: true,
    from: 'influences',
    compute: (mid) => influences(mid).power,
  },
  {
    id: 'relative-power',
    label: 'Relative power r*',
    formula: 'r*_i = n·r_i/Σ r',
    description: 'The power relation made comparable: 1 is the average actor. No value when nobody has any power.',
    source: SOURCE,
    range: [Number.NEGATIVE_INFINITY, NONE],
    symmetric: true,
    from: 'influences',
    compute: (mid) => influences(mid).relativePower,
  },
  {
    id: '1caa',
    label: 'Convergences (1CAA)',
    formula: 'number of objectives k with a_ik·a_jk > 0',
    description: 'On how many objectives two actors stand on one side. It does not see how much they care.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: true,
    from: 'objectives',
    compute: (mao) => convergence(mao).convergences,
  },
  {
    id: '1daa',
    label: 'Divergences (1DAA)',
    formula: 'number of objectives k with a_ik·a_jk < 0',
    description: 'On how many objectives two actors stand on opposite sides. It does not see how much they care.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: true,
    from: 'objectives',
    compute: (mao) => convergence(mao).divergences,
  },
  {
    id: '2caa',
    label: 'Weighted convergences (2CAA)',
    formula: 'Σ_k (|a_ik| + |a_jk|)/2 over objectives with a_ik·a_jk > 0',
    description: 'How strongly two actors care for the objectives on which they stand on one side.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: true,
    from: 'objectives',
    compute: (mao) => convergence(mao).weightedConvergences,
  },
  {
    id: '2daa',
    label: 'Weighted divergences (2DAA)',
    formula: 'Σ_k (|a_ik| + |a_jk|)/2 over objectives with a_ik·a_jk < 0',
    description: 'How strongly two actors care for the objectives on which they stand on opposite sides.',
    source: SOURCE,
    range: [0, NONE],
    symmetric: true,
    from: 'objectives',
    compute: (mao) => convergence(mao).weightedDivergences,
  },
  {
    id: 'ambivalence-1',
    label: 'Ambivalence (first order)',
    formula: '1 − Σ_j |1CAA_ij − 1DAA_ij| / Σ_j (1CAA_ij + 1DAA_ij), j ≠ i',
    description:
      'How torn an actor is: 1 when it agrees and differs with each other actor alike, 0 when each is wholly friend or foe. No value for who shares no objective with anyone.',
    source: SOURCE,
    range: [0, 1],
    symmetric: true,
    from: 'objectives',
    compute(mao) {
      const { convergences, divergences } = convergence(mao)
      return ambivalence(convergences, divergences)
    },
  },
  {
    id: 'ambivalence-2',
    label: 'Ambivalence (second order)',
    formula: '1 − Σ_j |2CAA_ij − 2DAA_ij| / Σ_j (2CAA_ij + 2DAA_ij), j ≠ i',
    description: 'The same, with objectives counting by how much the actors care for them.',
    source: SOURCE,
    range: [0, 1],
    symmetric: true,
    from: 'objectives',
    compute(mao) {
      const { weightedConvergences, weightedDivergences } = convergence(mao)
      return ambivalence(weightedConvergences, weightedDivergences)
    },
  },
]
