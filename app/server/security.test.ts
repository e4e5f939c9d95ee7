import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { checkHost, clientOf } from './security.ts'

const ask = async (publicUrl: URL | undefined, headers: Record<string, string>) => {
  const app = new Hono()
  app.use(checkHost({ allowedHosts: [], token: undefined, publicUrl }))
  app.get('/', (c) => c.text(clientOf(c)))
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  return (await app.request('/', { headers: { host: 'localhost', ...headers } }, env)).text()
}

it('believes the last word on who asks of the proxy that it was told of, and of nobody else', async () => {
  const given = { 'x-forwarded-for': '192.0.2.1, 198.51.100.2', 'parley-client': 'page-1' }
  expect(await ask(new URL('https://example.org/'), given)).toBe('198.51.100.2 page-1')
  expect(await ask(undefined, given)).toBe('127.0.0.1 page-1')
  expect(await ask(new URL('https://example.org/'), {})).toBe('127.0.0.1 ')
})

it('has no address of who asks in the process', async () => {
  const app = new Hono().get('/', (c) => c.text(`[${clientOf(c)}]`))
  expect(await (await app.request('/', { headers: { 'parley-client': 'page-1' } })).text()).toBe('[ page-1]')
})
