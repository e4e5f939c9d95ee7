import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MemoryApp, memoryApp } from '../../../test/support/memory-app.ts'
import { ROOT } from '../../paths.ts'
import { type Listening, serve } from '../serve.ts'
import { Threads } from './threads.ts'

const CLIENTS = 20
const CALLS = [
  'coalitions?runs=1000',
  'coalitions?shuffles=999',
  'diagram.png?scale=3',
  'series?of=polarisation&width=1m&step=1d',
  'polarisation?camps=any',
  'graph.gexf',
]

let app: MemoryApp
let server: Listening
beforeAll(async () => {
  const program = join(ROOT, 'dist/command/compute-worker.js')
  app = await memoryApp(['seeds/talks-2025'], {}, undefined, new Threads({ program, atOnce: 2, waitSeconds: 10 }))
  server = await serve(app.app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await app.close()
})

it('a crowd with the heaviest calls: health is answered meanwhile, and each is answered or told to come again', async () => {
  let pending = 0
  const asks = async (client: number, call: string) => {
    pending++
    const response = await fetch(`${server.url}api/datasets/talks-2025/${call}`, {
      headers: { 'parley-client': `crowd-${client}` },
    })
    const { length } = new Uint8Array(await response.arrayBuffer())
    pending--
    if (response.status !== 200) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    return { status: response.status, length }
  }
  const asked = Array.from({ length: 2 * CLIENTS }, (_, i) => asks(i % CLIENTS, CALLS[i % CALLS.length] as string))
  const all = Promise.all(asked)
  for (let i = 0; i < 5; i++) expect((await fetch(`${server.url}api/health`)).status).toBe(200)
  // Health waits for its own turn of the event loop only: the crowd is still being computed, or waits.
  expect(pending).toBeGreaterThan(0)
  const answers = await all
  expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([])
  const answered = answers.filter(({ status }) => status === 200)
  expect(answered.length).toBeGreaterThan(0)
  expect(answered.every(({ length }) => length > 100)).toBe(true)
  expect(app.log).toEqual([])
  expect(process.memoryUsage().rss).toBeLessThan(2 * 1024 ** 3)
})
