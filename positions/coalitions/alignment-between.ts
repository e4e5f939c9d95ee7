import { type Alignment, pairIndex } from '../alignment/index.ts'

/** How two groups align: the mean over pairs with one member in each. */
export interface AlignmentBetween {
  /** Over the pairs that have a value; null when none has. */
  readonly value: number | null
  /** How many pairs have one. */
  readonly known: number
  /** How many pairs there are. */
  readonly pairs: number
}

/** The mean alignment between two groups of units (by place, each once); a unit that is in both makes no pair with itself. */
export function alignmentBetween(
  { value, units }: Alignment,
  a: readonly number[],
  b: readonly number[],
): AlignmentBetween {
  let sum = 0
  let known = 0
  let pairs = 0
  for (const u of a) {
    for (const v of b) {
      if (u === v) continue
      pairs++
      const at = value[pairIndex(Math.min(u, v), Math.max(u, v), units.length)] as number
      if (Number.isNaN(at)) continue
      sum += at
      known++
    }
  }
  return { value: known === 0 ? null : sum / known, known, pairs }
}
