import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DatasetDiffersError, DatasetIncompleteError, DatasetNotFoundError } from '../../graph-store/errors.ts'
import type { Derived } from '../../graph-store/graph-store.ts'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import type { FullDataset } from '../../positions/index.ts'
import { emptyStore } from '../support/empty-store.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { parley } from '../support/parley-command.ts'
import { everyKind, fullDataset } from './full-dataset.ts'

let driver: Driver
let store: Neo4jStore
const dataset = fullDataset(everyKind('derived'))
const { id, sha256 } = dataset.info
const [a, b, c] = dataset.actors.map((actor) => actor.id) as [string, string, string]
const issue = dataset.issues[0]?.id as string

const ask = async (query: string): Promise<unknown[][]> => {
  const { records } = await driver.executeQuery(query, {}, { database: 'neo4j' })
  return records.map((record) => Array.from(record.values()))
}
const clear = async () => {
  await emptyStore(store)
}
const derived = (parts: Partial<Derived> = {}): Derived => ({
  dataset: id,
  sha256,
  run: 'run 1',
  scope: '{"measure":"s"}',
  measure: 's',
  asOf: '2031-02-03',
  positions: [{ actor: a, issue, value: 1.5, rule: 'majority' }],
  alignments: [
    { a, b, value: -0.25, shared: 4, coverage: 0.5 },
    { a: b, b: c, value: 1, shared: 3, coverage: 0.375 },
  ],
  ...parts,
})
const edges = () =>
  ask(`MATCH (x:Actor)-[r:ALIGNS_WITH|POSITION]->(y)
       RETURN type(r), x.id, y.id, r.measure, r.value, r.shared, r.coverage, r.rule, r.asOf, r.run ORDER BY type(r), r.value`)
const runs = () => ask(`MATCH (d:Dataset {id: '${id}'}) RETURN d.derivedRun, d.derivingRun`)

beforeAll(async () => {
  const { uri, user, password } = await neo4jServer()
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  store = openNeo4jStore({ uri, user, password, now: () => new Date('2031-05-06T07:08:09Z') })
})
beforeEach(async () => {
  await clear()
  await store.write(dataset)
})
afterAll(async () => {
  await clear()
  await store.close()
  await driver.close()
})

describe('what a run derives', () => {
  it('is stored with its run, and leaves the dataset as it was', async () => {
    const before = await store.read(id)
    expect(await store.writeDerived(derived())).toEqual({ positions: 1, alignments: 2, removed: 0 })
    expect(await edges()).toEqual([
      ['ALIGNS_WITH', a, b, 's', -0.25, 4, 0.5, null, '2031-02-03', 'run 1'],
      ['ALIGNS_WITH', b, c, 's', 1, 3, 0.375, null, '2031-02-03', 'run 1'],
      ['POSITION', a, issue, null, 1.5, null, null, 'majority', '2031-02-03', 'run 1'],
    ])
    expect(await ask(`MATCH (d:Dataset) RETURN d.derivedRun, d.derivedScope, d.derivedAt, d.status`)).toEqual([
      ['run 1', '{"measure":"s"}', '2031-05-06T07:08:09.000Z', 'complete'],
    ])
    expect(await store.read(id)).toEqual(before)
    expect(await store.write(dataset)).toMatchObject({ unchanged: true })
    expect(await edges()).toHaveLength(3)
  })

  it('takes the place of a former run, of that dataset only', async () => {
    const other = fullDataset(everyKind('other'))
    await store.write(other)
    const one = other.actors[0]?.id as string
    const elsewhere = { dataset: 'other', sha256: other.info.sha256, run: 'elsewhere' }
    const positions = [{ actor: one, issue: other.issues[0]?.id as string, value: 1, rule: null }]
    await store.writeDerived(derived({ ...elsewhere, positions, alignments: [] }))
    await store.writeDerived(derived())
    const second = derived({ run: 'run 2', asOf: null, positions: [], alignments: [] })
    expect(await store.writeDerived(second)).toEqual({ positions: 0, alignments: 0, removed: 3 })
    expect((await edges()).map((edge) => edge.at(-1))).toEqual(['elsewhere'])
    expect(await runs()).toEqual([['run 2', null]])
  })

  it('goes in many batches, each relationship once', async () => {
    function* many() {
      for (let k = 0; k < 12_001; k++) yield { actor: a, issue, value: k, rule: null }
    }
    expect(await store.writeDerived(derived({ positions: many() }))).toMatchObject({ positions: 12_001 })
    expect(await ask('MATCH (:Actor)-[r:POSITION]->() RETURN count(r), count(DISTINCT r.value)')).toEqual([
      [12_001, 12_001],
    ])
    expect(await store.writeDerived(derived({ run: 'run 2' }))).toMatchObject({ removed: 12_003 })
    expect(await edges()).toHaveLength(3)
  })

  it('is removed when other content is loaded, and with the dataset', async () => {
    await store.writeDerived(derived())
    const changed: FullDataset = {
      ...dataset,
      info: { ...dataset.info, title: 'Another title', sha256: 'f'.repeat(64) },
    }
    await store.write(changed)
    expect(await edges()).toEqual([])
    expect(await runs()).toEqual([[null, null]])
    await store.writeDerived(derived({ sha256: 'f'.repeat(64) }))
    await store.remove(id, { forget: true })
    expect(await ask('MATCH (n) RETURN count(n)')).toEqual([[0]])
  })

  it('is refused for a dataset that is not there, is other or is half', async () => {
    await expect(store.writeDerived(derived({ dataset: 'none' }))).rejects.toThrow(DatasetNotFoundError)
    await expect(store.writeDerived(derived({ sha256: '0'.repeat(63) }))).rejects.toThrow(DatasetDiffersError)
    await ask(`MATCH (d:Dataset {id: '${id}'}) SET d.status = 'loading'`)
    await expect(store.writeDerived(derived())).rejects.toThrow(DatasetIncompleteError)
    expect(await edges()).toEqual([])
  })

  it('is whole again after a run that was stopped', async () => {
    const abort = new AbortController()
    function* stopping() {
      for (let k = 0; k < 5_000; k++) yield { actor: a, issue, value: k, rule: null }
      abort.abort(new Error('enough'))
      yield { actor: a, issue, value: 0, rule: null }
    }
    const stopped = derived({ positions: stopping() })
    await expect(store.writeDerived(stopped, { signal: abort.signal })).rejects.toThrow('enough')
    expect(await runs()).toEqual([[null, 'run 1']])
    expect(await store.writeDerived(derived({ run: 'run 2' }))).toMatchObject({ removed: expect.any(Number) })
    expect(new Set((await edges()).map((edge) => edge.at(-1)))).toEqual(new Set(['run 2']))
    expect(await runs()).toEqual([['run 2', null]])
  })

  it('is never mixed: of two runs at a time one is left, and of a run and a load the load', async () => {
    const long = (run: string) =>
      derived({ run, positions: Array.from({ length: 30_000 }, (_, k) => ({ actor: a, issue, value: k, rule: null })) })
    const both = await Promise.allSettled([store.writeDerived(long('run 1')), store.writeDerived(long('run 2'))])
    for (const one of both) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DatasetDiffersError)
    const [[whole]] = (await runs()) as [[string]]
    expect(await ask('MATCH ()-[r:POSITION]->() RETURN r.run, count(r)')).toEqual([[whole, 30_000]])

    const changed: FullDataset = { ...dataset, info: { ...dataset.info, sha256: 'e'.repeat(64) } }
    const [, load] = await Promise.allSettled([store.writeDerived(long('run 3')), store.write(changed)])
    expect(load).toMatchObject({ status: 'fulfilled' })
    expect(await edges()).toEqual([])
    expect(await runs()).toEqual([[null, null]])
  })
})

