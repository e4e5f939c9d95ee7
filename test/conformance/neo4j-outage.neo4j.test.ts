import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DatasetIncompleteError, StoreUnavailableError } from '../../graph-store/errors.ts'
import type { LocalNeo4j } from '../../graph-store/local/index.ts'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { emptyStore } from '../support/empty-store.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { expectSame } from './graph-store.ts'
import { many } from './many-stances.ts'

let server: LocalNeo4j
let store: Neo4jStore

beforeAll(async () => {
  server = await neo4jServer()
  store = openNeo4jStore(server)
})
afterAll(async () => {
  await emptyStore(store)
  await store.close()
})

describe('a way in that is wrong', () => {
  it('is told without the password', async () => {
    const wrong = openNeo4jStore({ ...server, password: 's3cret' })
    const error: unknown = await wrong.list().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(StoreUnavailableError)
    expect(String(error)).toContain('refused the user name or the password')
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error)).not.toContain('s3cret')
    await wrong.close()
  })

  it('is told when the database is not there', async () => {
    const wrong = openNeo4jStore({ ...server, database: 'nowhere' })
    await expect(wrong.list()).rejects.toThrow('no database named "nowhere"')
    await wrong.close()
  })

  it('is told when nothing listens', async () => {
    const wrong = openNeo4jStore({ ...server, uri: 'bolt://127.0.0.1:1' })
    await expect(wrong.info()).rejects.toThrow(StoreUnavailableError)
    await expect(wrong.write(many('x'))).rejects.toThrow('Neo4j at bolt://127.0.0.1:1 does not answer')
    await wrong.close()
  })
})

it('stops between batches, and is finished by running it again', async () => {
  const dataset = many('stopped')
  const stop = new AbortController()
  const reason = new Error('enough')
  const write = store.write(dataset, {
    signal: stop.signal,
    onProgress: ({ phase, done }) => {
      if (phase === 'writing' && done > 10_000) stop.abort(reason)
    },
  })
  await expect(write).rejects.toBe(reason)
  await expect(store.read('stopped')).rejects.toThrow(DatasetIncompleteError)
  const { created, updated, removed } = await store.write(dataset)
  expect(created).toBeGreaterThan(0)
  expect(created).toBeLessThan(dataset.stances.length)
  expect([updated, removed]).toEqual([0, 0])
  expectSame(await store.read('stopped'), dataset)
})

it('tells at once that the server was killed in the middle of a write, and goes on when it is back', async () => {
  const dataset = many('killed')
  let killed = false
  const write = store.write(dataset, {
    onProgress: ({ phase, done }) => {
      if (phase !== 'writing' || done <= 10_000 || killed) return
      killed = true
      process.kill(server.pid, 'SIGKILL')
    },
  })
  await expect(write).rejects.toThrow(StoreUnavailableError)
  await expect(store.read('killed')).rejects.toThrow(StoreUnavailableError)
  await expect(store.info()).rejects.toThrow('does not answer')

  const again = await neo4jServer()
  expect(again.pid).not.toBe(server.pid)
  server = again
  expect(await store.info()).toMatchObject({ kind: 'neo4j', address: server.uri })
  expect((await store.list()).find(({ id }) => id === 'killed')).toMatchObject({ status: 'loading', loadedAt: null })
  await expect(store.read('killed')).rejects.toThrow(DatasetIncompleteError)
  const report = await store.write(dataset)
  expect(report.created).toBeGreaterThan(0)
  expect(report.created).toBeLessThan(dataset.stances.length)
  expectSame(await store.read('killed'), dataset)
})
