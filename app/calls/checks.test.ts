import { expect, it } from 'vitest'
import { ANALYSES } from './analyses.ts'

/** The parameter that is refused, where two do not go together. */
const refused = (id: string, query: object) => ANALYSES[id]?.check?.(query as never)?.name

it.each([
  ['nothing to move', {}, 'move'],
  ['a move alone', { move: ['a=i=1'] }, undefined],
  ['whose best move, towards nobody', { best: 'a' }, 'group'],
  ['a group that nobody moves towards', { move: ['a=i=1'], group: ['b'] }, 'group'],
  ['whose best move, and towards whom', { best: 'a', group: ['b'] }, undefined],
  ['a move, and whose best towards whom', { move: ['a=i=1'], best: 'a', group: ['b'] }, undefined],
])('what if: %s', (_, query, name) => {
  expect(refused('scenario', query)).toBe(name)
})
