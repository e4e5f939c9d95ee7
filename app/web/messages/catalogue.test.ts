import { expect, test } from 'vitest'
import { viewWords } from '../../../test/sentences/view-words.ts'
import { placesOf, sameTexts } from '../../../test/support/catalogue-places.ts'
import { de as german } from './de/index.ts'
import { en as english } from './en/index.ts'

const en = { ...english, views: viewWords('en') }
const de = { ...german, views: viewWords('de') }

test('the other language has every text of the English one, with the same values in it', () => {
  expect(placesOf(de).sort()).toEqual(placesOf(en).sort())
})

test('it is another language: hardly any longer text is the same', () => {
  expect(sameTexts(en, de).length).toBeLessThan(4)
})
