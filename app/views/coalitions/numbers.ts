import { coalitionsAnswer, MEMBER_COLUMNS, memberRows } from '../../api/coalitions-answer.ts'
import { namesIn, tableOf } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'

/** Every actor with its coalition and how strongly it belongs there, as `parley coalitions` tells it, and its name. */
export const coalitionsNumbers: NumbersOf = (drawn, { view }) => {
  const { positions, alignment } = drawn.compared(view)
  const { agree, seed, resolution } = view
  // What chance does says nothing of a member.
  const answer = coalitionsAnswer(positions, { agree, seed, resolution, shuffles: 0 }, alignment)
  const name = namesIn(positions).actor
  const rows = Array.from(memberRows(answer), (row) => ({ ...row, name: name(row.actor) }))
  return { ...tableOf([...MEMBER_COLUMNS, 'name'], rows), about: [['modularity', answer.modularity]] }
}
