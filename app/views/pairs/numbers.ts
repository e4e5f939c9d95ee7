import { alignmentRows } from '../../api/alignment-rows.ts'
import { pairTable } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'

/** All pairs with their alignment, or those of the actor in focus. */
export const pairsNumbers: NumbersOf = (drawn, { view }) => {
  const { positions, alignment } = drawn.compared(view)
  const { focus } = view
  return pairTable(positions, function* () {
    for (const row of alignmentRows(positions, alignment)) {
      if (focus === undefined || row.a === focus || row.b === focus) yield row
    }
  })
}
