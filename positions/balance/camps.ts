import { UserError } from '../errors.ts'
import { seededRandom } from '../map/index.ts'
import { type Adjacency, adjacencyOf, connectedGroups } from './adjacency.ts'
import { frustratedAcross, goodCamps } from './camps-search.ts'
import { leastCamps } from './least-camps.ts'
import type { SignedGraph } from './signed-graph.ts'

/** A division of a signed graph into any number of camps. */
export interface Camps {
  /** The number of lines that it frustrates: positive ones between camps, negative ones within; when not `exact`, an upper bound. */
  readonly value: number
  readonly exact: boolean
  /** No division into as many camps as were allowed frustrates fewer lines than this; equal to `value` when exact. */
  readonly atLeast: number
  readonly count: number
  /** The camp of each node, numbered from 0, the largest first, then by first node. */
  readonly partition: Int32Array
}

/** What may steer the search for camps. */
export interface CampsOptions {
  /** At most so many camps, 1 or more; any number when absent. */
  readonly most?: number
  /** Of the local search; 1 when absent. */
  readonly seed?: number
  /** How many comparisons the exact search may take before it stops with a bound. */
  readonly effort?: number
}

const EFFORT = 200_000_000

/**
 * The division into camps that frustrates the fewest lines (the line index of clusterability), over all divisions into at most `most` camps.
 * Exact where branch and bound ends within the effort (some twenty nodes, more where camps are clear), else the best that a local search
 * finds, with a lower bound from the same search and from triangles `++−` that share no line. Two camps give the frustration index.
 * Throws a `UserError` when `most` is no whole number of 1 or more. Deterministic. Source: Davis 1967, Human Relations 20:181–187; Doreian and
 * Mrvar 1996, Social Networks 18:149–168; Bansal, Blum and Chawla 2004, Machine Learning 56:89–113.
 */
export function camps(graph: SignedGraph, options: CampsOptions = {}): Camps {
  const { most = Number.POSITIVE_INFINITY, seed = 1, effort = EFFORT } = options
  if (!(most >= 1) || (most !== Number.POSITIVE_INFINITY && !Number.isInteger(most))) {
    throw new UserError('bad-parameter', 'camps', `${most} camps`, { expected: 'a whole number of 1 or more' })
  }
  const adjacency = adjacencyOf(graph)
  const partition = new Int32Array(graph.nodes)
  const rng = seededRandom(seed)
  const left = { left: effort }
  // With camps to spare, nodes that no chain of positive lines joins never gain by sharing one.
  const free = most >= graph.nodes
  const groups = connectedGroups(free ? positiveLines(adjacency) : adjacency)
  let gap = 0
  let first = 0
  for (const nodes of groups) {
    const part = subgraph(adjacency, nodes)
    const good = goodCamps(part, Math.min(most, nodes.length), rng)
    const bound = opposedTriangles(part)
    const found = leastCamps(part, good, Math.min(most, nodes.length), left)
    gap += Math.min(found.frustrated - found.atLeast, found.frustrated - bound)
    let used = 0
    nodes.forEach((u, i) => {
      const camp = found.camp[i] as number
      used = Math.max(used, camp + 1)
      partition[u] = camp + (free ? first : 0)
    })
    first += used
  }
  const numbered = bySize(partition)
  const value = frustratedAcross(adjacency, numbered)
  const count = numbered.reduce((top, c) => Math.max(top, c + 1), 0)
  return { value, exact: gap === 0, atLeast: value - gap, count, partition: numbered }
}

function positiveLines({ start, neighbour, weight }: Adjacency): Adjacency {
  const from = new Int32Array(start.length)
  const kept: number[] = []
  for (let u = 0; u + 1 < start.length; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      if ((weight[at] as number) > 0) kept.push(at)
    }
    from[u + 1] = kept.length
  }
  return {
    start: from,
    neighbour: Int32Array.from(kept, (at) => neighbour[at] as number),
    weight: Float64Array.from(kept, (at) => weight[at] as number),
  }
}

function subgraph({ start, neighbour, weight }: Adjacency, nodes: readonly number[]): Adjacency {
  const place = new Map(nodes.map((u, i) => [u, i]))
  const from = new Int32Array(nodes.length + 1)
  const ends: number[] = []
  const weights: number[] = []
  nodes.forEach((u, i) => {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const to = place.get(neighbour[at] as number)
      if (to === undefined) continue
      ends.push(to)
      weights.push(weight[at] as number)
    }
    from[i + 1] = ends.length
  })
  return { start: from, neighbour: Int32Array.from(ends), weight: Float64Array.from(weights) }
}

function bySize(partition: Int32Array): Int32Array {
  const size = new Map<number, number>()
  for (const c of partition) size.set(c, (size.get(c) ?? 0) + 1)
  // A map keeps the order of first mention, and the sort is stable.
  const rank = new Map([...size].sort((a, b) => b[1] - a[1]).map(([c], i) => [c, i]))
  return partition.map((c) => rank.get(c) as number)
}

/**
 * The number of triangles `++−` in a greedy choice of such that share no line: each frustrates a line in any division into camps, however
 * many, so no division frustrates fewer. Only for lines of weight 1 or −1.
 */
export function opposedTriangles({ start, neighbour, weight }: Adjacency): number {
  const n = start.length - 1
  const used = new Uint8Array(neighbour.length)
  // The place of the line from the node at hand to every other, −1 where there is none.
  const lineTo = new Int32Array(n).fill(-1)
  let count = 0
  for (let u = 0; u < n; u++) {
    const from = start[u] as number
    const to = start[u + 1] as number
    for (let at = from; at < to; at++) lineTo[neighbour[at] as number] = at
    for (let at = from; at < to; at++) {
      const v = neighbour[at] as number
      if (v < u || (weight[at] as number) > 0 || used[at] === 1) continue
      for (let next = start[v] as number; next < (start[v + 1] as number); next++) {
        const w = neighbour[next] as number
        const third = lineTo[w] as number
        if (third < 0 || used[third] === 1 || used[next] === 1) continue
        if ((weight[next] as number) < 0 || (weight[third] as number) < 0) continue
        count++
        for (const [a, b] of [
          [u, v],
          [v, w],
          [w, u],
        ] as const) {
          used[placeOf(start, neighbour, a, b)] = 1
          used[placeOf(start, neighbour, b, a)] = 1
        }
        break
      }
    }
    for (let at = from; at < to; at++) lineTo[neighbour[at] as number] = -1
  }
  return count
}

/** Where the line from a to b stands; neighbours ascend. */
function placeOf(start: Int32Array, neighbour: Int32Array, a: number, b: number): number {
  let low = start[a] as number
  let high = (start[a + 1] as number) - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((neighbour[middle] as number) < b) low = middle + 1
    else high = middle
  }
  return low
}
