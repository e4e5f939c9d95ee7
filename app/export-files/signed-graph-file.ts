import { THEMES } from '../../diagram/palette.ts'
import type { SignedGraph } from '../../positions/balance/index.ts'
import type { Attribute, Graph, GraphEdge } from './graph.ts'

const { light } = THEMES
/** Colours of camps, the largest first; later ones are grey. */
const CAMPS = [
  light['bloc-1'],
  light['bloc-2'],
  light['bloc-3'],
  light['bloc-4'],
  light['bloc-5'],
  light['bloc-6'],
] as const

/** A signed graph with how it divides. */
export interface DividedGraph {
  readonly title: string
  readonly graph: SignedGraph
  /** The id of each node. */
  readonly names: readonly string[]
  /** For each node its side, 0 or 1. */
  readonly sides: readonly number[]
  /** For each node its camp, the largest 0; null when none were asked for. */
  readonly camps: readonly number[] | null
  readonly about: Graph['about']
}

/** A signed graph as files hold it: each node with its side (and camp), by which it is coloured, each line with its sign. */
export function signedGraphFile({ title, graph, names, sides, camps, about }: DividedGraph): Graph {
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
    about,
    nodeAttributes,
    edgeAttributes: [
      { id: 'value', type: 'integer', about: '1 agreement, -1 disagreement' },
      { id: 'sign', type: 'integer', about: '1 agreement, -1 disagreement' },
    ],
    nodes: names.map((id, node) => {
      const side = sides[node] as number
      const camp = camps?.[node]
      const color = CAMPS[camp ?? side] ?? light.muted
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
