import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { graphHash } from '../support/graph-hash.ts'
import { faultsOf, hostileAnswer } from '../support/hostile-answer.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { emptyNeo4j, endNeo4j, neo4jServer } from '../support/neo4j-server.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

const LIMITS = { ...DEFAULT_LIMITS, seconds: 10, planSeconds: 60, rows: 1_000, bytes: 1_000_000 }

let app: Neo4jApp
let driver: Driver
let canary: Server
let heard = 0
let restarts = 0

beforeAll(async () => {
  let server = await emptyNeo4j()
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { telemetryDisabled: true })
  canary = createServer((_, response) => {
    heard++
    response.end('a,b\n')
  })
  await new Promise<void>((resolve) => canary.listen(0, resolve))
  // A server that a text has silenced must not stay so for the files that come after this one.
  const restart = async () => {
    restarts++
    process.kill(server.pid, 'SIGKILL')
    server = await neo4jServer()
  }
  app = await neo4jApp(server, LIMITS, { restart })
})
afterAll(async () => {
  await app.close()
  await driver.close()
  canary.close()
  await endNeo4j()
})

it('of hundreds of hostile texts none comes through, and whoever asks beside them is answered', async () => {
  const { port } = canary.address() as AddressInfo
  const before = await graphHash(driver)
  const wrong: string[] = []
  for (const hostile of HOSTILE_TEXTS) {
    // Whoever asks after a hostile text, and before its end, is answered.
    const answer = hostileAnswer(app, hostile, port)
    const beside = await app.cypher({ query: 'RETURN 1 AS one' }, { client: 'bystander' })
    if (beside.status !== 200)
      wrong.push(`beside ${hostile.query.slice(0, 90)} → ${beside.status} ${await beside.text()}`)
    wrong.push(...faultsOf(hostile, await answer))
  }
  expect(wrong).toEqual([])
  expect(heard).toBe(0)
  // No text was worth a restart while somebody asked.
  expect(restarts).toBe(0)
  expect(await graphHash(driver)).toBe(before)
}, 600_000)
