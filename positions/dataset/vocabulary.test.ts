import { expect, it } from 'vitest'
import { isId } from './vocabulary.ts'

it.each([
  ['usa', true],
  ['Åland Islands', true],
  ['', false],
  [' usa', false],
  ['usa\u00a0', false],
  ['us\u0000a', false],
  ['us\na', false],
  ['us\u0085a', false],
  ['us\ud800a', false],
  ['A\u030aland', false],
])('whether %j is an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})
