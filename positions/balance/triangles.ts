import { adjacencyOf } from './adjacency.ts'
import type { SignedGraph } from './signed-graph.ts'

/** The numbers of triangles by the signs of their lines; those with an even number of − are balanced. */
export interface Triangles {
  readonly '+++': number
  readonly '++-': number
  readonly '+--': number
  readonly '---': number
  readonly total: number
}

/** Counts the triangles of a graph; time grows with the sum of the squares of degrees. */
export function triangles(graph: SignedGraph): Triangles {
  const { start, neighbour, weight } = adjacencyOf(graph)
  const counts = [0, 0, 0, 0]
  const signTo = new Int8Array(graph.nodes)
  for (let u = 0; u < graph.nodes; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      signTo[neighbour[at] as number] = weight[at] as number
    }
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const v = neighbour[at] as number
      if (v < u) continue
      const uv = weight[at] as number
      // Neighbours ascend: from the far end until v, so that each triangle u < v < w is met once.
      for (let to = (start[v + 1] as number) - 1; to >= (start[v] as number); to--) {
        const w = neighbour[to] as number
        if (w < v) break
        const uw = signTo[w] as number
        if (uw === 0) continue
        const negative = (3 - uv - uw - (weight[to] as number)) / 2
        counts[negative] = (counts[negative] as number) + 1
      }
    }
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) signTo[neighbour[at] as number] = 0
  }
  const [none, one, two, three] = counts as [number, number, number, number]
  return { '+++': none, '++-': one, '+--': two, '---': three, total: none + one + two + three }
}
