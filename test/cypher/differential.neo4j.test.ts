import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CypherGateway, DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { differences } from './differential/differences.ts'

let driver: Driver
let gateway: CypherGateway

beforeAll(async () => {
  const server = await emptyNeo4j()
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    telemetryDisabled: true,
    useBigInt: true,
  })
  gateway = new CypherGateway({ ...server, limits: { ...DEFAULT_LIMITS, planSeconds: 60 }, managed: null })
})
afterAll(async () => {
  await gateway.close()
  await driver.close()
})

it('reads every text as Neo4j does, or refuses it', async () => {
  const { found, agreed } = await differences(driver, gateway, { seed: 20_261_128, texts: 800 })
  expect(found).toEqual([])
  expect(agreed).toBeGreaterThan(40)
}, 300_000)
