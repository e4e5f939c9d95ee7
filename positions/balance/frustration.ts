import { seededRandom } from '../map/index.ts'
import { adjacencyOf, connectedGroups } from './adjacency.ts'
import { coresOf } from './core.ts'
import { leastSides } from './least-sides.ts'
import { frustratedWeight, goodSides } from './sides-search.ts'
import type { SignedGraph } from './signed-graph.ts'

/** The frustration index of a graph, and a partition in two camps that reaches it. */
export interface Frustration {
  /** The number of lines that the partition frustrates; when not `exact`, an upper bound. */
  readonly value: number
  readonly exact: boolean
  /** No partition in two frustrates fewer lines than this; equal to `value` when exact. */
  readonly atLeast: number
  /** The camp of each node, 0 or 1; the first node of each connected group is in camp 0. */
  readonly partition: Uint8Array
}

/** What may steer the search. */
export interface FrustrationOptions {
  /** Of the local search that gives the start, or the answer where the exact search is too long; 1 when absent. */
  readonly seed?: number
  /** How many comparisons the exact search may take before it stops with a bound; about a second for each 200 million. */
  readonly effort?: number
}

const EFFORT = 600_000_000

/**
 * The least number of lines whose removal (or change of sign) makes the graph balanced: positive lines across two camps plus negative lines
 * within one, over all partitions in two. Exact where branch and bound ends within the effort (up to some forty nodes that all disagree, far
 * more where camps are clear), else the best that tabu search finds. Deterministic. Source: Harary 1959, Behavioral Science 4:316–323;
 * Aref and Wilson 2018, Journal of Complex Networks 6:163–189.
 */
export function frustration(graph: SignedGraph, options: FrustrationOptions = {}): Frustration {
  const { seed = 1, effort = EFFORT } = options
  const adjacency = adjacencyOf(graph)
  const { cores, sidesOf } = coresOf(adjacency)
  const rng = seededRandom(seed)
  const left = { left: effort }
  let gap = 0
  const solved = cores.map((core) => {
    const found = leastSides(core.adjacency, goodSides(core.adjacency, rng), left)
    gap += found.frustrated - found.atLeast
    return found.side
  })
  const partition = sidesOf(solved)
  for (const group of connectedGroups(adjacency)) {
    const first = partition[group[0] as number] as number
    for (const u of group) partition[u] = (partition[u] as number) ^ first
  }
  const value = frustratedWeight(adjacency, partition)
  return { value, exact: gap === 0, atLeast: value - gap, partition }
}
