import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CypherBusyError } from './errors.ts'
import { CypherGateway } from './gateway.ts'
import { DEFAULT_LIMITS } from './limits.ts'

let silent: Server
const sockets = new Set<Socket>()

beforeAll(async () => {
  silent = createServer((socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})

it('a text is not blamed for a Neo4j that answers nobody', async () => {
  const { port } = silent.address() as AddressInfo
  const gateway = new CypherGateway({
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: 'made-up',
    limits: { ...DEFAULT_LIMITS, planSeconds: 1 },
    managed: null,
  })
  const question = { query: 'RETURN 1', parameters: {}, client: 'a', signal: new AbortController().signal }
  const told = await gateway.plan(question).catch((error: unknown) => error)
  expect(told).toBeInstanceOf(CypherBusyError)
  expect(String(told)).toContain('busy with other queries')
  await gateway.close()
})
