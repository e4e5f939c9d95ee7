import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ForeignGraphError } from '../../graph-store/errors.ts'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { everyKind, fullDataset } from './full-dataset.ts'
import { expectSame } from './graph-store.ts'
import { tiny } from './tiny-dataset.ts'

let driver: Driver
let open: () => Neo4jStore
const stores: Neo4jStore[] = []

const ask = async (query: string, parameters = {}): Promise<unknown[][]> => {
  const { records } = await driver.executeQuery(query, parameters, { database: 'neo4j' })
  return records.map((record) => Array.from(record.values()))
}
const schema = async () => {
  const constraints = await ask(
    'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties ORDER BY name',
  )
  const indexes = await ask(
    'SHOW INDEXES YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties ORDER BY name',
  )
  return { constraints, indexes }
}
const names = async () => {
  const { constraints, indexes } = await schema()
  return [...constraints, ...indexes].map(([name]) => name as string)
}
/** A database in which nobody has ever been. */
const wipe = async () => {
  await ask('MATCH (n) DETACH DELETE n')
  for (const [name] of await ask('SHOW CONSTRAINTS YIELD name')) await ask(`DROP CONSTRAINT ${name} IF EXISTS`)
  for (const [name] of await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
    await ask(`DROP INDEX ${name} IF EXISTS`)
}

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  open = () => {
    const store = openNeo4jStore({ uri, user, password })
    stores.push(store)
    return store
  }
})
beforeEach(wipe)
afterAll(async () => {
  await wipe()
  for (const store of stores) await store.close()
  await driver.close()
})

/** People who play in made-up films, with papers and errands that happen to have the labels of a dataset. */
const FILMS = [
  "CREATE (:Actor {name: 'Zita Quill', born: 1901})-[:ACTED_IN]->(:Movie {title: 'The Paper Moat'})",
  "CREATE (:Actor {name: 'Otto Vane', born: 1902})-[:ACTED_IN]->(:Movie {title: 'Fog over Nowhere'})",
  "CREATE (:Document {title: 'Screenplay', publisher: 'Nobody & Sons'})<-[:ABOUT]-(:Issue {title: 'Too long'})",
  "CREATE (:Dataset {title: 'Films that never were', rows: 3}), (:Stance {summary: 'legs apart'}), (:Scale {name: 'C major'})",
]
const FILM_SCHEMA = [
  'CREATE FULLTEXT INDEX actor_text FOR (n:Actor) ON EACH [n.name, n.biography]',
  'CREATE FULLTEXT INDEX document_words FOR (n:Document) ON EACH [n.title, n.publisher]',
  'CREATE FULLTEXT INDEX evidence_text FOR (n:Evidence) ON EACH [n.exact]',
  'CREATE INDEX actor_name FOR (n:Actor) ON (n.name)',
  'CREATE CONSTRAINT actor_key FOR (n:Actor) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT film_title FOR (n:Movie) REQUIRE n.title IS UNIQUE',
]

it('lives beside other people’s nodes of its labels, and changes none of their nodes, constraints and indexes', async () => {
  for (const statement of [...FILM_SCHEMA, ...FILMS]) await ask(statement)
  const films = () =>
    ask(
      'MATCH (n) WHERE n.dataset IS NULL AND NOT n:ParleyVersion AND n.sha256 IS NULL RETURN labels(n), properties(n), COUNT { (n)--() } ORDER BY elementId(n)',
    )
  const [before, theirs] = [await films(), await schema()]
  const store = open()
  const dataset = fullDataset(everyKind('beside'))
  await store.write(dataset)
  expectSame(await store.read('beside'), dataset)
  expect((await store.list()).map(({ id }) => id)).toEqual(['beside'])
  const hits = await store.search('beside', { text: 'azurie', limit: 5 })
  expect(hits.actors.map(({ id }) => id)).toEqual(['Côte d’Azurie'])
  expect((await store.search('beside', { text: 'screenplay', limit: 5 })).documents).toEqual([])
  await store.remove('beside')
  expect(await films()).toEqual(before)
  const after = await schema()
  expect(after.constraints).toEqual(expect.arrayContaining(theirs.constraints))
  expect(after.indexes).toEqual(expect.arrayContaining(theirs.indexes))
})

it('makes only names of its own', async () => {
  await open().write(fullDataset(tiny('names')))
  const ours = (await names()).filter((name) => !/^index_[0-9a-f]+$/.test(name))
  expect(ours.length).toBeGreaterThan(10)
  expect(ours.filter((name) => !name.startsWith('parley_'))).toEqual([])
})

