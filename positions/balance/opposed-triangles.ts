import type { Adjacency } from './adjacency.ts'

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
