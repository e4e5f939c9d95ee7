import type { Adjacency } from './adjacency.ts'
import { frustratedWeight } from './sides-search.ts'

/** The outcome of an exact search: the best partition known, and a weight of frustrated lines below which none can be. */
export interface LeastSides {
  readonly side: Uint8Array
  readonly frustrated: number
  readonly atLeast: number
}

/** How a budget of comparisons is spent, over several searches. */
export interface Effort {
  left: number
}

/**
 * A partition in two that frustrates the least weight of lines, by branch and bound. Nodes are placed one after the other; the bound is
 * what is frustrated so far, what each open node must add, and the least that the open nodes frustrate among themselves, which is known
 * because the search first solves the last node, then the last two, and so on (Russian dolls). Starts from `good`, a good partition.
 * When the effort is used up, the best partition known is returned with the bound reached. Weights must be whole numbers.
 * Source: Verfaillie, Lemaître and Schiex 1996, Proceedings of AAAI-96, 181–187.
 */
export function leastSides(adjacency: Adjacency, good: Uint8Array, effort: Effort): LeastSides {
  const n = good.length
  const order = nearestFirst(adjacency)
  const { start, neighbour, weight } = laterLines(adjacency, order)
  const side = new Uint8Array(n)
  const best = new Uint8Array(n)
  // What placing a node on side 0 or 1 would frustrate towards the nodes that are placed.
  const cost = [new Float64Array(n), new Float64Array(n)] as const
  const least = new Float64Array(n + 1)
  let bestCost = 0
  let target = 0

  function place(i: number, so: number, forced: number): boolean {
    if (i === n) {
      bestCost = so
      best.set(side)
      return true
    }
    const [c0, c1] = [cost[0][i] as number, cost[1][i] as number]
    const rest = forced - Math.min(c0, c1)
    const first = c0 <= c1 ? 0 : 1
    const from = start[i] as number
    const to = start[i + 1] as number
    for (const s of first === 0 ? BOTH : OTHER_FIRST) {
      // No better can be than the least of the nodes after the first.
      if (bestCost === target) return true
      const now = so + (s === 0 ? c0 : c1)
      if (now + rest + (least[i + 1] as number) >= bestCost) continue
      effort.left -= to - from + 1
      if (effort.left < 0) return false
      const open = charge(from, to, s, 1)
      side[i] = s
      const done = now + rest + open + (least[i + 1] as number) >= bestCost || place(i + 1, now, rest + open)
      charge(from, to, s, -1)
      if (!done) return false
    }
    return true
  }

  /** Adds (or takes back) what a node on side s makes its later neighbours pay; tells by how much their cheaper sides got dearer. */
  function charge(from: number, to: number, s: 0 | 1, sign: 1 | -1): number {
    let dearer = 0
    for (let at = from; at < to; at++) {
      const v = neighbour[at] as number
      const w = weight[at] as number
      const pays = cost[w > 0 ? 1 - s : s] as Float64Array
      const other = cost[w > 0 ? s : 1 - s] as Float64Array
      const before = pays[v] as number
      const after = before + sign * Math.abs(w)
      dearer += Math.min(after, other[v] as number) - Math.min(before, other[v] as number)
      pays[v] = after
    }
    return dearer
  }

  const goodInOrder = Uint8Array.from(order, (u) => good[u] as number)
  const told = (sides: Uint8Array, from: number) => costFrom({ start, neighbour, weight }, sides, from)
  for (let k = n - 1; k >= 0; k--) {
    // The best for the nodes after k, with k put where it frustrates less; or the good partition, if that does better on these nodes.
    best[k] = 0
    const zero = told(best, k)
    best[k] = 1
    const one = told(best, k)
    if (zero <= one) best[k] = 0
    bestCost = Math.min(zero, one)
    const known = told(goodInOrder, k)
    if (known < bestCost) {
      bestCost = known
      best.set(goodInOrder)
    }
    target = least[k + 1] as number
    least[k] = target
    if (bestCost > target) {
      side[k] = 0
      const open = charge(start[k] as number, start[k + 1] as number, 0, 1)
      const done = place(k + 1, 0, open)
      charge(start[k] as number, start[k + 1] as number, 0, -1)
      if (!done) return { side: good, frustrated: frustratedWeight(adjacency, good), atLeast: target }
    }
    least[k] = bestCost
  }
  const found = new Uint8Array(n)
  order.forEach((u, i) => {
    found[u] = best[i] as number
  })
  return { side: found, frustrated: bestCost, atLeast: bestCost }
}

const BOTH = [0, 1] as const
const OTHER_FIRST = [1, 0] as const

/** An order of nodes for a search: heaviest first, then always the one with the most weight to those before it. */
export function nearestFirst({ start, neighbour, weight }: Adjacency): number[] {
  const n = start.length - 1
  const total = new Float64Array(n)
  for (let u = 0; u < n; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      total[u] = (total[u] as number) + Math.abs(weight[at] as number)
    }
  }
  const near = new Float64Array(n)
  const chosen = new Uint8Array(n)
  const order: number[] = []
  while (order.length < n) {
    let next = -1
    for (let u = 0; u < n; u++) {
      if (chosen[u] === 1) continue
      if (next < 0) next = u
      const lead = (near[u] as number) - (near[next] as number) || (total[u] as number) - (total[next] as number)
      if (lead > 0) next = u
    }
    chosen[next] = 1
    order.push(next)
    for (let at = start[next] as number; at < (start[next + 1] as number); at++) {
      const v = neighbour[at] as number
      near[v] = (near[v] as number) + Math.abs(weight[at] as number)
    }
  }
  return order
}

/** The lines of each node to later ones, with nodes numbered by their place in the order. */
function laterLines({ start, neighbour, weight }: Adjacency, order: readonly number[]): Adjacency {
  const place = new Int32Array(order.length)
  order.forEach((u, i) => {
    place[u] = i
  })
  const later: { to: number; weight: number }[][] = order.map((u, i) => {
    const lines: { to: number; weight: number }[] = []
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const to = place[neighbour[at] as number] as number
      if (to > i) lines.push({ to, weight: weight[at] as number })
    }
    return lines
  })
  const from = new Int32Array(order.length + 1)
  later.forEach((lines, i) => {
    from[i + 1] = (from[i] as number) + lines.length
  })
  const lines = later.flat()
  return {
    start: from,
    neighbour: Int32Array.from(lines, ({ to }) => to),
    weight: Float64Array.from(lines, (line) => line.weight),
  }
}

/** The weight frustrated among the nodes from `from` on. */
function costFrom({ start, neighbour, weight }: Adjacency, side: Uint8Array, from: number): number {
  let sum = 0
  for (let u = from; u < side.length; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const w = weight[at] as number
      if (w > 0 !== (side[u] === side[neighbour[at] as number])) sum += Math.abs(w)
    }
  }
  return sum
}
