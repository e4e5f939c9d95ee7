import { UserError } from '../errors.ts'
import type { MeasureInfo } from '../measures/index.ts'
import { shown } from '../text.ts'
import { triangleBalance, triangles } from './balance.ts'
import { frustration } from './frustration.ts'
import type { SignedGraph } from './signed-graph.ts'
import { walkBalance } from './walk-balance.ts'

/** Why a graph has no value. */
export type GraphNullReason = 'no-lines' | 'no-triangles'

/** A named measure of a whole graph of agreement and disagreement. */
export interface GraphMeasure extends MeasureInfo {
  compute(graph: SignedGraph): number | GraphNullReason
}

/** Every measure of a signed graph, in the order in which forms offer them. */
export const GRAPH_MEASURES: readonly GraphMeasure[] = [
  {
    id: 'triangle-balance',
    label: 'Balanced triangles',
    formula: '(T+++ + T+−−)/T, T the number of triangles of lines',
    description:
      'The share of triangles without tension: friends of friends are friends, enemies of enemies too. Easy to explain; it sees nothing of longer cycles, and near 1 wherever almost all agree. About ½ when signs are random and even.',
    source: 'Cartwright and Harary 1956, Psychological Review 63:277–293',
    range: [0, 1],
    symmetric: true,
    compute: (graph) => triangleBalance(triangles(graph)) ?? 'no-triangles',
  },
  {
    id: 'walk-balance',
    label: 'Walk balance',
    formula:
      'Σ e^λ(A) / Σ e^λ(|A|), λ the eigenvalues of the signed adjacency matrix of the actors with a line, and of the unsigned one',
    description:
      'Balanced less unbalanced closed walks of every length, short ones counting more, over all: 1 when the graph falls into two camps without contradiction. It falls steeply with size and density, so compare only graphs of like size.',
    source: 'Estrada and Benzi 2014, Physical Review E 90:042802',
    range: [0, 1],
    symmetric: true,
    compute: (graph) => (graph.sign.length === 0 ? 'no-lines' : walkBalance(graph)),
  },
  {
    id: 'frustration',
    label: 'Frustration index',
    formula: 'L = min over partitions in two of (positive lines across + negative lines within)',
    description:
      'How many lines stand against the best division in two camps: 0 when the graph is balanced. It names the lines that do not fit. Where the search ends early the value is an upper bound, and the account says so.',
    source: 'Harary 1959, Behavioral Science 4:316–323; Aref and Wilson 2018, Journal of Complex Networks 6:163–189',
    range: [0, Number.POSITIVE_INFINITY],
    symmetric: true,
    compute: (graph) => (graph.sign.length === 0 ? 'no-lines' : frustration(graph).value),
  },
  {
    id: 'line-balance',
    label: 'Line balance',
    formula: '1 − 2L/m, L the frustration index, m the number of lines',
    description:
      'The frustration index made comparable between graphs: 1 balanced, 0 when half of all lines would have to change, which is the worst there is. Sparse graphs are near 1 by chance.',
    source: 'Aref and Wilson 2018, Journal of Complex Networks 6:163–189',
    range: [0, 1],
    symmetric: true,
    compute: (graph) => (graph.sign.length === 0 ? 'no-lines' : 1 - (2 * frustration(graph).value) / graph.sign.length),
  },
]

/** The graph measure of an id. Throws a `UserError` that lists the ids there are. */
export function graphMeasure(id: string): GraphMeasure {
  const found = GRAPH_MEASURES.find((measure) => measure.id === id)
  if (!found) {
    throw new UserError('bad-parameter', 'measure', `no graph measure ${shown(id)}`, {
      expected: `one of ${GRAPH_MEASURES.map((measure) => measure.id).join(', ')}`,
    })
  }
  return found
}
