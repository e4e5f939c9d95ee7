import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockAccount, blockBetween } from './block.ts'

const _ = Number.NaN
// Two camps of two: .8 and .6 within, −.5, −.4, −.3 between, and one pair without a value.
const value = Float64Array.from([_, 0.8, -0.5, -0.4, 0.8, _, -0.3, _, -0.5, -0.3, _, 0.6, -0.4, _, 0.6, _])

test('a block on the diagonal: within it, and with all others', () => {
  const account = blockAccount({ rows: [0, 1], columns: [0, 1] }, value, 4)
  expect(account).toMatchObject({ same: true, rows: [0, 1] })
  expect(account.withinRows).toEqual({ mean: 0.8, known: 1, all: 1 })
  expect(account.between.mean).toBeCloseTo(-0.4, 12)
  expect(account.between).toMatchObject({ known: 3, all: 4 })
})

test('a block beside the diagonal: within its rows, within its columns, and between the two', () => {
  const account = blockAccount(blockBetween({ row: 1, column: 3 }, { row: 0, column: 2 }), value, 4)
  expect(account).toMatchObject({ same: false, rows: [0, 1], columns: [2, 3] })
  expect(account.withinRows.mean).toBe(0.8)
  expect(account.withinColumns.mean).toBe(0.6)
  expect(account.between.mean).toBeCloseTo(-0.4, 12)
})

test('one actor, and pairs without a value, have no mean', () => {
  expect(blockAccount({ rows: [0, 0], columns: [0, 0] }, value, 4).withinRows).toEqual({ mean: null, known: 0, all: 0 })
  expect(blockAccount({ rows: [1, 1], columns: [3, 3] }, value, 4).between).toEqual({ mean: null, known: 0, all: 1 })
})

test('pairs within and between are together all pairs of the matrix, each once', () => {
  const place = fc.integer({ min: 0, max: 6 })
  fc.assert(
    fc.property(place, place, (a, b) => {
      const block = blockBetween({ row: a, column: a }, { row: b, column: b })
      const { withinRows, between, rows } = blockAccount(block, new Float64Array(49), 7)
      const others = 7 - rows.length
      expect(withinRows.all + between.all + (others * (others - 1)) / 2).toBe(21)
    }),
  )
})
