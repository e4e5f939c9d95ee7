import { expect, test } from 'vitest'
import type { Result, Value } from './answer-types.ts'
import { foundIn } from './found-actors.ts'

const facts = {
  id: 'small',
  actors: [
    { id: 'aland', name: 'Aland', kind: 'nation' as const, aliases: [] },
    { id: 'bland', name: 'Bland', kind: 'nation' as const, aliases: [] },
  ],
  issues: [{ id: 'x', name: 'Issue X', parents: [], partial: false }],
}
const result = (columns: string[], rows: Value[][]): Result => ({
  columns,
  types: columns.map(() => 'ANY'),
  rows,
  truncated: false,
  summary: { ms: 1, rows: rows.length, notifications: [], notice: null },
})
const node = (label: string, id: string, dataset = 'small') => ({
  $type: 'Node',
  elementId: id,
  labels: [label],
  properties: { id, dataset },
})

test('finds actors and issues among nodes, also within lists and paths, but none of another dataset', () => {
  const path = { $type: 'Path', nodes: [node('Actor', 'bland'), node('Issue', 'x')], relationships: [] }
  expect(
    foundIn(result(['a'], [[[node('Actor', 'aland')]], [path], [node('Actor', 'cland', 'other')]]), facts),
  ).toEqual({
    actors: ['aland', 'bland'],
    issues: ['x'],
  })
})

test('finds them in columns of ids or names, when every value is one', () => {
  expect(
    foundIn(
      result(
        ['id', 'n', 'words'],
        [
          ['aland', 1, 'aland'],
          ['Bland', 2, 'else'],
        ],
      ),
      facts,
    ).actors,
  ).toEqual(['aland', 'bland'])
  expect(foundIn(result(['words'], [['aland'], ['else']]), facts)).toEqual({ actors: [], issues: [] })
})
