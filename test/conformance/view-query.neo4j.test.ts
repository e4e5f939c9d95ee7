import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alignmentRows } from '../../app/api/alignment-rows.ts'
import { positionRows } from '../../app/api/position-rows.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { type ViewQuery, viewQuery } from '../../graph-store/view-query/index.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { alignmentOf, resolvePositions, scopeOf } from '../../positions/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import { cypherAnswers } from '../support/cypher-answers.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { expectSameRows } from '../support/same-rows.ts'
import { madeUpView } from './view-query-dataset.ts'

let cypher: ReturnType<typeof cypherAnswers>
const datasets = new Map<string, FullDataset>()

beforeAll(async () => {
  const { uri, user, password } = await neo4jServer()
  const store = openNeo4jStore({ uri, user, password })
  cypher = cypherAnswers({ uri, user, password })
  for (const dataset of [await readDataset('seeds/talks-2025'), madeUpView()]) {
    datasets.set(dataset.info.id, dataset)
    await store.write(dataset)
  }
  await store.close()
})
afterAll(() => cypher.close())

/** Scopes that differ from the defaults in one thing or several; `-` stands for the dataset's own. */
const SCOPES: readonly [name: string, scope: ScopeQuery][] = [
  ['the defaults', {}],
  ['another day', { asOf: '2025-11-25' }],
  ['a whole month as the day', { asOf: '2025-08', minShared: 1 }],
  ['persons', { level: 'persons', minShared: 1 }],
  ['a window', { from: '2025-06', to: '2025-09-15', minShared: 1 }],
  ['a window of persons', { from: '2025-06', level: 'persons', minShared: 2 }],
  ['what was known', { knownAt: '2025-07', minShared: 1 }],
  ['what was known at a moment', { knownAt: '2025-08-09T12:30:00Z', minShared: 1 }],
  ['identical positions', { measure: 'percent', minShared: 2 }],
  ['squared distances', { measure: 's-squared', minShared: 2 }],
  ['more shared', { minShared: 5 }],
  ['nations only', { kind: ['nation'] }],
  ['persons and organisations', { kind: ['person', 'organization'], level: 'persons', minShared: 1 }],
  ['without unanimous issues', { drop: 'unanimous', asOf: '2025-06-30', minShared: 1 }],
  ['without unanimous issues, nations', { drop: 'unanimous', kind: ['nation'], minShared: 1 }],
  ['without joint texts', { joint: 'exclude', minShared: 1 }],
  ['with partial issues', { partial: true, minShared: 1 }],
]
const TALKS: readonly [name: string, scope: ScopeQuery][] = [
  ...SCOPES,
  ['some issues', { issue: ['territory', 'ceasefire-first', 'security-guarantees'], minShared: 1 }],
  ['weights', { weight: ['territory=2.5', 'ceasefire-first=0'], minShared: 2 }],
  [
    'everything at once',
    {
      level: 'persons',
      measure: 's',
      joint: 'exclude',
      drop: 'unanimous',
      weight: ['territory=.3'],
      from: '2025-03-01',
      asOf: '2025-12-01',
      knownAt: '2025-12',
      minShared: 1,
    },
  ],
]
const TREE: readonly [name: string, scope: ScopeQuery][] = [
  ...SCOPES,
  ['an issue and all below it', { issue: ['made-up-top'], minShared: 1 }],
  ['weights from above, the last named of two', { weight: ['made-up-top=3', 'made-up-side=.5'], minShared: 1 }],
  ['own weight before that of above', { weight: ['made-up-a=2', 'made-up-top=3'], minShared: 1 }],
  ['weights of nothing', { weight: ['made-up-top=0', 'made-up-side=0', 'made-up-d=0'], minShared: 1 }],
]
const CASES = [
  ...TALKS.map(([name, scope]) => ['talks-2025', name, scope] as const),
  ...TREE.map(([name, scope]) => ['made-up-view', name, scope] as const),
]

describe.each(CASES)('of %s, %s', (id, _, query) => {
  it('the pairs, the positions and the account of a pair are those of the view', async () => {
    const dataset = datasets.get(id) as FullDataset
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    const ask = async (view: Parameters<typeof viewQuery>[0]) => {
      const found = viewQuery(view, positions.scope, id) as ViewQuery
      return (await cypher.ask(found.query, found.params)).rows
    }
    const pairs = [...alignmentRows(positions, alignmentOf(positions))]
    expectSameRows(
      await ask({ show: 'network' }),
      pairs.flatMap(({ a, b, value, shared, coverage }) => (shared === 0 ? [] : [[a, b, value, shared, coverage]])),
    )
    expectSameRows(
      (await ask({ show: 'positions' })).map((row) => row.slice(0, 4)),
      [...positionRows(positions)].map(({ actor, issue, value, status }) => [actor, issue, value, status]),
    )
    const most = pairs.reduce((best, pair) => (pair.shared > best.shared ? pair : best))
    if (most.shared === 0) return
    const account = await ask({ show: 'compare', select: [most.b, most.a] })
    expect(account).toHaveLength(most.shared)
    expectSameRows([[account[0]?.[5] ?? null, account[0]?.[6]]], [[most.value, most.shared]])
  })
})

it('says why, where there is no query', () => {
  const dataset = datasets.get('talks-2025') as FullDataset
  const of = (query: ScopeQuery, view: Parameters<typeof viewQuery>[0] = {}) =>
    viewQuery(view, scopeOf(dataset, query), 'talks-2025')
  expect(of({ measure: 'kappa' })).toEqual({ reason: 'measure' })
  expect(of({ measure: 'kappa' }, { show: 'positions' })).toHaveProperty('query')
  expect(of({ level: 'blocs' })).toEqual({ reason: 'blocs' })
  expect(of({ inherit: true })).toEqual({ reason: 'inherit' })
  expect(of({}, { move: ['usa=territory=1'] })).toEqual({ reason: 'scenario' })
  expect(of({}, { show: 'compare', left: ['usa', 'france'], right: ['russia'] })).toEqual({ reason: 'groups' })
  expect(of({}, { show: 'evidence' })).toEqual({ reason: 'view' })
})
