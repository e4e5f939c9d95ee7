import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'

let server: MemoryApp
beforeAll(async () => {
  server = await memoryApp(['seeds/talks-2025'])
})
afterAll(() => server.close())

it('without Neo4j says in a sentence what is missing and how to get it', async () => {
  const response = await server.app.request('/api/cypher', {
    method: 'POST',
    headers: { host: '127.0.0.1:7700', 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'RETURN 1' }),
  })
  expect([response.status, await response.json()]).toEqual([
    503,
    expect.objectContaining({ type: 'urn:parley:problem:no-neo4j', detail: expect.stringMatching(/Java.*NEO4J_URI/) }),
  ])
  expect((await server.get('/api/schema')).status).toBe(503)
  expect(await (await server.get('/api/health')).json()).toMatchObject({ cypher: { state: 'none', running: 0 } })
})

it('finds by words in memory too', async () => {
  const found = (await (await server.get('/api/datasets/talks-2025/search?q=ukr&limit=1')).json()) as object
  expect(found).toMatchObject({
    dataset: 'talks-2025',
    q: 'ukr',
    actors: [{ id: 'ukraine', name: 'Ukraine', kind: 'nation' }],
  })
  const documents = (await (
    await server.get('/api/datasets/talks-2025/search?q=voice+AMERICA+rejects')
  ).json()) as object
  expect(documents).toMatchObject({
    actors: [],
    documents: [
      { id: 'voa-0213', title: expect.stringMatching(/^Zelenskyy rejects/), url: expect.stringMatching(/^https:/) },
    ],
  })
  expect((await server.get('/api/datasets/talks-2025/search')).status).toBe(400)
  expect((await server.get('/api/datasets/nowhere/search?q=x')).status).toBe(404)
})
