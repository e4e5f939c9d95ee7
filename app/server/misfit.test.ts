import { expect, it } from 'vitest'
import { misfitOf } from './misfit.ts'

it.each([
  [new Error('move: no actor "zz" in dataset "talks-2025"'), true],
  [new RangeError('size: 9×9 is out of bounds'), true],
  [new TypeError('move: undefined is not a function'), false],
  [new RangeError('Invalid array length'), false],
  [new Error('window: 2025 to 2026 is none of those that the tables were made for'), false],
  ['issue: thrown as text', false],
])('%s', (error, told) => {
  expect(misfitOf(error)).toBe(told ? (error as Error).message : null)
})
