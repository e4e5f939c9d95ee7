/**
 * The pairs of n points whose dissimilarity is known, each once with `from` < `to`, in the order of the upper triangle;
 * `dissimilarity` ≥ 0. A pair that is not listed has weight 0.
 */
export interface KnownPairs {
  readonly n: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly dissimilarity: Float64Array
}

/** The known pairs among n points: `dissimilarity(u, v)`, asked for u < v, is NaN where it is not known. */
export function knownPairs(n: number, dissimilarity: (u: number, v: number) => number): KnownPairs {
  const from: number[] = []
  const to: number[] = []
  const known: number[] = []
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const value = dissimilarity(u, v)
      if (Number.isNaN(value)) continue
      from.push(u)
      to.push(v)
      known.push(value)
    }
  }
  return { n, from: Int32Array.from(from), to: Int32Array.from(to), dissimilarity: Float64Array.from(known) }
}

/** The groups of points that known pairs connect, largest first, then by their first point; a point without any pair is in none. */
export function connectedPoints(pairs: KnownPairs): number[][] {
  const parent = Int32Array.from({ length: pairs.n }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (let p = 0; p < pairs.from.length; p++) {
    const a = root(pairs.from[p] as number)
    const b = root(pairs.to[p] as number)
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < pairs.n; i++) {
    const at = root(i)
    const group = groups.get(at)
    if (group) group.push(i)
    else groups.set(at, [i])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}

/** The known pairs among some of the points, which are renumbered in the order given. */
export function pairsAmong(pairs: KnownPairs, points: readonly number[]): KnownPairs {
  const place = new Int32Array(pairs.n).fill(-1)
  points.forEach((point, i) => {
    place[point] = i
  })
  const from: number[] = []
  const to: number[] = []
  const known: number[] = []
  for (let p = 0; p < pairs.from.length; p++) {
    const u = place[pairs.from[p] as number] as number
    const v = place[pairs.to[p] as number] as number
    if (u < 0 || v < 0) continue
    from.push(Math.min(u, v))
    to.push(Math.max(u, v))
    known.push(pairs.dissimilarity[p] as number)
  }
  return {
    n: points.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    dissimilarity: Float64Array.from(known),
  }
}
