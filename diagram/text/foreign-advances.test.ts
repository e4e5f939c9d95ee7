import { expect, it } from 'vitest'
import { foreignAdvance } from './foreign-advances.ts'

const of = (letter: string) => foreignAdvance(letter.codePointAt(0) as number)

it.each([
  ['a mark that stands on another letter', '\u0301', 0],
  ['a mark of a script that has no block here', '\u0983\u09cd'[1] as string, 0],
  ['an unseen joiner', '\u200d', 0],
  ['a letter of a block', 'ا', 0.3],
  ['a mark of a block', 'ُ', 0],
  ['the first and the last square letter', '⺀', 1],
  ['a square letter', '国', 1],
  ['a syllable of Hangul', '한', 1],
  ['a pictograph', '🌍', 1.28],
  ['a letter of a narrow script that has no block here', 'ǅ', 0.75],
  ['a letter of a wide script that has no block here', 'ᠠ', 1.05],
])('%s takes its part of an em', (_, letter, width) => {
  expect(of(letter)).toBeCloseTo(width, 5)
})

it.each([0x2e7f, 0xa4d0])('what lies beside the square letters is guessed', (code) => {
  expect(foreignAdvance(code)).toBe(1.05)
})
