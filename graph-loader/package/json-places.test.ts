import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPlaces } from './json-places.ts'

test('what JSON.parse takes has no fault, and what it refuses has one', () => {
  const nearlyJson = fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      '"b"',
      ':',
      ',',
      '1',
      '-',
      '0',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
      'u00e9',
    ),
  })
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(nearlyJson, (text) => {
      const { fault } = jsonPlaces(text)
      if (fault?.message.endsWith('is there twice')) return
      expect(fault === null).toBe(parses(text))
    }),
    { numRuns: 3000 },
  )
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonPlaces(text).fault).toBe(null)
    }),
  )
})

test('every value has its line', () => {
  const { lines } = jsonPlaces('{\n "a": [\r\n  1,\r  {"b": true}\n ],\n "c": null }')
  expect(Object.fromEntries(lines)).toEqual({ '': 1, a: 2, 'a.0': 3, 'a.1': 4, 'a.1.b': 4, c: 6 })
})

test.each([
  ['', { line: 1, column: 1, message: 'the text ends too early' }],
  ['{"a": 1,\n "a": 2}', { line: 2, column: 2, message: 'the key "a" is there twice' }],
  ['{"a" 1}', { line: 1, column: 6, message: 'unexpected "1"' }],
  ['[1] []', { line: 1, column: 5, message: 'unexpected "[" after the end' }],
  [
    '{"a": "x\ny"}',
    { line: 1, column: 7, message: 'text that is not closed, or holds a line break or a wrong escape' },
  ],
  ['['.repeat(100_000), { line: 1, column: 102, message: 'values nested too deep' }],
])('%j is at fault where it is', (text, fault) => {
  expect(jsonPlaces(text).fault).toMatchObject(fault)
})
