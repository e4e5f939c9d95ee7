import { type Alignment, pairIndex } from './alignment.ts'

/** How united a group is. */
export interface Cohesion {
  /** The mean alignment over its pairs that have one; null when none has. */
  readonly value: number | null
  /** How many pairs have a value. */
  readonly known: number
  /** How many pairs there are. */
  readonly pairs: number
}

/** The mean pairwise alignment of a group of units (by place, each once): Σ S_uv / n over its n pairs with a value. */
export function cohesion({ value, units }: Alignment, group: readonly number[]): Cohesion {
  let sum = 0
  let known = 0
  group.forEach((one, i) => {
    for (const other of group.slice(i + 1)) {
      const at = value[pairIndex(Math.min(one, other), Math.max(one, other), units.length)] as number
      if (Number.isNaN(at)) continue
      sum += at
      known++
    }
  })
  return { value: known === 0 ? null : sum / known, known, pairs: (group.length * (group.length - 1)) / 2 }
}
