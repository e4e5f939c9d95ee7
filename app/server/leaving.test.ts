import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'
import { type Listening, serve } from './serve.ts'

let app: MemoryApp
let server: Listening
beforeAll(async () => {
  app = await memoryApp(['seeds/chevening-2025'])
  server = await serve(app.app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await app.close()
})

it.each([
  ['with its length', 'Content-Length: 1000', '{"query"'],
  ['in chunks', 'Transfer-Encoding: chunked', '8\r\n{"query"\r\n'],
  ['too large', 'Content-Length: 9000000', '{"query"'],
])('a client that leaves in the middle of its body, sent %s, is no fault of the server', async (_, header, begun) => {
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  const host = `127.0.0.1:${server.port}`
  socket.write(
    `POST /api/cypher HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${header}\r\n\r\n${begun}`,
  )
  // Others are answered after it, so the server has read the beginning, and then the end.
  for (const isThere of [true, false, false]) {
    if (!isThere) socket.destroy()
    expect((await fetch(`${server.url}api/health`)).status).toBe(200)
  }
  expect(app.log).toEqual([])
})