describe('parley align --write', () => {
  const run = async (args: string) => {
    const { uri, user, password } = await neo4jServer()
    return parley(args.split(' '), { env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } })
  }

  it('stores what align and positions print, of a loaded dataset only', async () => {
    const missing = await run('align chevening-2025 --write')
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toContain('parley load it first')
    expect(await run('load chevening-2025')).toMatchObject({ code: 0 })
    const { code, out } = await run('align chevening-2025 --write --min-shared 1 --json')
    expect(code).toBe(0)
    const report = JSON.parse(out)

    const printed = JSON.parse((await run('align chevening-2025 --min-shared 1 --json')).out)
    const pairs = printed.pairs.filter(({ value }: { value: number | null }) => value !== null)
    expect(report).toMatchObject({ dataset: 'chevening-2025', alignments: pairs.length, removed: 0 })
    const stored = await ask(`MATCH (d:Dataset {id: 'chevening-2025'})
      MATCH (x:Actor {dataset: d.id})-[r:ALIGNS_WITH {run: d.derivedRun, measure: 's', asOf: '${printed.asOf}'}]->(y)
      RETURN x.id, y.id, r.value, r.shared, r.coverage ORDER BY x.id, y.id`)
    expect(stored).toEqual(
      pairs.map((one: Record<string, unknown>) => [one.a, one.b, one.value, one.shared, one.coverage]),
    )
    const { positions } = JSON.parse((await run('positions chevening-2025 --json')).out)
    const withValue = positions.filter(({ value }: { value: number | null }) => value !== null)
    expect(report.positions).toBe(withValue.length)
    expect(
      await ask(
        `MATCH (x:Actor {dataset: 'chevening-2025'})-[r:POSITION]->(y) WHERE r.run = '${report.run}'
         RETURN x.id + ' ' + y.id, r.value, r.rule ORDER BY x.id + ' ' + y.id`,
      ),
    ).toEqual(
      withValue
        .map((one: Record<string, unknown>): [string, unknown, unknown] => [
          `${one.actor} ${one.issue}`,
          one.value,
          one.rule,
        ])
        .sort(([x]: [string], [y]: [string]) => (x < y ? -1 : 1)),
    )
  })

  it('is wrong usage with the store in memory', async () => {
    const result = await run('align chevening-2025 --write --store memory')
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain('only Neo4j keeps derived alignments')
  })
})
