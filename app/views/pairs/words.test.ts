import { expect, it } from 'vitest'
import { page } from './words.ts'

const { en, de } = page

it('names in the title of the pairs whose pairs they are', () => {
  expect(en.title('2031-03-04', 'Astoria')).toBe('All pairs with Astoria, 4 March 2031')
  expect(en.title(undefined, undefined)).toBe('All pairs')
  expect(de.title('2031-03-04', 'Astoria')).toBe('Alle Paare mit Astoria, 4. März 2031')
})
