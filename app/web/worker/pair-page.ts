import { pairIndex } from '../../../positions/alignment/index.ts'
import { compareCodePoints } from '../../../positions/text.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import type { PairColumn, PairPage, PairQuery } from './protocol.ts'

interface Pair {
  readonly u: number
  readonly v: number
  readonly at: number
}

/** A stretch of all pairs of a view, sorted as asked; pairs without a value come last under either order of the value. */
export function pairPage(drawn: Drawn, view: View, query: PairQuery): PairPage {
  const { positions, alignment } = drawn.compared(view)
  const { actors } = drawn.dataset
  const n = positions.units.length
  const only = query.actor === undefined ? -1 : actors.findIndex((actor) => actor.id === query.actor)
  const name = (u: number) => actors[positions.units[u] as number]?.name ?? ''
  const id = (u: number) => actors[positions.units[u] as number]?.id ?? ''
  const pairs: Pair[] = []
  let valued = 0
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      if (query.actor !== undefined && positions.units[u] !== only && positions.units[v] !== only) continue
      const at = pairIndex(u, v, n)
      // The actor that is asked for stands first.
      const swap = query.actor !== undefined && positions.units[v] === only
      pairs.push(swap ? { u: v, v: u, at } : { u, v, at })
      if (!Number.isNaN(alignment.value[at])) valued++
    }
  }
  const sign = query.descending ? -1 : 1
  const by: Record<PairColumn, (x: Pair, y: Pair) => number> = {
    a: (x, y) => sign * compareCodePoints(name(x.u), name(y.u)),
    b: (x, y) => sign * compareCodePoints(name(x.v), name(y.v)),
    value: (x, y) => emptyLast(alignment.value[x.at] as number, alignment.value[y.at] as number, sign),
    shared: (x, y) => sign * ((alignment.shared[x.at] as number) - (alignment.shared[y.at] as number)),
  }
  const compare = by[query.sort]
  pairs.sort(
    (x, y) => compare(x, y) || (alignment.shared[y.at] as number) - (alignment.shared[x.at] as number) || x.at - y.at,
  )
  return {
    total: pairs.length,
    valued,
    issues: alignment.issues,
    rows: pairs.slice(query.offset, query.offset + query.limit).map(({ u, v, at }) => ({
      a: id(u),
      b: id(v),
      nameA: name(u),
      nameB: name(v),
      value: Number.isNaN(alignment.value[at]) ? null : (alignment.value[at] as number),
      shared: alignment.shared[at] as number,
    })),
  }
}

function emptyLast(x: number, y: number, sign: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
  return sign * (x - y)
}
