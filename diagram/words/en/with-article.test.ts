import { expect, it } from 'vitest'
import { beginning, withArticle } from './with-article.ts'

it.each([
  ['United States', 'the United States'],
  ['United Arab Emirates', 'the United Arab Emirates'],
  ['European partners at Chevening', 'the European partners at Chevening'],
  ['Marshall Islands', 'the Marshall Islands'],
  ['Central African Republic', 'the Central African Republic'],
  ['Netherlands', 'the Netherlands'],
  ['the first group of 5', 'the first group of 5'],
  ['Unitedland', 'Unitedland'],
  ['Ukraine', 'Ukraine'],
  ['', ''],
])('writes %s in a sentence as %s', (name, expected) => {
  expect(withArticle(name)).toBe(expected)
})

it('begins a sentence with a great letter, and leaves names as they are', () => {
  expect(beginning(withArticle('United Kingdom'))).toBe('The United Kingdom')
  expect(beginning('theodora')).toBe('theodora')
})
