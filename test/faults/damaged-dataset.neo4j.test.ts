import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DatasetAnswer } from '../../app/api/answers.ts'
import { Catalog } from '../../app/server/catalog.ts'
import { SeedRecord } from '../../app/server/seed-record.ts'
import { StoreLink } from '../../app/server/store-link.ts'
import { isSound } from '../../graph-store/audit.ts'
import { DatasetDamagedError, DatasetFormatError } from '../../graph-store/errors.ts'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { everyKind, fullDataset } from '../conformance/full-dataset.ts'
import { expectSame } from '../conformance/graph-store.ts'
import { tiny } from '../conformance/tiny-dataset.ts'
import { emptyStore } from '../support/empty-store.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'

let driver: Driver
let store: Neo4jStore
const folder = mkdtempSync(join(tmpdir(), 'parley-damaged-'))

const ask = async (query: string): Promise<unknown[][]> => {
  const { records } = await driver.executeQuery(query, {}, { database: 'neo4j' })
  return records.map((record) => Array.from(record.values()))
}
/** What a server that starts now shows and logs. */
const shown = async (): Promise<{ datasets: DatasetAnswer[]; log: string[] }> => {
  const link = new StoreLink('neo4j', null)
  link.opened(store, null)
  const log: string[] = []
  const record = new SeedRecord(join(folder, 'seeds.json'))
  const catalog = new Catalog({ link, seedsFolder: null, record, log: (line) => log.push(line) })
  await catalog.start()
  await catalog.settled()
  await catalog.close()
  return { datasets: catalog.shelf.all().map((entry) => catalog.shelf.describe(entry)), log }
}

const broken = fullDataset(everyKind('broken'))
const sound = fullDataset(tiny('sound'))

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  store = openNeo4jStore({ uri, user, password, program: '9.8.7' })
})
beforeEach(async () => {
  await store.write(sound)
  await store.write(broken)
})
afterAll(async () => {
  await ask('MATCH (n) DETACH DELETE n')
  await emptyStore(store)
  await store.close()
  await driver.close()
  rmSync(folder, { recursive: true, force: true })
})

const NODE = "MATCH (d:Dataset {id: 'broken'})"
const STANCE = "MATCH (s:Stance {dataset: 'broken', id: 's1'})"

