import type { Adjacency } from './adjacency.ts'

/** The weight of the lines that a partition in two (0 or 1 by node) frustrates: positive ones across, negative ones within. */
export function frustratedWeight({ start, neighbour, weight }: Adjacency, side: Uint8Array): number {
  let sum = 0
  for (let u = 0; u < side.length; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const w = weight[at] as number
      if ((neighbour[at] as number) > u && w > 0 !== (side[u] === side[neighbour[at] as number])) sum += Math.abs(w)
    }
  }
  return sum
}

/** How many comparisons a search may spend. */
const BUDGET = 40_000_000
const STARTS = 24

/**
 * The best partition in two that tabu search finds: from many starts, always moving the node that frustrates least, even if that is worse,
 * and leaving it there for a while. Source: Glover 1989, ORSA Journal on Computing 1:190–206.
 */
export function goodSides(adjacency: Adjacency, rng: () => number): Uint8Array {
  const n = adjacency.start.length - 1
  const perMove = n + (adjacency.neighbour.length / Math.max(1, n)) * 2
  const moves = Math.max(2 * n, Math.min(60 * n + 200, Math.floor(BUDGET / STARTS / perMove)))
  let best = followingLines(adjacency, 0)
  let least = frustratedWeight(adjacency, best)
  for (let s = 0; s < STARTS && least > 0; s++) {
    const start =
      s % 2 === 0
        ? followingLines(adjacency, Math.floor(rng() * n))
        : Uint8Array.from(best, () => (rng() < 0.5 ? 0 : 1))
    const found = tabu(adjacency, start, moves, rng)
    if (found.frustrated >= least) continue
    best = found.side
    least = found.frustrated
  }
  return best
}

/** Puts each node where the first line that reaches it wants it. */
function followingLines({ start, neighbour, weight }: Adjacency, first: number): Uint8Array {
  const side = new Uint8Array(start.length - 1)
  const met = new Uint8Array(side.length)
  for (let s = 0; s < side.length; s++) {
    const from = (first + s) % side.length
    if (met[from] === 1) continue
    met[from] = 1
    const reached = [from]
    for (const u of reached) {
      for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
        const v = neighbour[at] as number
        if (met[v] === 1) continue
        met[v] = 1
        side[v] = (weight[at] as number) > 0 ? (side[u] as number) : 1 - (side[u] as number)
        reached.push(v)
      }
    }
  }
  return side
}

function tabu(
  adjacency: Adjacency,
  side: Uint8Array,
  moves: number,
  rng: () => number,
): { side: Uint8Array; frustrated: number } {
  const { start, neighbour, weight } = adjacency
  const n = side.length
  // What moving a node adds to the frustrated weight.
  const change = new Float64Array(n)
  for (let u = 0; u < n; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const same = side[u] === side[neighbour[at] as number] ? 1 : -1
      change[u] = (change[u] as number) + same * (weight[at] as number)
    }
  }
  let frustrated = frustratedWeight(adjacency, side)
  let least = frustrated
  let best = side.slice()
  const free = new Int32Array(n)
  for (let move = 1; move <= moves; move++) {
    let chosen = -1
    let lowest = Number.POSITIVE_INFINITY
    for (let u = 0; u < n; u++) {
      const c = change[u] as number
      if (c < lowest && ((free[u] as number) <= move || frustrated + c < least)) {
        lowest = c
        chosen = u
      }
    }
    if (chosen < 0) continue
    side[chosen] = 1 - (side[chosen] as number)
    frustrated += lowest
    change[chosen] = -lowest
    free[chosen] = move + 3 + Math.floor(rng() * Math.min(10, n / 2))
    for (let at = start[chosen] as number; at < (start[chosen + 1] as number); at++) {
      const v = neighbour[at] as number
      const same = side[chosen] === side[v] ? 2 : -2
      change[v] = (change[v] as number) + same * (weight[at] as number)
    }
    if (frustrated >= least) continue
    least = frustrated
    best = side.slice()
  }
  return { side: best, frustrated: least }
}
