import { type Alignment, coverage } from '../../positions/alignment/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'

/** One pair as it is told: a < b in code-point order, `value` null where there is none. */
export interface AlignmentRow {
  readonly a: string
  readonly b: string
  readonly value: number | null
  readonly shared: number
  readonly coverage: number
}

/** The names of a pair's columns, in the order in which they are printed. */
export const ALIGNMENT_COLUMNS = ['a', 'b', 'value', 'shared', 'coverage'] as const

/** All pairs of an alignment, in code-point order; actors are in that order in every dataset, so no sorting is needed. */
export function* alignmentRows({ dataset, units }: Positions, alignment: Alignment): Generator<AlignmentRow> {
  const ids = Array.from(units, (actor) => dataset.actors[actor]?.id as string)
  let at = 0
  for (let u = 0; u < ids.length; u++) {
    for (let v = u + 1; v < ids.length; v++) {
      const value = alignment.value[at] as number
      const shared = alignment.shared[at] as number
      yield {
        a: ids[u] as string,
        b: ids[v] as string,
        value: Number.isNaN(value) ? null : value,
        shared,
        coverage: coverage(shared, alignment.issues),
      }
      at++
    }
  }
}
