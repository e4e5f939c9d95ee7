import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { InvalidDataError, loadDataset } from '../../graph-loader/index.ts'
import { openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { withFiles } from '../support/files-in-folder.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { BAD_INPUTS } from './bad-inputs.ts'

let store: ReturnType<typeof openNeo4jStore>
let driver: Driver

beforeAll(async () => {
  const server = await neo4jServer()
  store = openNeo4jStore(server)
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  await loadDataset('seeds/chevening-2025', store)
})

afterAll(async () => {
  await store?.close()
  await driver?.close()
})

/** All of the dataset that the bad input would replace, the other datasets' own nodes, and how much the database holds in all. */
async function held(): Promise<string> {
  const queries = [
    `MATCH (n {dataset: 'chevening-2025'}) OPTIONAL MATCH (n)-[r]->(m)
     RETURN labels(n) AS labels, properties(n) AS node, type(r) AS type, properties(r) AS tie, m.key AS to
     ORDER BY labels, n.key, type, to`,
    'MATCH (d:Dataset) RETURN properties(d) AS dataset ORDER BY d.id',
    'MATCH (n) RETURN count(n) AS nodes, COUNT { ()-->() } AS relationships LIMIT 1',
  ]
  const answers = await Promise.all(queries.map((query) => driver.executeQuery(query, {}, { database: 'neo4j' })))
  return JSON.stringify(answers.map(({ records }) => records.map((record) => record.toObject())))
}

it('has at least twenty kinds of bad input to try', () => {
  expect(BAD_INPUTS.length).toBeGreaterThanOrEqual(20)
})

it('tells every bad input and leaves the database as it was', async () => {
  const before = await held()
  for (const { what, files, path = '' } of BAD_INPUTS) {
    await withFiles(files, async (folder) => {
      const failure = await loadDataset(join(folder, path), store, { id: 'chevening-2025' }).then(
        () => null,
        (error: unknown) => error,
      )
      expect(failure, what).toBeInstanceOf(InvalidDataError)
      expect((failure as InvalidDataError).problems.length, what).toBeGreaterThan(0)
    })
  }
  expect(await held()).toBe(before)
})
