import { positionTable } from '../../api/position-rows.ts'
import { namedPositions } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'
import { positionsScene } from './scene.ts'

/** The positions of the rows that are shown, by unit and issue. */
export const positionsNumbers: NumbersOf = (drawn, { view }) => {
  const input = drawn.input(view)
  const { positions } = input
  const shown = new Set(positionsScene(input).rows.map(({ id }) => id))
  return namedPositions(positions, function* () {
    for (const row of positionTable(positions)) if (shown.has(row.actor as string)) yield row
  })
}
