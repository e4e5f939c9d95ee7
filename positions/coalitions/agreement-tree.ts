import { type Alignment, pairIndex } from '../alignment/index.ts'

/**
 * A tree of actors by agreement: leaves 0…n−1 are places of units, node n + i joins `left[i]` and `right[i]` at `height[i]`, the mean of
 * 1 − agreement (0…1) over the pairs between the two that have a value; NaN where none has, and all such joints come last.
 */
export interface AgreementTree {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly height: Float64Array
  /** The leaves from left to right, neighbours alike: an order for the rows of a matrix. */
  readonly order: Int32Array
}

/**
 * The agreement tree of an alignment, by average linkage. A pair without a value takes no part in the means. Joints may lie lower than those
 * below them where values are missing. Source: Sokal and Michener 1958, University of Kansas Science Bulletin 38:1409–1438; leaves turned
 * as in Gruvaeus and Wainer 1972, British Journal of Mathematical and Statistical Psychology 25:200–206. Deterministic.
 */
export function agreementTree({ value, units, measure }: Alignment): AgreementTree {
  const n = units.length
  const [low, high] = measure.range
  return averageLinkage(n, (u, v) => (high - (value[pairIndex(u, v, n)] as number)) / (high - low))
}

/**
 * Joins n leaves by average linkage: always the two groups with the least mean dissimilarity over the pairs between them that are known
 * (`dissimilarity(u, v)`, asked for u < v, NaN where not known); of equals those with the first leaves. Groups without known pairs are
 * joined last, in order of their first leaves. Memory 16·n² bytes, time n² to n³.
 */
export function averageLinkage(n: number, dissimilarity: (u: number, v: number) => number): AgreementTree {
  const joints = Math.max(0, n - 1)
  const tree = { left: new Int32Array(joints), right: new Int32Array(joints), height: new Float64Array(joints) }
  const links = new Links(n, dissimilarity)
  // A group is known by its first leaf.
  const node = Int32Array.from({ length: n }, (_, u) => u)
  const leaves: number[][] = Array.from({ length: n }, (_, u) => [u])
  const between = (u: number, v: number) => dissimilarity(Math.min(u, v), Math.max(u, v))
  for (let i = 0; i < joints; i++) {
    const { a, b, mean } = links.nearest()
    tree.left[i] = node[a] as number
    tree.right[i] = node[b] as number
    tree.height[i] = mean
    leaves[a] = adjoined(leaves[a] as number[], leaves[b] as number[], between)
    leaves[b] = []
    node[a] = n + i
    links.join(a, b)
  }
  return { ...tree, order: Int32Array.from(leaves[0] ?? []) }
}

/** Two rows of leaves as one, each turned so that the ends that meet are least unlike. */
function adjoined(a: number[], b: number[], between: (u: number, v: number) => number): number[] {
  const distance = (u: number | undefined, v: number | undefined) => {
    const d = between(u as number, v as number)
    return Number.isNaN(d) ? Number.POSITIVE_INFINITY : d
  }
  const ways = [
    { at: distance(a.at(-1), b[0]), turnA: false, turnB: false },
    { at: distance(a.at(-1), b.at(-1)), turnA: false, turnB: true },
    { at: distance(a[0], b[0]), turnA: true, turnB: false },
    { at: distance(a[0], b.at(-1)), turnA: true, turnB: true },
  ]
  const best = ways.reduce((x, y) => (y.at < x.at ? y : x))
  return [...(best.turnA ? a.toReversed() : a), ...(best.turnB ? b.toReversed() : b)]
}

/** The mean dissimilarities between groups, and for each group the nearest of those with a later first leaf. */
class Links {
  readonly #n: number
  readonly #sum: Float64Array
  readonly #count: Float64Array
  readonly #alive: Uint8Array
  readonly #nearest: Int32Array
  readonly #mean: Float64Array

  constructor(n: number, dissimilarity: (u: number, v: number) => number) {
    this.#n = n
    this.#sum = new Float64Array(n * n)
    this.#count = new Float64Array(n * n)
    this.#alive = new Uint8Array(n).fill(1)
    this.#nearest = new Int32Array(n).fill(-1)
    this.#mean = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
    for (let u = 0; u < n; u++) {
      for (let v = u + 1; v < n; v++) {
        const d = dissimilarity(u, v)
        if (Number.isNaN(d)) continue
        this.#sum[u * n + v] = d
        this.#count[u * n + v] = 1
      }
    }
    for (let u = 0; u < n; u++) this.#findNearest(u)
  }

  /** The two groups to join next, a < b; `mean` NaN when no known pair joins any two. */
  nearest(): { a: number; b: number; mean: number } {
    let a = -1
    for (let u = 0; u < this.#n; u++) {
      if (this.#alive[u] === 1 && (this.#nearest[u] as number) >= 0) {
        if (a < 0 || (this.#mean[u] as number) < (this.#mean[a] as number)) a = u
      }
    }
    if (a >= 0) return { a, b: this.#nearest[a] as number, mean: this.#mean[a] as number }
    const first = this.#alive.indexOf(1)
    return { a: first, b: this.#alive.indexOf(1, first + 1), mean: Number.NaN }
  }

  /** Makes group b part of group a < b. */
  join(a: number, b: number): void {
    this.#alive[b] = 0
    for (let u = 0; u < this.#n; u++) {
      if (this.#alive[u] === 0 || u === a) continue
      const to = this.#place(a, u)
      const from = this.#place(b, u)
      this.#sum[to] = (this.#sum[to] as number) + (this.#sum[from] as number)
      this.#count[to] = (this.#count[to] as number) + (this.#count[from] as number)
    }
    this.#findNearest(a)
    for (let u = 0; u < b; u++) {
      if (this.#alive[u] === 0 || u === a) continue
      if (this.#nearest[u] === a || this.#nearest[u] === b) this.#findNearest(u)
      else if (u < a) this.#offer(u, a)
    }
  }

  #place(u: number, v: number): number {
    return u < v ? u * this.#n + v : v * this.#n + u
  }

  #findNearest(u: number): void {
    this.#nearest[u] = -1
    this.#mean[u] = Number.POSITIVE_INFINITY
    for (let v = u + 1; v < this.#n; v++) if (this.#alive[v] === 1) this.#offer(u, v)
  }

  #offer(u: number, v: number): void {
    const at = u * this.#n + v
    const count = this.#count[at] as number
    if (count === 0) return
    const mean = (this.#sum[at] as number) / count
    const known = this.#mean[u] as number
    if (mean > known || (mean === known && v > (this.#nearest[u] as number))) return
    this.#nearest[u] = v
    this.#mean[u] = mean
  }
}
