import { beforeEach, expect, test } from 'vitest'
import type { Actor, Issue } from '../../../positions/dataset/model.ts'
import { StanceColumnsBuilder } from '../../../positions/dataset/stances/stance-columns-builder.ts'
import { toArrow } from '../../../positions/to-arrow.ts'
import type { PairReport } from '../../accounts/accounts.ts'
import { Drawn } from '../../accounts/drawn.ts'
import { pairReport } from '../../accounts/pair-report.ts'
import { robustnessAnswer } from '../../api/robustness-answer.ts'
import { createAnswers } from './answers.ts'
import { openDataset } from './open-dataset.ts'
import type { ActorAccount, Ask, Kind, PairPage, Questions } from './protocol.ts'

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
  // At 0, the middle of the measure's range, Bland is neither near nor far.
  expect([account.nearest, account.farthest]).toEqual([
    { lines: [], tied: 0, inScope: 3 },
    { lines: [], tied: 0, inScope: 3 },
  ])
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
  // S is 0 of −1…1, equal are one of the two that are shared.
  expect([report.value, report.equal, report.shared]).toEqual([0, 1, 2])
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

test('what a pair is worth without any one issue is what the analysis of its robustness says', async () => {
  const drawn = new Drawn(await openDataset(server, 'small'))
  for (const measure of ['s', 'percent', 'correlation', 'kappa']) {
    const report = pairReport(drawn, { v: 2, measure }, 'bland', 'aland')
    const { positions } = drawn.compared({ v: 2, measure })
    expect(report.without).toEqual(rangeOf(robustnessAnswer(positions, 'bland', 'aland', {}).range))
  }
  expect(pairReport(drawn, view, 'bland', 'aland').without).toEqual([-1, 1])
})

const rangeOf = (range: { low: number; high: number } | null) => range && [range.low, range.high]
