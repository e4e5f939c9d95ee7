import type { MeasureInfo } from '../measures/index.ts'
import { modularity } from './modularity.ts'
import type { PositiveLayer } from './positive-layer.ts'

/** A named measure of a division into coalitions. */
export interface DivisionMeasure extends MeasureInfo {
  compute(layer: PositiveLayer, group: Int32Array): number | 'no-lines'
}

/** Every measure of a division into coalitions. */
export const DIVISION_MEASURES: readonly DivisionMeasure[] = [
  {
    id: 'modularity',
    label: 'Modularity',
    formula:
      'Σ_c [W_c/W − (D_c/2W)²], W_c the weight of agreement within coalition c, D_c that at its actors, W all of it; a pair weighs how far its value lies above the middle of the measure’s range, and nothing below',
    description:
      'How much more agreement lies within coalitions than chance would put there, given how much each actor agrees at all: 0 no more, above about 0.3 clear coalitions. In dense graphs, such as votes of many who mostly agree, it stays low even where coalitions are plain, and small coalitions may hide in larger ones.',
    source: 'Newman and Girvan 2004, Physical Review E 69:026113',
    range: [-0.5, 1],
    symmetric: true,
    compute: (layer, group) => modularity(layer, group) ?? 'no-lines',
  },
]
