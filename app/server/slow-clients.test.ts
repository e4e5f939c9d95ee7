import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'
import { TEA_PACKAGE } from '../../test/support/tea-package.ts'
import { type Listening, serve } from './serve.ts'

const LIMIT = 400
const TEA = { id: 'tea', files: TEA_PACKAGE }
let app: MemoryApp
let server: Listening
const sockets: Socket[] = []
beforeEach(async () => {
  app = await memoryApp([], {}, undefined, undefined, true, LIMIT)
  server = await serve(app.app, { host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const socket of sockets.splice(0)) socket.destroy()
  await server.close()
  await app.close()
})

/** Begins a request and sends no more than `begun` of it; what comes back is gathered. */
async function begin(
  header: string,
  begun = '{',
  path = '/api/datasets',
): Promise<{ socket: Socket; answer: () => string }> {
  const socket = connect(server.port, '127.0.0.1')
  sockets.push(socket)
  let answer = ''
  socket.on('error', () => undefined).on('data', (bytes) => (answer += bytes.toString()))
  await once(socket, 'connect')
  const host = `Host: 127.0.0.1:${server.port}`
  socket.write(`POST ${path} HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\n${header}\r\n\r\n${begun}`)
  return { socket, answer: () => answer }
}

async function save(body: unknown = TEA): Promise<readonly [number, Record<string, string>]> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.url}api/datasets`, { method: 'POST', headers, body: JSON.stringify(body) })
  return [response.status, await response.json()]
}

it.each([
  ['with its length', 'Content-Length: 1000', '{', '/api/datasets'],
  ['in chunks', 'Transfer-Encoding: chunked', '1\r\n{\r\n', '/api/datasets'],
  ['as a question', 'Content-Length: 1000', '{', '/api/cypher'],
])('a body that is sent %s and never ends is answered 408, and the server stays', async (_, header, begun, path) => {
  const slow = await begin(header, begun, path)
  await once(slow.socket, 'close')
  expect(slow.answer()).toContain('HTTP/1.1 408')
  expect(slow.answer()).toContain(
    '"detail":"body: it was not whole within 0.4 seconds; nothing was done; send it again, or less at once"',
  )
  expect((await save())[0]).toBe(200)
  expect(app.log).toEqual([])
})

it('bodies that do not come take no place of those that are saved', async () => {
  for (let i = 0; i < 8; i++) await begin('Content-Length: 1000')
  expect((await save())[0]).toBe(200)
})

it('an answer that takes too long is told so, and the server stays', async () => {
  vi.spyOn(app.store, 'documents').mockImplementation(() => new Promise(() => undefined))
  vi.spyOn(app.store, 'search').mockImplementation(() => new Promise(() => undefined))
  await save()
  const path = `${server.url}api/datasets/tea/search?q=tea`
  await vi.waitFor(async () => expect((await fetch(path)).status).toBe(503), { timeout: 15_000, interval: 50 })
  await vi.waitFor(
    async () =>
      expect(await (await fetch(path)).json()).toMatchObject({
        type: 'urn:parley:problem:timeout',
        detail: 'The answer took more than 0.4 seconds.',
      }),
    { timeout: 15_000, interval: 50 },
  )
  expect((await fetch(`${server.url}api/health`)).status).toBe(200)
}, 30_000)

it('what is being written goes on when its time is over, and what waits behind it is never written', async () => {
  const write = app.store.write.bind(app.store)
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  vi.spyOn(app.store, 'write').mockImplementationOnce(async (...args) => {
    await held
    return write(...args)
  })
  const first = save()
  await vi.waitFor(() => expect(app.store.write).toHaveBeenCalled())
  const [waiting, writing] = await Promise.all([save({ ...TEA, id: 'behind' }), first])
  expect([writing[0], writing[1].detail]).toEqual([
    503,
    'it is being written for longer than 0.4 seconds, and goes on; look in some minutes whether it is in the list: it is there whole, or not at all',
  ])
  expect([waiting[0], waiting[1].detail]).toEqual([
    503,
    'it waited 0.4 seconds for what came before it; nothing was written; send it again in some minutes',
  ])
  goOn()
  await vi.waitFor(async () => expect((await save({ ...TEA, id: 'after' }))[0]).toBe(200))
  expect((await app.store.list()).map(({ id }) => id).sort()).toEqual(['after', 'tea'])
  expect(app.log).toEqual([])
})
