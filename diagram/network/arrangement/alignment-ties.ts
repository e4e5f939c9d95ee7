import { type Alignment, pairIndex } from '../../../positions/alignment/alignment.ts'

/** How two units are tied: from 1, full agreement, by way of 0, the middle of the measure's range, to −1; NaN where there is no value. */
export type Tie = (u: number, v: number) => number

/** The ties of an alignment, for u ≠ v. */
export function tiesOf({ value, units, measure }: Alignment): Tie {
  const n = units.length
  const [low, high] = measure.range
  const middle = (low + high) / 2
  return (u, v) => ((value[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number) - middle) / (high - middle)
}

/** Places of the units that have a value with any other, ascending. */
export function comparedUnits({ value, units }: Alignment): number[] {
  const n = units.length
  const compared = new Uint8Array(n)
  for (let u = 0, at = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++, at++) {
      if (Number.isNaN(value[at] as number)) continue
      compared[u] = 1
      compared[v] = 1
    }
  }
  return [...compared.keys()].filter((u) => compared[u] === 1)
}
