import { expect, test } from 'vitest'
import type { Value } from './answer-types.ts'
import { compareValues, valueText } from './value-text.ts'

const node = { $type: 'Node', elementId: '1', labels: ['Actor', 'Nation'], properties: { id: 'aland', name: 'Aland' } }
const line = { $type: 'Relationship', elementId: '2', type: 'HOLDS', start: '1', end: '3', properties: { since: 1 } }

test.each<[Value, string]>([
  [null, ''],
  ['a "b"', 'a "b"'],
  [['a', null, 1.5], '["a", null, 1.5]'],
  [{ a: { b: [true] } }, '{a: {b: [true]}}'],
  [{ $type: 'Integer', value: '9223372036854775807' }, '9223372036854775807'],
  [{ $type: 'Float', value: 'NaN' }, 'NaN'],
  [{ $type: 'Date', value: '2025-08-09' }, '2025-08-09'],
  [{ $type: 'Point', srid: 7203, x: 1, y: 2 }, 'point(1, 2)'],
  [{ $type: 'Map', value: { $type: 'x' } }, '{$type: "x"}'],
  [node, '(:Actor:Nation Aland)'],
  [line, '[:HOLDS {since: 1}]'],
  [
    { $type: 'Path', nodes: [node, node], relationships: [line] },
    '(:Actor:Nation Aland)–[:HOLDS {since: 1}]–(:Actor:Nation Aland)',
  ],
])('%j reads %s', (value, text) => {
  expect(valueText(value)).toBe(text)
})

test('sorts numbers by size, large ones too, and nothing last', () => {
  const large: Value = { $type: 'Integer', value: '9223372036854775807' }
  const values: Value[] = [null, large, 10, 9, -1]
  expect(values.sort(compareValues)).toEqual([-1, 9, 10, large, null])
  expect(['b', 'a', 'B'].sort(compareValues)).toEqual(['B', 'a', 'b'])
})
