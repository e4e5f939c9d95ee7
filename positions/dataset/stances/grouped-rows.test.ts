import { expect, it } from 'vitest'
import { rowsByCode } from './grouped-rows.ts'
import { NO_CODE, type TextColumn } from './stance-columns.ts'

it('groups the rows of a text by its code, in their order; a code without rows and rows without a text are empty', () => {
  const codes = Int32Array.from([2, NO_CODE, 0, 2, 3, 0])
  const column = { codes, values: ['a', 'b', 'c', 'd'] } as unknown as TextColumn
  const { start, rows } = rowsByCode(column)
  const of = (code: number) => [...rows.slice(start[code], start[code + 1])]
  expect([of(0), of(1), of(2), of(3)]).toEqual([[2, 5], [], [0, 3], [4]])
  expect(rows).toHaveLength(5)
  expect(rowsByCode(column)).toBe(rowsByCode(column))
})
