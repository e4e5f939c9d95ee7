import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { fieldsOf, TABLE_NAMES } from '../../positions/dataset/columns.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { filledItems, readFilled } from './filled-dataset.ts'
import { filledPackage } from './filled-package.ts'

let store: Neo4jStore
let server: Awaited<ReturnType<typeof emptyNeo4j>>

beforeAll(async () => {
  server = await emptyNeo4j()
  store = openNeo4jStore({ uri: server.uri, user: server.user, password: server.password })
})
afterAll(async () => {
  await store.remove('filled', { forget: true })
  await store.close()
})

it('gives back every column of every table, and the whole dataset with its hash', async () => {
  const dataset = await readFilled(filledPackage())
  await store.write(dataset)
  const items = await filledItems(store, 'filled')
  for (const table of TABLE_NAMES) expect(Object.keys(items[table])).toEqual(expect.arrayContaining(fieldsOf(table)))
  const { texts: _, ...columns } = dataset
  expect(await store.whole('filled')).toMatchObject(columns)

  // A whole number is one in the database too, or questions in Cypher show row 2 as 2.0.
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  const kinds = 'MATCH (s:Stance) WHERE s.readRow IS NOT NULL RETURN DISTINCT valueType(s.readRow) AS kind'
  const { records } = await driver.executeQuery(kinds).finally(() => driver.close())
  expect(records.map((record) => record.get('kind'))).toEqual(['INTEGER NOT NULL'])
})
