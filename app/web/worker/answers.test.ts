import { beforeEach, expect, test } from 'vitest'
import { toArrow } from '../../../positions/columns/arrow.ts'
import { StanceColumnsBuilder } from '../../../positions/columns/stance-columns-builder.ts'
import type { Actor, Issue } from '../../../positions/dataset/model.ts'
import { createAnswers } from './answers.ts'
import { rangeWithout } from './pair-report.ts'
import type { ActorAccount, Ask, Kind, PairPage, PairReport, Questions } from './protocol.ts'

const actors: Actor[] = [
  { id: 'anna', name: 'Anna', kind: 'person', aliases: [] },
  { id: 'aland', name: 'Aland', kind: 'nation', aliases: [] },
  { id: 'bland', name: 'Bland', kind: 'nation', aliases: [] },
  { id: 'cland', name: 'Cland', kind: 'nation', aliases: [] },
]
const issues: Issue[] = ['x', 'y', 'z'].map((id) => ({ id, name: id, parents: [], scale: 'five', partial: false }))
/** Aland speaks through Anna on x; Bland agrees with it on y and is opposite on x; Cland says nothing that can be compared. */
const stances: [actor: number, issue: number, value: number | null][] = [
  [0, 0, 2],
  [1, 1, 1],
  [2, 0, -2],
  [2, 1, 1],
  [2, 2, 0],
  [3, 2, null],
]

let fetched: string[]
beforeEach(() => {
  fetched = []
})

async function server(url: string): Promise<Response> {
  fetched.push(url)
  if (url.endsWith('/stances.arrow')) {
    const builder = new StanceColumnsBuilder()
    for (const [actor, issue, value] of stances) {
      builder.append({
        actor,
        issue,
        value,
        status: value === null ? 'undisclosed' : 'position',
        statedOn: '2025-08-09',
      })
    }
    return new Response(toArrow(builder.finish(), actors, issues) as Uint8Array<ArrayBuffer>)
  }
  if (!url.endsWith('/small')) {
    return Response.json({ title: 'Not found', detail: 'no such dataset' }, { status: 404 })
  }
  return Response.json({
    id: 'small',
    title: 'Small',
    sha256: 'one',
    stances: stances.length,
    documents: 0,
    sources: [],
    defaults: { level: 'delegations', minShared: 1 },
    span: { from: '2025-08-09', to: '2025-08-09' },
    dates: [['2025-08-09', stances.length]],
    items: {
      actors,
      affiliations: [{ actor: 'anna', group: 'aland', kind: 'represents' }],
      scales: [{ id: 'five', min: -2, max: 2, continuous: false, assumed: false, points: [] }],
      issues,
    },
  })
}

const dataset = { id: 'small', sha256: 'one' }
const view = { v: 2 }
type Answers = ReturnType<typeof createAnswers>
const put = <K extends Kind>(answers: Answers, kind: K, ask: Questions[K]['ask']) =>
  answers({ id: 1, kind, ...ask } as Ask) as Promise<Questions[K]['answer']>

test('a link is read, and what cannot be read is told', async () => {
  const { view: read, problems } = await put(createAnswers(server), 'read', {
    search: '?level=blocs&minShared=0',
    hash: '',
  })
  expect(read).toEqual({ v: 2, level: 'blocs' })
  expect(problems).toEqual(['minShared: expected 1 or more'])
})

test('a dataset is fetched once for all questions, and again when it has a new hash', async () => {
  const answers = createAnswers(server)
  await put(answers, 'facts', { dataset })
  await put(answers, 'network', { dataset, view })
  expect(fetched).toEqual(['/api/datasets/small', '/api/datasets/small/stances.arrow'])
  await put(answers, 'facts', { dataset: { id: 'small', sha256: 'two' } })
  expect(fetched).toHaveLength(4)
})

test('the server’s own words come with a failure', async () => {
  const answers = createAnswers(server)
  const failed = put(answers, 'facts', { dataset: { id: 'none', sha256: '' } })
  await expect(failed).rejects.toMatchObject({ message: 'Not found', detail: 'no such dataset', status: 404 })
})

test('a picture draws who shares issues, and names who is hidden and who counts for whom', async () => {
  const answers = createAnswers(server)
  const picture = await put(answers, 'network', { dataset, view })
  const summary = await put(answers, 'summary', { dataset, view })
  expect(picture.scene.nodes.map(({ id }) => id)).toEqual(['aland', 'bland'])
  expect(picture.hidden).toEqual([{ id: 'cland', name: 'Cland', positions: 0 }])
  expect(summary.countsFor).toEqual([['aland'], ['aland'], ['bland'], ['cland']])
  expect(summary.issues).toEqual(['x', 'y', 'z'])
})

test('an actor’s positions tell whose words they are', async () => {
  const account: ActorAccount = await put(createAnswers(server), 'actor', { dataset, view, actor: 'aland' })
  expect(account.positions.map(({ issue, value, via, from }) => [issue, value, via, from])).toEqual([
    ['x', 2, 'represented', 'anna'],
    ['y', 1, 'own', 'aland'],
  ])
  expect(account.nearest).toEqual([{ id: 'bland', name: 'Bland', value: 0, shared: 2 }])
  const anna: ActorAccount = await put(createAnswers(server), 'actor', { dataset, view, actor: 'anna' })
  expect([anna.isUnit, anna.countsFor]).toEqual([false, ['aland']])
})

test('the contributions of a pair’s account sum to its value, and what is known of one side only is told', async () => {
  const report: PairReport = await put(createAnswers(server), 'pair', { dataset, view, a: 'bland', b: 'aland' })
  expect([report.value, report.shared, report.inScope]).toEqual([0, 2, 3])
  expect(report.issues.map(({ issue, a, b, contribution }) => [issue, a?.value, b?.value, contribution])).toEqual([
    ['x', -2, 2, -0.5],
    ['y', 1, 1, 0.5],
    ['z', 0, undefined, null],
  ])
  expect(report.without).toEqual([-1, 1])
})

test('the table holds all pairs, those without a value last under either order', async () => {
  const answers = createAnswers(server)
  for (const descending of [true, false]) {
    const query = { sort: 'value' as const, descending, actor: undefined, offset: 0, limit: 10 }
    const page: PairPage = await put(answers, 'pairs', { dataset, view, query })
    expect([page.total, page.valued]).toEqual([3, 1])
    expect(page.rows.map(({ value }) => value)).toEqual([0, null, null])
  }
  const query = { sort: 'b' as const, descending: false, actor: 'cland', offset: 0, limit: 1 }
  const only: PairPage = await put(answers, 'pairs', { dataset, view, query })
  expect([only.total, only.rows]).toEqual([
    2,
    [{ a: 'cland', b: 'aland', nameA: 'Cland', nameB: 'Aland', value: null, shared: 0 }],
  ])
})

test('leaving out one term of a weighted mean is computed from its contribution', () => {
  // Terms 1 (weight 3) and −1 (weight 1): the mean is .5, without the one −1, without the other 1.
  const terms = [
    { weight: 3, contribution: 0.75 },
    { weight: 1, contribution: -0.25 },
    { weight: null, contribution: null },
  ]
  expect(rangeWithout(0.5, terms)).toEqual([-1, 1])
  expect(rangeWithout(0.5, terms.slice(0, 1))).toBeNull()
  expect(rangeWithout(null, terms)).toBeNull()
})
