import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { fieldsOf, TABLE_NAMES } from '../../positions/dataset/columns.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { filledItems, readFilled } from './filled-dataset.ts'
import { filledPackage } from './filled-package.ts'

let store: Neo4jStore

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  store = openNeo4jStore({ uri, user, password })
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
})
