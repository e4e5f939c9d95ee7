import { expect, it } from 'vitest'
import { drawnRows } from './drawn-rows.ts'
import type { CompareRow } from './rows.ts'

const rows = (states: string) =>
  [...states].map((state, i) => ({ issue: String(i), state: state === 'c' ? 'counts' : 'lacks-a' }) as CompareRow)
const told = (states: string, fits: number) => {
  const { upper, left, lower } = drawnRows(rows(states), fits)
  return [upper, left, lower].map((some) => some.map(({ issue }) => issue).join(''))
}

it('draws all where all fit', () => {
  expect(told('ccc--', 5)).toEqual(['01234', '', ''])
})

it('leaves out what does not count before what does', () => {
  expect(told('ccc---', 5)).toEqual(['0123', '45', ''])
})

it('draws both ends of those that count, where not even these fit', () => {
  expect(told('cccccccc-', 6)).toEqual(['012', '3458', '67'])
  expect(told('cccc', 1)).toEqual(['', '0123', ''])
})
