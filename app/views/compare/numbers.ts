import { ROBUSTNESS_COLUMNS } from '../../api/robustness-answer.ts'
import { namesIn, tableOf } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'
import { compareScene } from './scene.ts'

/** Of groups: how many members hold a value on either side, of how many, and how much the issue divides and joins. */
const OF_GROUPS = ['knownA', 'ofA', 'knownB', 'ofB', 'wedge', 'bridge'] as const

/** Every issue of a comparison with the columns of `parley explain`, and whether it counts. */
export const compareNumbers: NumbersOf = (drawn, { view }) => {
  const input = drawn.input(view)
  const { rows, grouped, value, shared, inScope, robustness } = compareScene(input)
  const name = namesIn(input.positions).issue
  const table = tableOf(
    [...ROBUSTNESS_COLUMNS, 'state', ...(grouped ? OF_GROUPS : [])],
    rows.map(({ a, b, ...row }) => ({
      ...row,
      name: name(row.issue),
      a: a.value,
      b: b.value,
      knownA: a.known,
      ofA: a.of,
      knownB: b.known,
      ofB: b.of,
    })),
  )
  const range = robustness === null ? [] : ([robustness.low, robustness.high] as const)
  return {
    ...table,
    about: [
      ['value', value],
      ['shared', shared],
      ['inScope', inScope],
      ['lowWithoutOneIssue', range[0] ?? null],
      ['highWithoutOneIssue', range[1] ?? null],
    ],
  }
}
