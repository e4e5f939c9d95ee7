import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCodePoints } from '../positions/text.ts'
import { type DerivedIdParts, derivedIds, derivedStanceId, orderByDerivedId } from './derived-id.ts'
import { Dictionary } from './growing.ts'

const text = fc.string({
  unit: fc.constantFrom('a', 'b', '!', '~', '%', '7', 'E', '|', 'é', '\uffee', '🍵'),
  minLength: 1,
  maxLength: 4,
})
const parts = fc.record({
  actor: text,
  issue: text,
  statedOn: fc.option(text, { nil: undefined }),
  document: fc.option(text, { nil: undefined }),
  coder: fc.option(text, { nil: undefined }),
})
const NAMES = ['actor', 'issue', 'statedOn', 'document', 'coder'] as const

test('an id reads as its parts', () => {
  expect(derivedStanceId({ actor: 'United States', issue: '3', statedOn: '1946-01-01' })).toBe(
    'United States~3~1946-01-01',
  )
  expect(derivedStanceId({ actor: 'a~b', issue: '5%' })).toBe('a%7Eb~5%25')
  expect(derivedStanceId({ actor: 'a', issue: 'b', coder: 'c' })).toBe('a~b~~~c')
})

test('different parts give different ids', () => {
  const key = (of: DerivedIdParts) => JSON.stringify(NAMES.map((name) => of[name] ?? null))
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(derivedStanceId(a) === derivedStanceId(b)).toBe(key(a) === key(b))
    }),
    { numRuns: 2000 },
  )
})

test('the order by parts is the order by ids', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (rows) => {
      const coded = NAMES.map((name) => {
        const dictionary = new Dictionary()
        const codes = Int32Array.from(rows, (row) => (row[name] === undefined ? -1 : dictionary.code(row[name])))
        return { values: dictionary.values, codes }
      })
      const order = orderByDerivedId(Int32Array.from(rows.keys()), coded)
      expect(Array.from(rows.keys(), derivedIds(coded))).toEqual(rows.map(derivedStanceId))
      const ids = rows.map(derivedStanceId)
      expect([...order].map((row) => ids[row])).toEqual(ids.toSorted(compareCodePoints))
    }),
    { numRuns: 2000 },
  )
})
