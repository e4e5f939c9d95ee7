import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import type { LocalNeo4j } from '../../graph-store/local/index.ts'
import { emptyStore } from '../support/empty-store.ts'
import { graphHash } from '../support/graph-hash.ts'
import { faultsOf, type HostileAnswer, hostileAnswer } from '../support/hostile-answer.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { emptyNeo4j, endNeo4j, neo4jServer } from '../support/neo4j-server.ts'
import { HOSTILE_QUERIES, type HostileQuery } from './hostile-queries.ts'

const LIMITS = { ...DEFAULT_LIMITS, seconds: 2, planSeconds: 5, rows: 1_000, bytes: 1_000_000 }
/** What may be held beyond what was held before: an answer or two on the wire and as text. */
const MEMORY_BYTES = 300_000_000

/** How often a server may end in all: a text that is still being planned when everybody has left can take the last of its memory. */
const MOST_ENDS = 2

let driver: Driver
let server: LocalNeo4j
let ends = 0
let app: Neo4jApp
let heard = 0
let canary: Server

/** What a query comes to. One that finds the server gone is asked again of the server that is back; one that ends it itself is none of the outcomes. */
async function outcomeOf(hostile: HostileQuery): Promise<HostileAnswer> {
  const { port } = canary.address() as AddressInfo
  const first = await hostileAnswer(app, hostile, port)
  if (first.outcome !== 'ended') return first
  ends++
  server = await neo4jServer()
  return hostileAnswer(app, hostile, port)
}

beforeAll(async () => {
  server = await emptyNeo4j()
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { telemetryDisabled: true })
  canary = createServer((request, response) => {
    heard++
    if (request.url === '/redirect') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else response.end('a,b\n')
  })
  await new Promise<void>((resolve) => canary.listen(0, resolve))
  app = await neo4jApp(server, LIMITS)
  await app.store.write(await readDataset('seeds/talks-2025'))
  await app.store.search('talks-2025', { text: 'x', limit: 1 })
})
afterAll(async () => {
  await emptyStore(app.store)
  await app.close()
  await driver.close()
  canary.close()
  await endNeo4j()
})

describe('hostile and clumsy queries', () => {
  it('come to what they must, touch nothing, call nobody, and leave the server answering', async () => {
    expect(HOSTILE_QUERIES.length).toBeGreaterThanOrEqual(150)
    const before = await graphHash(driver)
    const memory = process.memoryUsage().rss
    const wrong: string[] = []
    for (const hostile of HOSTILE_QUERIES) {
      wrong.push(...faultsOf(hostile, await outcomeOf(hostile)))
    }
    expect(wrong).toEqual([])
    expect(ends).toBeLessThanOrEqual(MOST_ENDS)
    server = await neo4jServer()
    const next = await app.cypher({ query: 'MATCH (a:Actor) RETURN count(a) AS n' })
    expect(await next.json()).toMatchObject({ rows: [[75]] })
    expect(heard).toBe(0)
    expect(process.memoryUsage().rss - memory).toBeLessThan(MEMORY_BYTES)
    expect(await graphHash(driver)).toBe(before)
  }, 240_000)

  it('a body that is no JSON, no UTF-8 or too large is told as such', async () => {
    const status = async (body: BodyInit) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${app.url}api/cypher`, { method: 'POST', headers, body })).status
    }
    expect(await status('{')).toBe(400)
    expect(await status('[]')).toBe(400)
    expect(await status('{"query": 1}')).toBe(400)
    expect(await status('{"query": "RETURN 1", "other": 1}')).toBe(400)
    expect(await status(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toBe(400)
    expect(await status(Buffer.from('{"query": "RETURN 1"}', 'utf16le'))).toBe(400)
    expect(await status(JSON.stringify({ query: `RETURN '${'x'.repeat(1_048_576)}'` }))).toBe(413)
    expect(await status(JSON.stringify({ query: 'RETURN 1', dataset: 'nowhere' }))).toBe(404)
    expect(await status(JSON.stringify({ query: 'RETURN 1', dataset: 'talks-2025', params: { dataset: 1 } }))).toBe(400)
  })
})
