import { type Frustration, type FrustrationOptions, frustration } from './frustration.ts'
import type { SignedGraph } from './signed-graph.ts'
import { type Triangles, triangles } from './triangles.ts'
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
