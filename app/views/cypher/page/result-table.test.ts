import { expect, it } from 'vitest'
import type { Result, Value } from './answer-types.ts'
import { resultTable } from './result-table.ts'

it.each<[Value, unknown]>([
  [null, null],
  [1.5, 1.5],
  ['=1', '=1'],
  [false, false],
  [{ $type: 'Integer', value: '9007199254740993' }, 9007199254740993n],
  [{ $type: 'Float', value: '-Infinity' }, Number.NEGATIVE_INFINITY],
  [{ $type: 'Date', value: '2031-02-03' }, '2031-02-03'],
  [[1, 'a'], '[1,"a"]'],
  [{ a: 1 }, '{"a":1}'],
])('%j stands in a cell as in the CSV of the API', (value, cell) => {
  const { columns, rows } = resultTable({ columns: ['x', 'x'], rows: [[value, null]] } as unknown as Result)
  expect([columns, ...rows]).toEqual([
    ['x', 'x'],
    [cell, null],
  ])
})
