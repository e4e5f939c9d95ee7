import { expect, test } from 'vitest'
import { gridStep } from '../../../web/tables/grid-keys.ts'
import { gridLines } from './grid-lines.ts'

const size = { lines: 10, columns: 6, page: 4 }
const at = { line: 5, column: 3 }
const press = (key: string, ctrlKey = false) => gridStep({ key, ctrlKey, metaKey: false, altKey: false }, at, size)

test('arrows go one cell, Home and End along the line, pages a page, with Ctrl to the corners', () => {
  expect(press('ArrowUp')).toEqual({ line: 4, column: 3 })
  expect(press('ArrowDown')).toEqual({ line: 6, column: 3 })
  expect(press('ArrowLeft')).toEqual({ line: 5, column: 2 })
  expect(press('ArrowRight')).toEqual({ line: 5, column: 4 })
  expect(press('Home')).toEqual({ line: 5, column: 0 })
  expect(press('End')).toEqual({ line: 5, column: 5 })
  expect(press('PageUp')).toEqual({ line: 1, column: 3 })
  expect(press('PageDown')).toEqual({ line: 9, column: 3 })
  expect(press('Home', true)).toEqual({ line: 0, column: 0 })
  expect(press('End', true)).toEqual({ line: 9, column: 5 })
})

test('other keys move nothing', () => {
  expect(press('a')).toBeNull()
  expect(press('ArrowUp', true)).toBeNull()
})

test('the heading of each group stands before its rows; without groups there are rows only', () => {
  const rows = [0, 0, 1].map((group) => ({ group })) as never
  expect(
    gridLines({
      rows,
      groups: [
        { label: 'A', rows: 2 },
        { label: 'B', rows: 1 },
      ],
    }),
  ).toEqual([
    { kind: 'group', group: 0 },
    { kind: 'row', row: 0 },
    { kind: 'row', row: 1 },
    { kind: 'group', group: 1 },
    { kind: 'row', row: 2 },
  ])
  expect(gridLines({ rows, groups: [] })).toHaveLength(3)
})