describe('refuses a graph that its constraints would bind, and leaves it as it is', () => {
  it.each([
    ['keys that are twice', "CREATE (:Issue {key: 'ROAD-1'}), (:Issue {key: 'ROAD-1'})", 'labelled Issue'],
    ['keys that are once, and may come to be twice', "CREATE (:Actor {key: 'q1'})", 'labelled Actor'],
    ['keys that are numbers', 'CREATE (:Document {key: 7})', 'labelled Document'],
    ['datasets of their own', "CREATE (:Dataset {id: 'films', title: 'Films'})", 'labelled Dataset'],
    ['an index where a constraint belongs', 'CREATE INDEX papers FOR (n:Document) ON (n.key)', 'index "papers"'],
  ])('%s', async (_, statement, said) => {
    await ask(statement)
    const before = [await schema(), await ask('MATCH (n) RETURN labels(n), properties(n)')]
    const refusal = open().write(fullDataset(tiny('films')))
    await expect(refusal).rejects.toThrow(ForeignGraphError)
    await expect(refusal).rejects.toThrow(said)
    await expect(refusal).rejects.toThrow('NEO4J_DATABASE')
    expect([await schema(), await ask('MATCH (n) RETURN labels(n), properties(n)')]).toEqual(before)
  })
})

it('does not take over a node that happens to be a Dataset of the same id', async () => {
  const store = open()
  await store.write(fullDataset(tiny('mine')))
  await ask("CREATE (:Dataset {id: 'films', title: 'Films', rows: 3})")
  await expect(store.write(fullDataset(tiny('films')))).rejects.toThrow('a node labelled Dataset with the id "films"')
  expect(await store.remove('films')).toBe(false)
  expect((await store.list()).map(({ id }) => id)).toEqual(['mine'])
  expect(await ask("MATCH (d:Dataset {id: 'films'}) RETURN properties(d)")).toEqual([
    [{ id: 'films', title: 'Films', rows: 3 }],
  ])
})

describe('a database of a former version of Parley', () => {
  const LABELS = ['Actor', 'Issue', 'Document', 'Scale', 'ScalePoint', 'Stance', 'Evidence']
  const FORMER = [
    'CREATE CONSTRAINT dataset_id FOR (n:Dataset) REQUIRE n.id IS UNIQUE',
    ...LABELS.map((label) => `CREATE CONSTRAINT ${label.toLowerCase()}_key FOR (n:${label}) REQUIRE n.key IS UNIQUE`),
    'CREATE INDEX actor_id FOR (n:Actor) ON (n.id)',
    'CREATE INDEX actor_name FOR (n:Actor) ON (n.name)',
    'CREATE INDEX issue_id FOR (n:Issue) ON (n.id)',
  ]
  const words = (analyzer: string) => `OPTIONS { indexConfig: { \`fulltext.analyzer\`: '${analyzer}' } }`
  const latest = [
    `CREATE FULLTEXT INDEX actor_words FOR (n:Actor) ON EACH [n.name, n.aliasText] ${words('standard-folding')}`,
    `CREATE FULLTEXT INDEX document_words FOR (n:Document) ON EACH [n.title, n.publisher] ${words('standard-folding')}`,
    `CREATE FULLTEXT INDEX evidence_words FOR (n:Evidence) ON EACH [n.exact, n.locator] ${words('standard-folding')}`,
    `CREATE FULLTEXT INDEX stance_words FOR (n:Stance) ON EACH [n.summary] ${words('standard-folding')}`,
  ]
  const first = [
    'CREATE FULLTEXT INDEX actor_text FOR (n:Actor) ON EACH [n.name, n.aliasText]',
    'CREATE FULLTEXT INDEX evidence_text FOR (n:Evidence) ON EACH [n.exact]',
  ]

  it.each([
    ['the latest', latest],
    ['the first', first],
  ])('has its constraints and indexes under new names after a search, the data untouched: %s', async (_, indexes) => {
    const dataset = fullDataset(everyKind('former'))
    await open().write(dataset)
    for (const [name] of await ask('SHOW CONSTRAINTS YIELD name')) await ask(`DROP CONSTRAINT ${name}`)
    for (const [name] of await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
      await ask(`DROP INDEX ${name}`)
    for (const statement of [...FORMER, ...indexes]) await ask(statement)
    const theirs = 'CREATE INDEX actor_born FOR (n:Actor) ON (n.born)'
    await ask(theirs)
    const store = open()
    expect((await store.search('former', { text: 'AZURIÉ', limit: 5 })).actors.map(({ id }) => id)).toEqual([
      'Côte d’Azurie',
    ])
    const now = (await names()).filter((name) => !/^index_[0-9a-f]+$/.test(name))
    expect(now.filter((name) => !name.startsWith('parley_'))).toEqual(['actor_born'])
    expect(await store.write(dataset)).toMatchObject({ unchanged: true })
    expectSame(await store.read('former'), dataset)
  })
})
