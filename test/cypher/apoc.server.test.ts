import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { ensureJars, findRequirements, layoutOf, parleyHome, parleyJarsHome } from '../../graph-store/local/index.ts'
import { apocPlugins } from '../support/apoc.ts'
import { type BareNeo4j, startBareNeo4j } from '../support/bare-neo4j.ts'
import { faultsOf, hostileAnswer } from '../support/hostile-answer.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { HOSTILE_QUERIES, type HostileQuery } from './hostile-queries.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

/** What APOC would do for whoever reaches it: run other texts, write, call other hosts, read the machine. */
const CALLS = [
  'RETURN apoc.version() AS hostile',
  "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n:Hostile) RETURN n', {}) AS hostile",
  "RETURN APOC.Version() + apoc.text.join(['a'], '') AS hostile",
  "RETURN [x IN [1] | apoc.util.md5([x])] AS hostile, '// apoc' AS text",
  "WITH 1 AS a WHERE apoc.util.validatePredicate(false, 'x', []) RETURN a AS hostile",
  "CALL apoc.cypher.doIt('CREATE (n:Hostile)', {}) YIELD value RETURN value AS hostile",
  "CALL apoc.cypher.run('MATCH (n) RETURN n', {}) YIELD value RETURN value AS hostile",
  "CALL apoc.create.node(['Hostile'], {}) YIELD node RETURN node AS hostile",
  "CALL apoc.load.json('http://127.0.0.1:PORT/a') YIELD value RETURN value AS hostile",
  'CALL apoc.util.sleep(60000)',
  "CALL apoc.periodic.commit('CREATE (n:Hostile) RETURN count(n) LIMIT 0', {}) YIELD updates RETURN updates AS hostile",
  "CALL { CALL apoc.help('x') YIELD name RETURN name } RETURN name AS hostile",
  "UNWIND [1] AS x CALL (x) { CALL apoc.cypher.run('RETURN 1', {}) YIELD value RETURN value } RETURN value AS hostile",
  'OPTIONAL CALL apoc.help("x") YIELD name RETURN name AS hostile',
  'CALL `apoc`.`help`("x") YIELD name RETURN name AS hostile',
  'CALL/* */apoc /* . */ . help("x") YIELD name RETURN name AS hostile',
  'RETURN `apoc`.`version`() AS hostile',
  'RETURN `apoc.version`() AS hostile',
  'RETURN apoc // .\n . /* ( */ version ( ) AS hostile',
  'RETURN EXISTS { RETURN apoc.version() AS v } AS hostile',
  'RETURN COLLECT { RETURN apoc.version() } AS hostile',
  'RETURN CASE WHEN apoc.version() <> "" THEN 1 END AS hostile',
  'EXPLAIN RETURN apoc.version() AS hostile',
]

let server: BareNeo4j
let app: Neo4jApp
let driver: Driver
let canary: Server
let heard = 0

beforeAll(async () => {
  const found = await findRequirements()
  if (!found.ok) throw new Error(found.missing)
  const layout = layoutOf(mkdtempSync(join(tmpdir(), 'parley-apoc-')), parleyJarsHome(parleyHome()))
  await ensureJars(layout, { javaHome: found.java.home, maven: found.maven })
  const plugins = await apocPlugins()
  server = await startBareNeo4j({
    layout,
    java: found.java.path,
    settings: { 'server.directories.plugins': plugins, 'dbms.security.procedures.unrestricted': 'apoc.*' },
    // As the scripts of Neo4j start it.
    arguments: (all) => all.map((one) => (one === 'lib/*' ? ['lib/*', join(plugins, '*')].join(delimiter) : one)),
  })
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { telemetryDisabled: true })
  canary = createServer((_, response) => {
    heard++
    response.end('[]')
  })
  await new Promise<void>((resolve) => canary.listen(0, resolve))
  app = await neo4jApp(server, { ...DEFAULT_LIMITS, planSeconds: 30 })
})
afterAll(async () => {
  await app?.close()
  await driver?.close()
  canary?.close()
  await server?.stop()
})

it('no text reaches what somebody has added to the server', async () => {
  // It is there, and may do what it likes, for those who ask without the guard.
  const { records } = await driver.executeQuery("RETURN apoc.cypher.runFirstColumnSingle('RETURN 7', {}) AS x")
  expect(records[0]?.get('x').toNumber()).toBe(7)
  const { port } = canary.address() as AddressInfo
  const known = [...HOSTILE_TEXTS, ...HOSTILE_QUERIES].filter(({ query }) => /apo/i.test(query))
  const texts = [...known, ...CALLS.map((query) => ({ group: 'apoc', query }))].map(
    (one): HostileQuery => ({ ...one, outcomes: ['refused', 'error'] }),
  )
  expect(texts.length).toBeGreaterThan(50)
  const wrong: string[] = []
  for (const text of texts) wrong.push(...faultsOf(text, await hostileAnswer(app, text, port)))
  expect(wrong).toEqual([])
  expect(heard).toBe(0)
  const left = await driver.executeQuery('MATCH (n:Hostile) RETURN count(n) AS n')
  expect(left.records[0]?.get('n').toNumber()).toBe(0)
})
