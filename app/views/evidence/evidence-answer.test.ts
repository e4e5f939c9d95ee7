import { expect, it } from 'vitest'
import { viewFromParams } from '../../../positions/view.ts'
import { datasetOf } from '../../../test/support/dataset-builder.ts'
import type { DatasetFacts } from '../../accounts/accounts.ts'
import { Drawn } from '../../accounts/drawn.ts'
import { evidenceAnswer } from './evidence-answer.ts'
import { byKey, stanceKey } from './evidence-page.ts'

const dataset = datasetOf({
  actors: ['aland', 'bland', { id: 'anna', name: 'Anna', kind: 'person' }],
  affiliations: [{ actor: 'anna', group: 'aland', kind: 'represents' }],
  issues: ['x', 'y'],
  stances: [
    { actor: 'aland', issue: 'x', value: 1, statedOn: '2020-01-01', origin: 'stated', confidence: 'high' },
    { actor: 'aland', issue: 'x', value: 2, statedOn: '2021-01-01', origin: 'reported', confidence: 'low' },
    { actor: 'bland', issue: 'x', value: 1, statedOn: '2020-05', origin: 'vote' },
    { actor: 'bland', issue: 'x', value: -1, statedOn: '2020-05', origin: 'vote' },
    { actor: 'anna', issue: 'y', status: 'undisclosed', statedOn: '2021-06-01' },
    { actor: 'bland', issue: 'y', value: 0, statedOn: '2023-01-01' },
  ],
})
const drawn = new Drawn({ dataset, facts: { counts: { stances: 6, documents: 0 } } as DatasetFacts })
const ask = (search: string, { found = [] as string[], offset = 0, limit = 10 } = {}) => {
  const { view } = viewFromParams(new URLSearchParams(search))
  return evidenceAnswer(drawn, { view, found, offset, limit })
}
const rows = (search: string, more = {}) => ask(search, more).rows.map(({ row }) => row)

it('lists stances by issue, actor and date, up to the day, whether they still hold or not', () => {
  const page = ask('asOf=2022')
  expect(page.rows.map(({ row, counts, ordinal }) => [row, counts, ordinal])).toEqual([
    [1, true, 1],
    [0, false, 0],
    [2, true, 0],
    [3, false, 1],
    [4, true, 0],
  ])
  expect(page).toMatchObject({ total: 5, conflicts: 1, later: 1, lastLater: '2023-01-01' })
  expect(page.subtitle).toContain('5 stances of 3 actors on 2 issues · 1 conflict · stated by 2022')
  expect(page.rows.map(({ inGroup }) => inGroup)).toEqual([4, 4, 4, 4, 1])
})

it('groups by actor, or shows only what conflicts, page by page', () => {
  expect(rows('order=actor')).toEqual([1, 0, 4, 2, 3, 5])
  expect(rows('order=conflicts')).toEqual([2, 3])
  expect(rows('', { offset: 2, limit: 2 })).toEqual([2, 3])
})

it('narrows by the selected with who counts for them, by issue, origin and confidence', () => {
  expect(rows('select=aland&level=delegations')).toEqual([1, 0, 4])
  expect(rows('select=aland&level=persons')).toEqual([1, 0])
  expect(rows('issue=y')).toEqual([4, 5])
  expect(rows('origin=vote')).toEqual([2, 3])
  expect(rows('confidence=low&confidence=high')).toEqual([1, 0])
  expect(rows('from=2021&to=2021')).toEqual([1, 4])
})

it('finds a text in names, and where the server found it in words', () => {
  expect(rows('find=ANN')).toEqual([4])
  expect(rows('find=nowhere')).toEqual([])
  expect(rows('find=nowhere', { found: [stanceKey({ actor: 'bland', issue: 'x', ordinal: 1 })] })).toEqual([3])
})

it('shows what was said, not what is supposed', () => {
  expect(ask('move=bland%3Dy%3D2')).toEqual(ask(''))
})

it('keys the stances of the server in the order of the columns', () => {
  const said = [
    { actor: 'bland', issue: 'x', id: 'one' },
    { actor: 'aland', issue: 'x', id: 'two' },
    { actor: 'bland', issue: 'x', id: 'three' },
  ]
  expect(byKey(said).get(stanceKey({ actor: 'bland', issue: 'x', ordinal: 1 }))?.id).toBe('three')
})