describe('one damaged dataset is named and keeps no other from being served', () => {
  it.each([
    ['sources that are no JSON', `${NODE} SET d.sources = 'no json {'`, 'sources'],
    ['sources of another form', `${NODE} SET d.sources = '{"a":1}'`, 'sources'],
    ['no sources', `${NODE} REMOVE d.sources`, 'sources'],
    ['sources that are a number', `${NODE} SET d.sources = 7`, 'sources'],
    ['defaults that are no JSON', `${NODE} SET d.defaults = ']'`, 'defaults'],
    ['defaults of another form', `${NODE} SET d.defaults = '{"level":"galaxies"}'`, 'defaults'],
    ['no title', `${NODE} REMOVE d.title`, 'title'],
    ['a title that is a list', `${NODE} SET d.title = ['a', 'b']`, 'title'],
    ['a description that is a date', `${NODE} SET d.description = date('2031-01-01')`, 'description'],
    ['a version that is a number', `${NODE} SET d.version = 1.2`, 'version'],
    ['no sha256', `${NODE} REMOVE d.sha256`, 'sha256'],
    ['a sha256 that is none', `${NODE} SET d.sha256 = 'abc'`, 'sha256'],
    ['no status', `${NODE} REMOVE d.status`, 'status'],
    ['an unknown status', `${NODE} SET d.status = 'fine'`, 'status'],
    ['no time of its load', `${NODE} REMOVE d.loadedAt`, 'loadedAt'],
    ['a time of its load that is a number', `${NODE} SET d.loadedAt = 17`, 'loadedAt'],
    ['a count that is a text', `${NODE} SET d.stances = 'ten'`, 'stances'],
    ['a negative count', `${NODE} SET d.actors = -1`, 'actors'],
    ['no columns', `${NODE} REMOVE d.columns`, 'columns'],
    ['columns that are a text', `${NODE} SET d.columns = 'value'`, 'columns'],
    ['a layout that is a text', `${NODE} SET d.format = 'one'`, 'format'],
    ['no id', `${NODE} REMOVE d.id`, '"id"'],
    ['an id that is a number', `${NODE} SET d.id = 5`, '"id"'],
    ['a wrong count', `${NODE} SET d.stances = 9`, 'has 9 stances, and 10 are found'],
    ['a stance without its issue', `${STANCE}-[on:ON]->() DELETE on`, 'has 10 stances, and 9 are found'],
    ['a stance of nobody', `MATCH ()-[h:HOLDS]->(s:Stance {dataset: 'broken', id: 's1'}) DELETE h`, '9 are found'],
    ['a stance of two', `${STANCE} MATCH (a:Actor {dataset: 'broken', id: 'silent'}) CREATE (a)-[:HOLDS]->(s)`, '11'],
    ['a stance without status', `${STANCE} REMOVE s.status`, 'status'],
    ['an unknown status of a stance', `${STANCE} SET s.status = 'sure'`, 'status'],
    ['a status that is a number', `${STANCE} SET s.status = 3`, 'another type'],
    ['a value that is a text', `${STANCE} SET s.value = 'high'`, 'value'],
    ['a value that is a list', `${STANCE} SET s.value = [1, 2]`, 'value'],
    ['a date that is a date', `${STANCE} SET s.statedOn = date('2031-01-05')`, 'date or text'],
    ['no begin', `${STANCE} REMOVE s.validFrom`, 'validFrom'],
    ['an actor without name', "MATCH (a:Actor {dataset: 'broken', id: 'silent'}) REMOVE a.name", 'silent'],
    ['an actor of another kind', "MATCH (a:Actor {dataset: 'broken', id: 'silent'}) SET a.kind = 'ghost'", 'silent'],
    ['an issue out of order', "MATCH (i:Issue {dataset: 'broken', id: 'art'}) SET i.order = 9", 'order'],
    ['an issue without order', "MATCH (i:Issue {dataset: 'broken', id: 'art'}) REMOVE i.order", 'order'],
    ['an actor that is gone', "MATCH (a:Actor {dataset: 'broken', id: 'silent'}) DETACH DELETE a", '8 actors'],
    ['a scale that is gone', "MATCH (s:Scale {dataset: 'broken', id: 'support'}) DETACH DELETE s", 'order'],
    ['a tie without day', "MATCH (:Actor {dataset: 'broken'})-[t:MEMBER_OF]->() REMOVE t.from", 'affiliation'],
  ])('%s', async (_, damage, said) => {
    await ask(damage)
    const { datasets, log } = await shown()
    expect(datasets.find(({ id }) => id === 'sound')).toMatchObject({ status: 'ready', notice: null })
    const told = datasets.find(({ id }) => id === 'broken')
    expect(told?.status).toBe('failed')
    expect(told?.notice).toContain('"broken" is damaged')
    expect(told?.notice).toContain(said)
    for (const wayOut of ['parley verify broken', '--repair', 'loading its files again', 'parley remove broken']) {
      expect(told?.notice).toContain(wayOut)
    }
    expect(log).toEqual([told?.notice])
    expectSame(await store.read('sound'), sound)
    // Loading it again mends it, and what is told is gone.
    expect(await store.write(broken)).toMatchObject({ unchanged: false })
    expectSame(await store.read('broken'), broken)
    expect(isSound(await store.audit('broken', broken))).toBe(true)
  })
})

it('removes a damaged dataset, even one that has lost its id', async () => {
  await ask(`${NODE} SET d.sources = 'no json {', d.title = 5`)
  expect(await store.remove('broken')).toBe(true)
  await store.write(broken)
  await ask(`${NODE} REMOVE d.id`)
  expect(await store.remove('broken')).toBe(true)
  expect((await store.list()).map(({ id }) => id)).toEqual(['sound'])
  expect(
    await ask("MATCH (n {dataset: 'broken'}) WHERE NOT n:ParleyVersion AND NOT n:ParleyChunk RETURN count(n)"),
  ).toEqual([[0]])
})

it('says of a dataset of another layout which version made it, and what to do', async () => {
  await ask(`${NODE} SET d.format = 99, d.program = '12.0.0'`)
  const { datasets, log } = await shown()
  expect(datasets.find(({ id }) => id === 'sound')?.status).toBe('ready')
  const told = datasets.find(({ id }) => id === 'broken')
  expect(told?.status).toBe('failed')
  expect(told?.notice).toMatch(/"broken" was written by Parley 12\.0\.0 in layout 99, and this one reads layout 1/)
  expect(told?.notice).toContain('load its files again')
  expect(log).toEqual([told?.notice])
  await expect(store.read('broken')).rejects.toThrow(DatasetFormatError)
})

it('tells damage of texts when they are asked for', async () => {
  await ask("MATCH (e:Evidence {dataset: 'broken'}) SET e.start = 'ten'")
  await expect(store.stances('broken', {})).rejects.toThrow(DatasetDamagedError)
  await ask("MATCH (d:Document {dataset: 'broken'}) SET d.title = 4")
  await expect(store.documents('broken')).rejects.toThrow(/"broken" is damaged: document/)
})
