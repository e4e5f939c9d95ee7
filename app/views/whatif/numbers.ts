import { changedPairs } from '../../../positions/scenario/index.ts'
import { SCENARIO_COLUMNS } from '../../api/scenario-answer.ts'
import { namesIn, tableOf } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'

/** Every pair whose value the moves change, as `parley scenario` tells it, with the names of both. */
export const whatIfNumbers: NumbersOf = (drawn, { view }) => {
  const after = drawn.compared(view)
  const { positions } = after
  const { actors } = positions.dataset
  const name = namesIn(positions).actor
  const rows = changedPairs(drawn.compared({ ...view, move: undefined }), after).map((pair) => {
    const [a, b] = [actors[pair.a]?.id as string, actors[pair.b]?.id as string]
    return { ...pair, a, b, nameA: name(a), nameB: name(b) }
  })
  return tableOf([...SCENARIO_COLUMNS, 'nameA', 'nameB'], rows)
}
