import { seededRandom } from '../map/index.ts'
import { type Adjacency, adjacencyOf, adjacencyOfMaps, connectedGroups } from './adjacency.ts'
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

/**
 * What is left of a graph once every node is settled that may go where one neighbour goes: `cores` are connected, with weighted lines and
 * nodes numbered anew, which keep the names of `nodes`; `sidesOf` completes sides (0 or 1, by core and its nodes) to all nodes.
 */
interface Cores {
  readonly cores: readonly { readonly nodes: readonly number[]; readonly adjacency: Adjacency }[]
  sidesOf(coreSides: readonly Uint8Array[]): Uint8Array
}

/**
 * Settles nodes for a partition in two that minimises the weight of frustrated lines: a line that weighs at least as much as all others of
 * one of its ends together may always be satisfied, so that end joins the other and its lines become the other's. Ends of chains, nodes on
 * chains and whole balanced groups vanish; what is said of the cores is exact.
 */
function coresOf({ start, neighbour, weight }: Adjacency): Cores {
  const n = start.length - 1
  const lines: Map<number, number>[] = Array.from({ length: n }, (_, u) => {
    const own = new Map<number, number>()
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      own.set(neighbour[at] as number, weight[at] as number)
    }
    return own
  })
  const joined: { node: number; to: number; opposite: boolean }[] = []
  const gone = new Uint8Array(n)
  const waiting = Array.from({ length: n }, (_, u) => u)
  for (let u = waiting.pop(); u !== undefined; u = waiting.pop()) {
    if (gone[u] === 1) continue
    const own = lines[u] as Map<number, number>
    const to = dominant(own)
    if (to === null) continue
    const sign = Math.sign(own.get(to) as number)
    for (const [v, w] of own) {
      lines[v]?.delete(u)
      waiting.push(v)
      if (v !== to) addLine(lines, to, v, sign * w)
    }
    own.clear()
    gone[u] = 1
    joined.push({ node: u, to, opposite: sign < 0 })
  }
  const left = adjacencyOfMaps(lines)
  const cores = connectedGroups(left)
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => {
      const place = new Map(nodes.map((u, i) => [u, i]))
      const own = nodes.map(
        (u) => new Map(Array.from(lines[u] as Map<number, number>, ([v, w]) => [place.get(v) as number, w])),
      )
      return { nodes, adjacency: adjacencyOfMaps(own) }
    })
  return {
    cores,
    sidesOf(coreSides) {
      const side = new Uint8Array(n)
      cores.forEach(({ nodes }, c) => {
        nodes.forEach((u, i) => {
          side[u] = coreSides[c]?.[i] as number
        })
      })
      for (const { node, to, opposite } of joined.toReversed())
        side[node] = opposite ? 1 - (side[to] as number) : (side[to] as number)
      return side
    },
  }
}

function dominant(own: ReadonlyMap<number, number>): number | null {
  let total = 0
  let greatest = 0
  let to: number | null = null
  for (const [v, w] of own) {
    total += Math.abs(w)
    if (Math.abs(w) <= greatest) continue
    greatest = Math.abs(w)
    to = v
  }
  return 2 * greatest >= total ? to : null
}

function addLine(lines: readonly Map<number, number>[], u: number, v: number, weight: number): void {
  const sum = (lines[u]?.get(v) ?? 0) + weight
  if (sum === 0) {
    lines[u]?.delete(v)
    lines[v]?.delete(u)
  } else {
    lines[u]?.set(v, sum)
    lines[v]?.set(u, sum)
  }
}
