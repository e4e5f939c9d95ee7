import { type Alignment, pairIndex } from './alignment.ts'

/** Another unit, and the value with it. */
export interface Neighbour {
  /** Place of the other unit. */
  readonly unit: number
  readonly value: number
  readonly shared: number
}

/** The first of a list, and how many more have the same value as its last. */
export interface Nearest {
  readonly lines: readonly Neighbour[]
  readonly tied: number
}

/**
 * Who stands nearest to a unit (by place), and who farthest, at most so many of each: near are those with a value above the middle of the measure's
 * range, far those below it, whoever lies at the middle is neither. The nearest or farthest first, of equals who shares more issues, then as `order` has two units.
 */
export function neighboursOf(
  alignment: Alignment,
  u: number,
  most: number,
  order: (a: number, b: number) => number = (a, b) => a - b,
): { readonly nearest: Nearest; readonly farthest: Nearest } {
  const { units, value, shared, measure } = alignment
  const middle = (measure.range[0] + measure.range[1]) / 2
  const others: Neighbour[] = []
  for (let v = 0; v < units.length; v++) {
    if (v === u) continue
    const at = pairIndex(Math.min(u, v), Math.max(u, v), units.length)
    const one = value[at] as number
    if (!Number.isNaN(one)) others.push({ unit: v, value: one, shared: shared[at] as number })
  }
  const first = (sign: number): Nearest => {
    const sorted = others
      .filter((one) => sign * (one.value - middle) > 0)
      .sort((a, b) => sign * (b.value - a.value) || b.shared - a.shared || order(a.unit, b.unit))
    const lines = sorted.slice(0, most)
    const tied = sorted.slice(most).filter((one) => one.value === lines.at(-1)?.value).length
    return { lines, tied }
  }
  return { nearest: first(1), farthest: first(-1) }
}
