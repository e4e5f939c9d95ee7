import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cutSlowReaders } from './serve.ts'
import { slicesOf } from './streamed.ts'

const BYTES = new Uint8Array(16 * 1024 * 1024).fill(7)
let finish: () => void = () => {}
const computed = new Promise<void>((resolve) => {
  finish = resolve
})
const sockets: Socket[] = []
const listener = getRequestListener(async ({ url }) => {
  if (url.endsWith('/late')) await computed
  return new Response(slicesOf(url.endsWith('/late') ? BYTES.subarray(0, 10) : BYTES))
})
const server = createServer((request, response) => {
  if (request.url === '/columns') sockets.push(request.socket)
  void listener(request, response)
})
beforeAll(async () => {
  cutSlowReaders(server, 300)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(path: string): Promise<Socket> {
  const { port } = server.address() as AddressInfo
  const socket = connect({ port, host: '127.0.0.1' })
  socket.on('error', () => undefined)
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  if (path === '/columns') await once(socket, 'readable')
  return socket
}

it('cuts readers that take nothing, shares one buffer among them, and waits for what is computed', async () => {
  const late = await ask('/late')
  const stopped = await Promise.all(Array.from({ length: 20 }, () => ask('/columns')))
  // Each has some slices on their way, and no copy of the whole.
  for (const { writableLength } of sockets) expect(writableLength).toBeLessThan(1024 * 1024)
  await Promise.all(sockets.map((socket) => socket.closed || once(socket, 'close')))
  finish()
  const [answer] = (await once(late, 'data')) as [Buffer]
  expect(answer.toString('latin1')).toContain('200 OK')
  for (const socket of stopped) socket.destroy()
  late.destroy()
})
