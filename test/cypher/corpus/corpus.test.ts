import { expect, it } from 'vitest'
import { CypherError } from '../../../graph-store/guard/errors.ts'
import { assertFunctions } from '../../../graph-store/guard/functions.ts'
import { assertPatterns } from '../../../graph-store/guard/patterns.ts'
import { readText } from '../../../graph-store/guard/read-text.ts'
import { assertBounds } from '../../../graph-store/guard/text-bounds.ts'
import { assertValues } from '../../../graph-store/guard/value-bounds.ts'
import { ASKED_QUERIES } from './asked-queries.ts'

it('no query of the corpus is refused for its text', () => {
  const refused = ASKED_QUERIES.filter(({ query }) => {
    try {
      const { words, pieces } = readText(query)
      assertBounds(words)
      assertFunctions(words)
      assertPatterns(pieces, {}, assertValues(pieces, {}))
      return false
    } catch (error) {
      return !(error instanceof CypherError)
    }
  })
  expect(refused.map(({ scenario, query }) => `${scenario}: ${query}`)).toEqual([])
})
