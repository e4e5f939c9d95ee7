import { expect, it } from 'vitest'
import type { DatasetDifference } from '../../../graph-loader/index.ts'
import { differenceText, lossText } from './load.ts'

const table = (parts: Partial<DatasetDifference[number]>) =>
  ({ table: 'stances', added: 0, removed: 0, changed: 0, first: [], ...parts }) as DatasetDifference[number]

it('gives each table a line with what changed, and names the first rows', () => {
  const text = differenceText([
    table({
      added: 1,
      changed: 2,
      first: [
        { change: 'added', id: 's9', columns: [] },
        { change: 'changed', id: 's1', columns: [{ column: 'value', before: '1', after: '' }] },
      ],
    }),
    table({ table: 'actors', removed: 1, first: [{ change: 'removed', id: 'poland', columns: [] }] }),
  ] as DatasetDifference)
  expect(text).toBe(
    '  stances: 2 changed, 1 added\n    + s9\n    ~ s1: value 1 → none\n    … and 1 more\n  actors: 1 removed\n    - poland\n',
  )
  expect(differenceText([])).toBe('no difference\n')
})

it('cuts long rows to 160 letters', () => {
  const row = (length: number) =>
    differenceText([table({ added: 1, first: [{ change: 'added', id: 'x'.repeat(length), columns: [] }] })]).split(
      '\n',
    )[1] as string
  expect(row(154)).toBe(`    + ${'x'.repeat(154)}`)
  expect(row(155)).toBe(`    + ${'x'.repeat(153)}…`)
})

it('says what is lost, and nothing of tables that lose nothing', () => {
  const difference = [table({ removed: 338, changed: 3 }), table({ table: 'actors', removed: 20, added: 5 })]
  expect(lossText(difference)).toBe('338 stances, 20 actors removed; 3 stances changed')
  expect(lossText([table({ added: 4 })])).toBe('')
})
