import { expect, it } from 'vitest'
import { CypherRefusedError, CypherTooLongError } from '../../graph-store/guard/errors.ts'
import { assertFunctions } from '../../graph-store/guard/functions.ts'
import { assertPatterns } from '../../graph-store/guard/patterns.ts'
import { readText } from '../../graph-store/guard/read-text.ts'
import { assertBounds } from '../../graph-store/guard/text-bounds.ts'
import { assertValues } from '../../graph-store/guard/value-bounds.ts'
import type { HostileQuery } from './hostile-queries.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

/** What is refused before Neo4j sees it, and what goes on. */
function sent({ query, params = {} }: HostileQuery): boolean {
  try {
    const { words, pieces } = readText(query)
    assertBounds(words)
    assertFunctions(words)
    assertPatterns(pieces, params, assertValues(pieces, params))
    return true
  } catch (error) {
    if (error instanceof CypherRefusedError || error instanceof CypherTooLongError) return false
    throw error
  }
}

const of = (group: string) => HOSTILE_TEXTS.filter((hostile) => hostile.group === group)

it('what costs the planner, or hides from the bounds, never reaches Neo4j; what is within bounds does', () => {
  const costly = [...of('planner costs'), ...of('hidden bounds'), ...of('patterns'), ...of('long lists')]
  expect(costly.filter(sent).map(({ query }) => query.slice(0, 120))).toEqual([])
  const light = of('within bounds')
  expect(light.filter((one) => !sent(one)).map(({ query }) => query.slice(0, 120))).toEqual([])
  expect(HOSTILE_TEXTS.length - light.length).toBeGreaterThanOrEqual(200)
})
