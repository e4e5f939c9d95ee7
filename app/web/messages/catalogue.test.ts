import { expect, test } from 'vitest'
import { placesOf, sameTexts } from '../../../test/support/catalogue-places.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

test('the other language has every text of the English one, with the same values in it', () => {
  expect(placesOf(de).sort()).toEqual(placesOf(en).sort())
})

test('it is another language: hardly any longer text is the same', () => {
  expect(sameTexts(en, de).length).toBeLessThan(4)
})
