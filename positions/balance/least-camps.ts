import type { Adjacency } from './adjacency.ts'
import { frustratedAcross } from './camps-search.ts'
import { type Effort, nearestFirst } from './least-sides.ts'

/** The outcome of an exact search: the best division known, and a weight of frustrated lines below which none can be. */
export interface LeastCamps {
  readonly camp: Int32Array
  readonly frustrated: number
  readonly atLeast: number
}

/** A search over more nodes than this would not end, and its tables grow with their square. */
const MOST_NODES = 400

/**
 * A division into at most `most` camps that frustrates the least weight of lines, by branch and bound like `leastSides`: what is frustrated so
 * far, what each open node must add towards the placed ones, and the least that open nodes frustrate among themselves, known from solving the
 * last node, the last two, and so on. Starts from `good`. When the effort is used up, `good` is returned with the bound reached,
 * and for more than 400 nodes at once.
 */
export function leastCamps(adjacency: Adjacency, good: Int32Array, most: number, effort: Effort): LeastCamps {
  const n = good.length
  const frustrated = frustratedAcross(adjacency, good)
  if (frustrated === 0 || n > MOST_NODES) return { camp: good, frustrated, atLeast: 0 }
  const order = nearestFirst(adjacency)
  const line = matrixInOrder(adjacency, order)
  const k = Math.min(most, n)
  const camp = new Int32Array(n)
  const goodInOrder = Int32Array.from(order, (u) => good[u] as number)
  // Of placed nodes: what binds an open node to each camp, and the positive weight of its lines to all.
  const bound = new Float64Array(n * k)
  const positive = new Float64Array(n)
  const least = new Float64Array(n + 1)
  let best = new Int32Array(n)
  let bestCost = 0
  let target = 0

  /** What an open node frustrates at least towards the placed ones. */
  function mustAdd(v: number, used: number): number {
    let most = used < k ? 0 : Number.NEGATIVE_INFINITY
    for (let c = 0; c < used; c++) most = Math.max(most, bound[v * k + c] as number)
    return (positive[v] as number) - most
  }

  function settle(i: number, c: number, sign: 1 | -1): void {
    const row = i * n
    for (let v = i + 1; v < n; v++) {
      const w = line[row + v] as number
      if (w === 0) continue
      bound[v * k + c] = (bound[v * k + c] as number) + sign * w
      if (w > 0) positive[v] = (positive[v] as number) + sign * w
    }
  }

  /** Places node i and all after it; false when the effort is used up. */
  function place(i: number, so: number, used: number): boolean {
    if (i === n) {
      if (so < bestCost) {
        bestCost = so
        best = camp.slice()
      }
      return true
    }
    const choices: { c: number; cost: number }[] = []
    for (let c = 0; c < Math.min(used + 1, k); c++) {
      choices.push({ c, cost: (positive[i] as number) - (c < used ? (bound[i * k + c] as number) : 0) })
    }
    choices.sort((x, y) => x.cost - y.cost)
    for (const { c, cost } of choices) {
      if (bestCost === target) return true
      const now = so + cost
      if (now + (least[i + 1] as number) >= bestCost) break
      const after = Math.max(used, c + 1)
      effort.left -= (n - i) * after + 1
      if (effort.left < 0) return false
      settle(i, c, 1)
      camp[i] = c
      let open = 0
      for (let v = i + 1; v < n; v++) open += mustAdd(v, after)
      const done = now + open + (least[i + 1] as number) >= bestCost || place(i + 1, now, after)
      settle(i, c, -1)
      if (!done) return false
    }
    return true
  }

  for (let from = n - 1; from >= 0; from--) {
    const own = costFrom(line, n, best, from)
    const known = costFrom(line, n, goodInOrder, from)
    if (known < own) best = goodInOrder.slice()
    bestCost = Math.min(own, known)
    target = least[from + 1] as number
    if (bestCost > target) {
      settle(from, 0, 1)
      camp[from] = 0
      const done = place(from + 1, 0, 1)
      settle(from, 0, -1)
      if (!done) return { camp: good, frustrated, atLeast: target }
    }
    least[from] = bestCost
  }
  const found = new Int32Array(n)
  order.forEach((u, i) => {
    found[u] = best[i] as number
  })
  return { camp: found, frustrated: bestCost, atLeast: bestCost }
}

function matrixInOrder({ start, neighbour, weight }: Adjacency, order: readonly number[]): Float64Array {
  const n = order.length
  const place = new Int32Array(n)
  order.forEach((u, i) => {
    place[u] = i
  })
  const line = new Float64Array(n * n)
  for (let u = 0; u < n; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      line[(place[u] as number) * n + (place[neighbour[at] as number] as number)] = weight[at] as number
    }
  }
  return line
}

/** The weight frustrated among the nodes from `from` on. */
function costFrom(line: Float64Array, n: number, camp: Int32Array, from: number): number {
  let sum = 0
  for (let u = from; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const w = line[u * n + v] as number
      if (w !== 0 && w > 0 !== (camp[u] === camp[v])) sum += Math.abs(w)
    }
  }
  return sum
}
