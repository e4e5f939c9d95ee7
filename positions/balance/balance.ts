import { adjacencyOf } from './adjacency.ts'
import { type Frustration, type FrustrationOptions, frustration } from './frustration.ts'
import type { SignedGraph } from './signed-graph.ts'
import { walkBalance } from './walk-balance.ts'

/** How balanced a signed graph is, by every measure; null where the measure has no value. */
export interface Balance {
  readonly triangles: Triangles
  /** Share of triangles with an even number of −; null without triangles. */
  readonly triangleBalance: number | null
  /** See `walkBalance`; null without lines. */
  readonly walkBalance: number | null
  readonly frustration: Frustration
  /** 1 − 2L/m; null without lines. */
  readonly lineBalance: number | null
}

/** Measures the balance of a graph. */
export function balanceOf(graph: SignedGraph, options: FrustrationOptions = {}): Balance {
  const lines = graph.sign.length
  const counts = triangles(graph)
  const index = frustration(graph, options)
  return {
    triangles: counts,
    triangleBalance: triangleBalance(counts),
    walkBalance: lines === 0 ? null : walkBalance(graph),
    frustration: index,
    lineBalance: lines === 0 ? null : 1 - (2 * index.value) / lines,
  }
}

/** The share of balanced triangles, 0…1; null when there are none. Source: Cartwright and Harary 1956, Psychological Review 63:277–293. */
export function triangleBalance(counts: Triangles): number | null {
  return counts.total === 0 ? null : (counts['+++'] + counts['+--']) / counts.total
}

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
