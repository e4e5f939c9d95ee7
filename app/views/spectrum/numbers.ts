import { onlyIssues } from '../../../positions/resolve/index.ts'
import { comparedWithDay } from '../../../positions/series/index.ts'
import { positionTable } from '../../api/position-rows.ts'
import { namedPositions } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'
import { chosenColumns } from './scene.ts'

/** The positions on the scales that are shown; with `since` also what was held on that day, and how the two compare. */
export const spectrumNumbers: NumbersOf = (drawn, { view: { since, ...view } }) => {
  const { positions } = drawn.compared(view)
  const columns = chosenColumns(positions)
  const shown = onlyIssues(positions, columns)
  if (since === undefined) return namedPositions(shown, () => positionTable(shown))
  const earlier = comparedWithDay(positions, since)
  const { dataset, units, issues } = positions
  return namedPositions(
    shown,
    function* () {
      const rows = new Map(Array.from(positionTable(shown), (row) => [`${row.actor}\u001f${row.issue}`, row]))
      for (const [u, unit] of units.entries()) {
        for (const column of columns) {
          const actor = dataset.actors[unit]?.id as string
          const issue = dataset.issues[issues[column] as number]?.id as string
          const cell = u * issues.length + column
          const change = earlier.since(cell)
          const row = rows.get(`${actor}\u001f${issue}`)
          // Who held a value then and none now has a row too.
          if (row || change !== null) yield { actor, issue, ...row, since, valueThen: earlier.then(cell), change }
        }
      }
    },
    ['since', 'valueThen', 'change'],
  )
}
