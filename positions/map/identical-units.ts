import { type Alignment, pairIndex } from '../alignment/index.ts'

/**
 * Units that a map must not tell apart, by place: two of them have the greatest value of the measure, and with every other unit either the same value or
 * both none. Groups of two and more, by their first member; the relation is transitive, so that no unit is in two.
 */
export function identicalUnits({ value, units, measure }: Pick<Alignment, 'value' | 'units' | 'measure'>): number[][] {
  const n = units.length
  const most = measure.range[1]
  const pairValue = (u: number, v: number) => value[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number
  const isSame = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) < 1e-9
  const grouped = new Uint8Array(n)
  const groups: number[][] = []
  for (let u = 0; u < n; u++) {
    if (grouped[u] === 1) continue
    const group = [u]
    for (let v = u + 1; v < n; v++) {
      if (grouped[v] === 1 || !isSame(pairValue(u, v), most)) continue
      let same = true
      for (let w = 0; same && w < n; w++) same = w === u || w === v || isSame(pairValue(u, w), pairValue(v, w))
      if (!same) continue
      group.push(v)
      grouped[v] = 1
    }
    if (group.length > 1) groups.push(group)
  }
  return groups
}
