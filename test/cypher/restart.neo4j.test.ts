import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import type { LocalNeo4j } from '../../graph-store/local/index.ts'
import { isAlive } from '../../graph-store/local/processes.ts'
import { many } from '../conformance/many-stances.ts'
import { eventually } from '../support/eventually.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { neo4jServer } from '../support/neo4j-server.ts'

// A single expression, which hears of no termination.
const STUBBORN = "RETURN reduce(s = '', x IN range(1, 50000000) | s + toString(x)) AS text"
const LIMITS = { ...DEFAULT_LIMITS, seconds: 1, atOnce: 1, waitSeconds: 120 }

let server: LocalNeo4j
let managed: Neo4jApp
let unmanaged: Neo4jApp

const health = async (app: Neo4jApp) =>
  (await (await fetch(`${app.url}api/health`)).json()) as { cypher: { state: string } }

beforeAll(async () => {
  server = await neo4jServer()
  managed = await neo4jApp(server, LIMITS, {
    restart: async () => {
      const { pid, port } = server
      process.kill(pid, 'SIGKILL')
      await eventually(
        async () => isAlive(pid),
        (alive) => !alive,
      )
      server = await neo4jServer(port)
    },
  })
  unmanaged = await neo4jApp(server, { ...LIMITS, waitSeconds: 1 })
})
afterAll(async () => {
  for (const { id } of await managed.store.list()) await managed.store.remove(id)
  await managed.close()
  await unmanaged.close()
})

it('a query that does not stop is answered by our own clock, and its server started again; a load goes on after it', async () => {
  const dataset = many('loaded')
  const load = managed.store.write(dataset).catch((error: unknown) => error)
  const stubborn = await managed.cypher({ query: STUBBORN })
  expect(stubborn.status).toBe(408)
  await eventually(
    () => health(managed),
    ({ cypher }) => cypher.state === 'restarting',
  )
  // It waits for the restart, and is answered.
  const next = await managed.cypher({ query: 'RETURN 1 AS x' })
  expect([next.status, await next.json()]).toEqual([200, expect.objectContaining({ rows: [[1]] })])
  expect(await health(managed)).toMatchObject({
    cypher: { state: 'ready', restarts: 1, notice: expect.stringContaining('was restarted') },
  })
  await load
  await managed.store.write(dataset)
  expect((await managed.store.read('loaded')).stances.length).toBe(dataset.stances.length)
}, 300_000)

it('in a Neo4j that Parley does not manage it is told, and others are refused only while no place is free', async () => {
  expect((await unmanaged.cypher({ query: STUBBORN })).status).toBe(408)
  await eventually(
    () => health(unmanaged),
    ({ cypher }) => cypher.state === 'stuck',
  )
  const refused = await unmanaged.cypher({ query: 'RETURN 1 AS x' })
  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({
      type: 'urn:parley:problem:cypher-busy',
      detail: expect.stringContaining('which Parley does not manage'),
    }),
  ])
  // The other process sees what was told to end and goes on, and starts the server again.
  await eventually(
    () => health(unmanaged),
    ({ cypher }) => cypher.state === 'ready',
    180,
  )
  expect((await unmanaged.cypher({ query: 'RETURN 1 AS x' })).status).toBe(200)
}, 300_000)
