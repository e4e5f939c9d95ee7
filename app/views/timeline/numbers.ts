import { namesIn, tableOf } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'
import { seriesOf } from './timeline-answer.ts'

const COLUMNS = ['line', 'name', 'from', 'to', 'value', 'status', 'basis', 'of'] as const

/** The values of every line: `basis` of so many (`of`) shared issues, pairs, issues or positions have one; of one actor, what it held on each issue from when to when. */
export const timelineNumbers: NumbersOf = (drawn, { view }) => {
  const { positions } = drawn.compared(view)
  const { lines, topics, histories } = seriesOf(drawn, view)
  const { dataset } = positions
  const name = namesIn(positions).issue
  const windows = [
    ...lines.map(({ id, points }) => ({ line: id as string, name: id as string, points })),
    ...topics.map(({ id, name, points }) => ({ line: id, name, points })),
  ]
  return tableOf(COLUMNS, [
    ...windows.flatMap(({ points, ...line }) => points.map((point) => ({ ...line, ...point }))),
    ...histories.flatMap(({ issue, spans }) => {
      const line = dataset.issues[issue]?.id as string
      return spans.map(({ from, to, value, status }) => ({ line, name: name(line), from, to, value, status }))
    }),
  ])
}
