import { expect, it } from 'vitest'
import { csvLine } from './csv.ts'
import { cellText } from './cypher-cells.ts'

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  [' =1', "' =1"],
  [['a;=1'], '["a;\'=1"]'],
  [-1n, '-1'],
  [-1.5, '-1.5'],
  [null, ''],
  [true, 'true'],
  [['=1'], '["=1"]'],
])('cell %#', (value, cell) => {
  expect(cellText(value, {})).toBe(cell)
})

it('raw leaves text as it is; commas, quotes and line ends are quoted', () => {
  expect(cellText('=1', { raw: true })).toBe('=1')
  expect(csvLine(['a,b', 'c"d', 'e\nf', 'g'])).toBe('"a,b","c""d","e\nf",g\n')
})
