import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCodePoints } from '../positions/text.ts'
import { RowTexts, sortByText } from './row-texts.ts'

function kept(texts: readonly string[]): RowTexts {
  const rows = new RowTexts()
  texts.forEach((text, row) => {
    rows.set(row, text)
  })
  return rows
}

test('texts come back as they were, empty ones as none', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const rows = kept(texts)
      expect(texts.map((_, row) => rows.get(row))).toEqual(texts.map((text) => (text === '' ? undefined : text)))
      expect(rows.get(texts.length)).toBe(undefined)
    }),
  )
})

test('many long texts fill more than one block', () => {
  const texts = Array.from({ length: 40 }, (_, i) => `${i}é`.repeat(100_000))
  const rows = kept(texts)
  expect(texts.every((text, row) => rows.get(row) === text)).toBe(true)
})

test('rows are sorted by code points', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '~', 'é', '\uffee', '🍵'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const order = Int32Array.from(texts.keys())
      sortByText(order, kept(texts))
      expect([...order].map((row) => texts[row])).toEqual(texts.toSorted(compareCodePoints))
    }),
    { numRuns: 500 },
  )
})

test('a hundred thousand equal texts, and long common beginnings, are sorted', () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => `the same beginning of each ${i % 7 === 0 ? '' : i}`)
  const order = Int32Array.from(texts.keys())
  sortByText(order, kept(texts))
  expect([...order].map((row) => texts[row])).toEqual(texts.toSorted())
})
