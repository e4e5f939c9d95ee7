/** The Cypher of views of a small made-up dataset: read what changes; whether it gives the numbers is asked of a Neo4j. `npm test -- view-query -u` writes it anew. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, scopeOf, type View, viewOf } from '../../positions/index.ts'
import { deltaDataset } from '../../test/support/delta-dataset.ts'
import { viewQuery } from './index.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await deltaDataset()
})

const answer = (given: Record<string, unknown>) => {
  const view: View = viewOf(given)
  return viewQuery(view, scopeOf(dataset, view), 'delta-talks')
}

describe('gives a query', () => {
  it.each([
    ['of all pairs', {}],
    ['of persons, with another measure', { level: 'persons', measure: 'percent', minShared: 1 }],
    ['of squares, as known', { measure: 's-squared', level: 'delegations', knownAt: '2031-05-01' }],
    [
      'of a window of some issues',
      { level: 'delegations', from: '2031-02-01', to: '2031-04-01', issue: ['water', 'lamps'] },
    ],
    ['with weights, of kinds', { level: 'persons', weight: ['dams=2', 'tolls=0'], kind: ['nation', 'person'] }],
    ['without joint texts and unanimous issues', { level: 'persons', joint: 'exclude', drop: 'unanimous' }],
    ['with partial issues', { level: 'persons', partial: true }],
    ['of delegations by the mean', { level: 'delegations', members: 'mean' }],
    ['of delegations by the median', { level: 'delegations', members: 'median' }],
    ['of two who are selected', { level: 'persons', select: ['avalon', 'deltora'] }],
    ['of the matrix', { show: 'matrix', level: 'persons' }],
    ['of positions', { show: 'positions', level: 'delegations' }],
    ['of a spectrum', { show: 'spectrum', level: 'persons', issue: ['dams'] }],
    ['of two compared', { show: 'compare', level: 'persons', select: ['avalon', 'deltora'] }],
    ['of evidence', { show: 'evidence', select: ['avalon'], level: 'persons' }],
    ['of a timeline', { show: 'timeline', select: ['avalon'], level: 'persons' }],
  ])('%s', async (name, view) => {
    const { query, params, ...rest } = answer(view) as { query?: string; params?: object }
    const told = [query ?? '', JSON.stringify(params ?? null), JSON.stringify(rest)].join('\n')
    await expect(`${told}\n`).toMatchFileSnapshot(`queries/${name.replace(/[ ,]+/g, '-')}.txt`)
  })
})

describe('says why there is none', () => {
  it.each([
    ['measure', { measure: 'kappa', level: 'persons' }],
    ['blocs', { level: 'blocs' }],
    ['inherit', { level: 'persons', inherit: true }],
    ['scenario', { level: 'persons', move: ['avalon=dams=1'] }],
    ['groups', { level: 'persons', show: 'compare', left: ['avalon', 'borduria'], right: ['deltora'] }],
    ['view', { level: 'persons', show: 'whatif' }],
  ])('%s: %j', (reason, view) => {
    expect(answer(view)).toEqual({ reason })
  })
})
