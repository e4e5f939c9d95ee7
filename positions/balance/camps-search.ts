import type { Adjacency } from './adjacency.ts'

/** The weight of the lines that a division into camps (a number by node) frustrates: positive ones between, negative ones within. */
export function frustratedAcross({ start, neighbour, weight }: Adjacency, camp: Int32Array): number {
  let sum = 0
  for (let u = 0; u < camp.length; u++) {
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const v = neighbour[at] as number
      const w = weight[at] as number
      if (v > u && w > 0 !== (camp[u] === camp[v])) sum += Math.abs(w)
    }
  }
  return sum
}

/** How many comparisons a search may spend. */
const BUDGET = 30_000_000
const STARTS = 16
/** More camps than this at once are not kept in the tables of a search. */
const MOST_CAMPS = 64

/**
 * The best division into at most `most` camps that tabu search finds: from several starts, always moving the node whose move frustrates
 * least, into another camp or an empty one, even if that is worse, and leaving it there for a while. Source: Glover 1989, ORSA Journal on
 * Computing 1:190–206.
 */
export function goodCamps(adjacency: Adjacency, most: number, rng: () => number): Int32Array {
  const n = adjacency.start.length - 1
  const k = Math.min(most, n, MOST_CAMPS)
  let best = new Int32Array(n)
  let least = frustratedAcross(adjacency, best)
  if (k <= 1) return best
  const moves = Math.max(2 * n, Math.min(40 * n + 200, Math.floor(BUDGET / STARTS / (n * Math.min(k, 8)))))
  for (let s = 0; s < STARTS && least > 0; s++) {
    const few = 2 + (s % Math.min(k - 1, 7))
    const start = s === 0 ? best : Int32Array.from(best, () => Math.floor(rng() * few))
    const found = tabu(adjacency, start.slice(), k, moves, rng)
    if (found.frustrated >= least) continue
    best = found.camp
    least = found.frustrated
  }
  return best
}

function tabu(adjacency: Adjacency, camp: Int32Array, k: number, moves: number, rng: () => number) {
  const { start, neighbour, weight } = adjacency
  const n = camp.length
  // What binds a node to each camp: positive less negative weight of its lines into it.
  const bound = new Float64Array(n * k)
  const size = new Int32Array(k)
  for (let u = 0; u < n; u++) {
    const own = camp[u] as number
    size[own] = (size[own] as number) + 1
    for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
      const to = u * k + (camp[neighbour[at] as number] as number)
      bound[to] = (bound[to] as number) + (weight[at] as number)
    }
  }
  let frustrated = frustratedAcross(adjacency, camp)
  let least = frustrated
  let best = camp.slice()
  const free = new Int32Array(n)
  for (let move = 1; move <= moves && least > 0; move++) {
    let chosen = -1
    let into = -1
    let lowest = Number.POSITIVE_INFINITY
    const empty = size.indexOf(0)
    for (let u = 0; u < n; u++) {
      const own = camp[u] as number
      const stays = bound[u * k + own] as number
      const tied = (free[u] as number) > move
      for (let c = 0; c < k; c++) {
        if (c === own || (size[c] === 0 && (c !== empty || size[own] === 1))) continue
        const change = stays - (bound[u * k + c] as number)
        if (change >= lowest || (tied && frustrated + change >= least)) continue
        lowest = change
        chosen = u
        into = c
      }
    }
    if (chosen < 0) continue
    const from = camp[chosen] as number
    camp[chosen] = into
    size[from] = (size[from] as number) - 1
    size[into] = (size[into] as number) + 1
    frustrated += lowest
    free[chosen] = move + 3 + Math.floor(rng() * Math.min(10, n / 2))
    for (let at = start[chosen] as number; at < (start[chosen + 1] as number); at++) {
      const row = (neighbour[at] as number) * k
      bound[row + from] = (bound[row + from] as number) - (weight[at] as number)
      bound[row + into] = (bound[row + into] as number) + (weight[at] as number)
    }
    if (frustrated >= least) continue
    least = frustrated
    best = camp.slice()
  }
  return { camp: best, frustrated: least }
}
