import { type CampsOptions, camps, type SignedGraph } from '../../positions/balance/index.ts'
import type { CampsAnswer } from './analysis-answers.ts'

/** The division of a graph into at most `asked` camps, or any number, that frustrates the fewest lines; each node by name. */
export function campsAnswer(graph: SignedGraph, names: readonly string[], asked: number | 'any'): CampsAnswer {
  const options: CampsOptions = asked === 'any' ? {} : { most: asked }
  const { value, exact, atLeast, count, partition } = camps(graph, options)
  return {
    value,
    exact,
    atLeast,
    count,
    partition: Object.fromEntries(names.map((name, node) => [name, partition[node] as number])),
  }
}
