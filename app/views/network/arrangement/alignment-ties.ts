import { type Alignment, pairIndex } from '../../../../positions/alignment/index.ts'

/** How two units are tied: from 1, full agreement, by way of 0, the middle of the measure's range, to −1; NaN where there is no value. */
export type Tie = (u: number, v: number) => number

/** The ties of an alignment, for u ≠ v. */
export function tiesOf({ value, units, measure }: Alignment): Tie {
  const n = units.length
  const [low, high] = measure.range
  const middle = (low + high) / 2
  return (u, v) => ((value[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number) - middle) / (high - middle)
}
