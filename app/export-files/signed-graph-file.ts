import { GROUP_COLORS } from '../../diagram/group-colors.ts'
import { THEMES } from '../../diagram/palette.ts'
import type { SignedGraph } from '../../positions/balance/index.ts'
import type { NamedGraph, PairsAnswer } from '../api/pairs-answer.ts'
import type { Attribute, Graph, GraphEdge } from './graph.ts'

const { light } = THEMES

/** A signed graph and how it divides, of a file or dataset that is called so. */
interface DividedGraph extends NamedGraph {
  readonly title: string
  readonly answer: PairsAnswer
}

/** A signed graph as files hold it: each node with its side (and camp), by which it is coloured, each line with its sign. */
export function dividedGraphFile({ title, graph, names, answer }: DividedGraph): Graph {
  const { frustration, camps } = answer
  const nodeAttributes: Attribute[] = [
    {
      id: 'side',
      type: 'integer',
      about: 'Its side where the graph is divided in two with the fewest lines against it',
    },
    ...(camps ? [{ id: 'camp', type: 'integer', about: 'Its camp, the largest 0' } satisfies Attribute] : []),
  ]
  return {
    title,
    about: [
      ['source', title],
      ['frustration', frustration.value],
    ],
    nodeAttributes,
    edgeAttributes: [
      { id: 'value', type: 'integer', about: '1 agreement, -1 disagreement' },
      { id: 'sign', type: 'integer', about: '1 agreement, -1 disagreement' },
    ],
    nodes: names.map((id) => {
      const side = frustration.partition[id] as number
      const camp = camps?.partition[id]
      const color = light[GROUP_COLORS[camp ?? side] ?? 'muted']
      return { id, label: id, color, place: null, values: camp === undefined ? [side] : [side, camp] }
    }),
    edges: () => edgesOf(graph),
  }
}

function* edgesOf({ source, target, sign }: SignedGraph): Generator<GraphEdge> {
  for (let line = 0; line < sign.length; line++) {
    const one = sign[line] as number
    yield {
      source: source[line] as number,
      target: target[line] as number,
      color: one > 0 ? light['agree-2'] : light['differ-2'],
      // Programs that draw take weights as what pulls: disagreement pulls least.
      weight: one > 0 ? 1 : 0.0001,
      values: [one, one],
    }
  }
}
