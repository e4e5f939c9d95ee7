import type { MeasureInfo } from '../measures/index.ts'
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

/**
 * Newman's modularity of a division (a group number by node): Q = Σ_c [W_c/W − γ·(D_c/2W)²], W_c the weight within group c, D_c the weight
 * at its nodes, W all weight, γ the resolution; in −½…1 for γ = 1, null without pairs. Source: Newman and Girvan 2004, Physical Review E
 * 69:026113; with γ: Reichardt and Bornholdt 2006, Physical Review E 74:016110.
 */
export function modularity(layer: PositiveLayer, group: Int32Array, resolution = 1): number | null {
  const { source, target, weight } = layer
  const within = new Map<number, number>()
  const at = new Map<number, number>()
  const add = (to: Map<number, number>, key: number, w: number) => to.set(key, (to.get(key) ?? 0) + w)
  let total = 0
  weight.forEach((w, i) => {
    const a = group[source[i] as number] as number
    const b = group[target[i] as number] as number
    total += w
    add(at, a, w)
    add(at, b, w)
    if (a === b) add(within, a, w)
  })
  if (total === 0) return null
  let sum = 0
  for (const [key, degree] of at) sum += (within.get(key) ?? 0) / total - resolution * (degree / (2 * total)) ** 2
  return sum
}
