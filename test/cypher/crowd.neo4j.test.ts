import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { emptyStore } from '../support/empty-store.ts'
import { eventually } from '../support/eventually.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { neo4jServer } from '../support/neo4j-server.ts'

let app: Neo4jApp

beforeAll(async () => {
  app = await neo4jApp(await neo4jServer(), { ...DEFAULT_LIMITS, waitSeconds: 120, seconds: 60, planSeconds: 60 })
  await app.store.write(await readDataset('seeds/chevening-2025'))
})
afterAll(async () => {
  await emptyStore(app.store)
  await app.close()
})

it('a hundred queries at once of twenty clients are all answered, each with its own answer', async () => {
  const asked = Array.from({ length: 100 }, (_, k) => ({ client: `client-${k % 20}`, k }))
  const answers = await Promise.all(
    asked.map(async ({ client, k }) => {
      const query = 'MATCH (a:Actor {dataset: "chevening-2025"}) RETURN $k AS k, count(a) AS n, range(0, $k) AS list'
      const response = await app.cypher({ query, params: { k } }, { client })
      return { status: response.status, body: (await response.json()) as { rows: unknown[][] } }
    }),
  )
  answers.forEach(({ status, body }, k) => {
    expect(status).toBe(200)
    expect(body.rows).toEqual([[k, 17, Array.from({ length: k + 1 }, (_, x) => x)]])
  })
  expect(app.gateway.state).toMatchObject({ running: 0, waiting: 0 })
}, 180_000)

it('a client that vanishes frees its query, while it waits and while it runs', async () => {
  const endless = { query: 'UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y RETURN count(*)' }
  const gone = Array.from({ length: 6 }, () => new AbortController())
  const calls = gone.map(({ signal }) => app.cypher(endless, { signal }).catch((error: Error) => error.name))
  await eventually(
    async () => app.gateway.state,
    ({ running, waiting }) => running === 2 && waiting === 4,
  )
  // One client has two of four places: one is left to others at its address, and one to other addresses.
  expect((await app.cypher({ query: 'RETURN 1 AS x' }, { client: 'bystander' })).status).toBe(200)
  for (const one of gone) one.abort()
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 6 }, () => 'AbortError'))
  await eventually(
    async () => app.gateway.state,
    ({ running, waiting }) => running === 0 && waiting === 0,
  )
  expect((await app.cypher({ query: 'RETURN 1 AS x' })).status).toBe(200)
  await eventually(
    () =>
      app.gateway.connection.read((transaction) =>
        transaction.rows('SHOW TRANSACTIONS YIELD metaData WHERE metaData.parley IS NOT NULL RETURN 1'),
      ),
    (rows) => rows.length === 0,
    100,
  )
}, 300_000)

it('an address never has all places, whatever names it takes', async () => {
  const endless = { query: 'UNWIND range(1, 9000000000) AS x WITH x WHERE x % 2 = 3 RETURN x' }
  const gone = new AbortController()
  const calls = Array.from({ length: 6 }, (_, k) =>
    app.cypher(endless, { client: `name-${k % 2}`, signal: gone.signal }).catch((error: Error) => error.name),
  )
  await eventually(
    async () => app.gateway.state,
    ({ running, waiting }) => running === 3 && waiting === 3,
  )
  const bystander = { query: 'RETURN 1', parameters: {}, client: 'bystander', address: '192.0.2.1' }
  const begun = performance.now()
  const asked = { ...bystander, signal: new AbortController().signal }
  await app.gateway.run(asked, { encode: (row) => row, size: () => 1 }, async (rows) => {
    for await (const row of rows) expect(row).toEqual([1n])
  })
  expect(performance.now() - begun).toBeLessThan(5_000)
  gone.abort()
  await Promise.all(calls)
  await eventually(
    async () => app.gateway.state,
    ({ running, waiting }) => running === 0 && waiting === 0,
  )
}, 120_000)

it('a reader of lines who stops reading does not keep the place', async () => {
  const stop = new AbortController()
  const response = await app.cypher(
    { query: 'UNWIND range(1, 9000) AS x RETURN x, reduce(s = "abcdefgh", y IN range(1, 6) | s + s) AS text' },
    { accept: 'application/x-ndjson', signal: stop.signal },
  )
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^\{"columns":\["x","text"\]\}\n/)
  stop.abort()
  await eventually(
    async () => app.gateway.state,
    ({ running }) => running === 0,
  )
})
