import { expect, it } from 'vitest'
import { CYPHER_LIMITS, DEFAULT_LIMITS, limitsOf } from './limits.ts'

it('takes flags before the environment before what is built in', () => {
  const env = { PARLEY_CYPHER_ROWS: '5', PARLEY_CYPHER_PLAN_SECONDS: '2.5', PARLEY_CYPHER_SECONDS: '' }
  expect(limitsOf({ cypherRows: '7' }, env)).toEqual({ ...DEFAULT_LIMITS, rows: 7, planSeconds: 2.5 })
})

it.each(CYPHER_LIMITS.map(({ env, min, max }) => ({ env, min, max })))(
  '$env is refused beyond its range',
  ({ env, min, max }) => {
    for (const text of [String(min - 1), String(max + 1), 'x', 'NaN']) {
      expect(() => limitsOf({}, { [env]: text })).toThrow(`${env}: expected`)
    }
  },
)

it('names the flag, and wants whole numbers', () => {
  expect(() => limitsOf({ cypherAtOnce: '1.5' }, {})).toThrow(
    '--cypher-at-once: expected queries at once, 1 to 64, found "1.5"',
  )
})
