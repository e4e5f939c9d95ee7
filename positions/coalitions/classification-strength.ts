import { type Alignment, pairIndex } from '../alignment/index.ts'

/**
 * How clearly a division separates: the mean alignment within coalitions, each weighing by its members, less the mean alignment of all other
 * pairs; an actor in no coalition (−1) counts as alone. Of pairs with a value alone; −Infinity, the least, where none is within or none
 * between. Source: classification strength, Van Sickle and Hughes 2000, Journal of the North American Benthological Society 19:370–384.
 */
export function classificationStrength({ value, units }: Alignment, coalition: Int32Array): number {
  const n = units.length
  const groups = coalition.reduce((most, c) => Math.max(most, c + 1), 0)
  const [size, pairs, sum] = [new Int32Array(groups), new Int32Array(groups), new Float64Array(groups)]
  let [pairsBetween, between] = [0, 0]
  for (let u = 0; u < n; u++) {
    const own = coalition[u] as number
    if (own >= 0) size[own] = (size[own] as number) + 1
    for (let v = u + 1; v < n; v++) {
      const at = value[pairIndex(u, v, n)] as number
      if (Number.isNaN(at)) continue
      if (own >= 0 && own === coalition[v]) {
        pairs[own] = (pairs[own] as number) + 1
        sum[own] = (sum[own] as number) + at
      } else {
        pairsBetween++
        between += at
      }
    }
  }
  let [members, within] = [0, 0]
  size.forEach((count, c) => {
    if (pairs[c] === 0) return
    members += count
    within += (count * (sum[c] as number)) / (pairs[c] as number)
  })
  return members === 0 || pairsBetween === 0 ? Number.NEGATIVE_INFINITY : within / members - between / pairsBetween
}
