import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CypherGateway, DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import type { BareNeo4j } from '../support/bare-neo4j.ts'
import { faultsOf, hostileAnswer } from '../support/hostile-answer.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { NEWEST_VERSION, newestJava, startNewestNeo4j } from '../support/newest-neo4j.ts'
import { corpusVerdicts } from './corpus/corpus-verdicts.ts'
import { differences } from './differential/differences.ts'
import { HOSTILE_QUERIES } from './hostile-queries.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

const LIMITS = { ...DEFAULT_LIMITS, seconds: 4, planSeconds: 10, rows: 1_000, bytes: 1_000_000 }
/** What is heavy for any release, or wants a dataset, and is tried on the managed one. */
const LEFT_OUT = new Set(['explosions', 'much memory', 'large answers', 'value costs', 'errors while it runs'])

const java = newestJava()
const MISSING = `Neo4j ${NEWEST_VERSION} is not tried: it needs Java 21 or 25, and none was found.`
if (java === null) console.warn(MISSING)

// Where all is tried, it must not be left out in silence.
describe.skipIf(java === null && !process.env.CI)(`Neo4j ${NEWEST_VERSION}, as it comes`, () => {
  let server: BareNeo4j
  let app: Neo4jApp
  let canary: Server
  let heard = 0

  beforeAll(async () => {
    if (java === null) throw new Error(MISSING)
    server = await startNewestNeo4j(java)
    canary = createServer((_, response) => {
      heard++
      response.end('a,b\n')
    })
    await new Promise<void>((resolve) => canary.listen(0, resolve))
  })
  afterAll(async () => {
    await app?.close()
    canary?.close()
    await server?.stop()
  })

  it('answers the corpus through the guard as by itself', async () => {
    // The managed release is asked all of it; here, a third: each kind of clause and expression has several queries.
    const { answered, ...found } = await corpusVerdicts(server, 3)
    expect(answered).toBeGreaterThanOrEqual(170)
    expect(found).toEqual({ falseRefusals: [], falseAcceptances: [], others: [] })
  }, 600_000)

  it('reads every text as the guard does, or the guard refuses it', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      telemetryDisabled: true,
      useBigInt: true,
    })
    const gateway = new CypherGateway({ ...server, limits: { ...DEFAULT_LIMITS, planSeconds: 60 }, managed: null })
    const { found, agreed } = await differences(driver, gateway, { seed: 20_261_129, texts: 200 })
    await gateway.close()
    await driver.close()
    expect(found).toEqual([])
    expect(agreed).toBeGreaterThan(10)
  }, 300_000)

  it.each([
    'MATCH (a), (b) MATCH p = SHORTEST 2 (a)-->+(b) RETURN p',
    'MATCH p = ALL SHORTEST (a)-->{1,5}(b) RETURN p',
    'MATCH p = ANY SHORTEST (a:Actor)-->+(b:Issue) RETURN p',
    'MATCH (a) ((x)-->(y)){1,3} (b) RETURN a, b',
    'CYPHER 25 MATCH REPEATABLE ELEMENTS p = (a)-->{1,5}(b) RETURN p',
    'CYPHER 25 LET x = 1 FILTER x > 0 RETURN x',
    'CYPHER 25 RETURN 1 AS x NEXT RETURN x + 1 AS y',
    'CYPHER 25 RETURN coll.sort([2, 1]) AS sorted',
    'MATCH (n:$("Actor")) RETURN n',
  ])('%s only reads, and is let through', async (query) => {
    app ??= await neo4jApp(server, LIMITS)
    const response = await app.cypher({ query })
    expect(response.status, await response.text()).toBe(200)
  })

  it('lets no hostile text through, though it may read files and call other hosts', async () => {
    app ??= await neo4jApp(server, LIMITS)
    const { port } = canary.address() as AddressInfo
    const wrong: string[] = []
    const left = [...HOSTILE_TEXTS, ...HOSTILE_QUERIES].filter(({ group }) => !LEFT_OUT.has(group))
    const worker = async () => {
      for (let one = left.shift(); one; one = left.shift()) {
        wrong.push(...faultsOf(one, await hostileAnswer(app, one, port)))
      }
    }
    await Promise.all(Array.from({ length: LIMITS.atOnce }, worker))
    expect(wrong).toEqual([])
    expect(heard).toBe(0)
  }, 300_000)
})
