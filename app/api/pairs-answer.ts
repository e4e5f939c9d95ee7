import { balanceOf, type SignedGraph, type SignedLine, signedGraphOfLines } from '../../positions/balance/index.ts'
import { UserError } from '../../positions/errors.ts'
import type { CampsAnswer } from './analysis-answers.ts'
import { campsAnswer } from './polarisation-answer.ts'

/** Nodes of a file of pairs; as many take about a minute. */
const MOST_NODES = 3000

/** A graph of agreement and disagreement, with the names of its nodes. */
export interface NamedGraph {
  readonly graph: SignedGraph
  readonly names: readonly string[]
}

/** How balanced a graph is: triangles, walks (−1…1), and its division into two sides, or into camps where these were asked for; null where a measure has no value. */
export interface PairsAnswer {
  readonly triangles: ReturnType<typeof balanceOf>['triangles']
  readonly triangleBalance: number | null
  readonly walkBalance: number | null
  /** The side of each node, 0 or 1, by name. */
  readonly frustration: {
    readonly value: number
    readonly exact: boolean
    readonly partition: Readonly<Record<string, number>>
  }
  readonly camps?: CampsAnswer
}

/** The graph of the lines of a file. Throws a `UserError` when it has more nodes than can be measured while a person waits. */
export function graphOfPairs(lines: readonly SignedLine[], file: string): NamedGraph {
  const pairs = signedGraphOfLines(lines)
  if (pairs.names.length <= MOST_NODES) return pairs
  const count = pairs.names.length.toLocaleString('en')
  throw new UserError('invalid-data', file, `it has ${count} nodes with lines`, {
    expected: `at most ${MOST_NODES.toLocaleString('en')}, since the time for its walks grows with the cube of that; a part of it`,
  })
}

/** How balanced a graph is; with `asked`, also its division into so many camps at most, or any number. */
export function pairsAnswer({ graph, names }: NamedGraph, asked: number | 'any' | undefined): PairsAnswer {
  const { triangles, triangleBalance, walkBalance, frustration } = balanceOf(graph)
  const { value, exact, partition } = frustration
  return {
    triangles,
    triangleBalance,
    walkBalance,
    frustration: {
      value,
      exact,
      partition: Object.fromEntries(names.map((name, node) => [name, partition[node] as number])),
    },
    ...(asked === undefined ? {} : { camps: campsAnswer(graph, names, asked) }),
  }
}
