import { expect, it } from 'vitest'
import { pairMeasure } from '../measures/index.ts'
import type { Alignment } from './alignment.ts'
import { alignmentAmong, comparedUnits, sharesTooFew } from './who-counts.ts'

const NONE = Number.NaN
/** Four actors; the pairs in the order 01, 02, 03, 12, 13, 23. */
const ALIGNMENT: Alignment = {
  ...{ measure: pairMeasure('s'), issues: 9, units: Int32Array.of(10, 11, 12, 13) },
  value: Float64Array.of(0.1, NONE, NONE, 0.3, NONE, NONE),
  shared: Int32Array.of(1, 2, 0, 4, 3, 2),
}

it('knows who has a value with another', () => {
  expect(comparedUnits(ALIGNMENT)).toEqual([0, 1, 2])
})

it('takes the values and shared issues of some', () => {
  const { units, value, shared, issues } = alignmentAmong(ALIGNMENT, [1, 2, 3])
  expect([[...units], [...value], [...shared], issues]).toEqual([[11, 12, 13], [0.3, NONE, NONE], [4, 3, 2], 9])
  expect([...alignmentAmong(ALIGNMENT, [0, 2]).shared]).toEqual([2])
})

it('knows whether too few shared issues are all that keeps some from a value', () => {
  expect([4, 3].map((least) => sharesTooFew(ALIGNMENT, [3], least))).toEqual([true, false])
  expect(sharesTooFew(ALIGNMENT, [0, 3], 4)).toBe(true)
  expect(sharesTooFew(ALIGNMENT, [0, 1], 4)).toBe(false)
})
