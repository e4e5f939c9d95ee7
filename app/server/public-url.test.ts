import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../../positions/errors.ts'
import { memoryApp } from '../../test/support/memory-app.ts'
import { pathWithin, readPublicUrl } from './public-url.ts'

describe('readPublicUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org:8443/parley', 'https://example.org:8443/parley/'],
    ['http://Example.org/a/b/', 'http://example.org/a/b/'],
  ])('reads %s', (text, href) => {
    expect(readPublicUrl(text, '--public-url')?.href).toBe(href)
  })

  it.each(['', ' ', undefined])('takes %j as none', (text) => {
    expect(readPublicUrl(text, '--public-url')).toBe(undefined)
  })

  it.each([
    'example.org',
    '/parley/',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'https://example.org/?a=b',
    'https://example.org/#a',
    'https://example.org/api/',
    'https://example.org/assets',
  ])('refuses %s', (text) => {
    expect(() => readPublicUrl(text, '--public-url')).toThrow(UserError)
  })
})

it.each([
  ['/parley/api/health', '/api/health'],
  ['/parley/', '/'],
  ['/api/health', '/api/health'],
  ['/parley-two/', '/parley-two/'],
])('knows %s as %s, whether or not the proxy takes the prefix away', (path, within) => {
  expect(pathWithin(new URL('https://example.org/parley/'), path)).toBe(within)
})

describe('behind a proxy', async () => {
  const publicUrl = new URL('https://example.org:8443/parley/')
  const { get, app, close } = await memoryApp([], { publicUrl })
  const origin = publicUrl.origin
  const health = (headers: Record<string, string>) => get('/api/health', headers)
  it.each([
    ['that asks under its own name for the server', { origin }],
    ['that passes the name on', { host: 'example.org', origin, 'x-forwarded-host': 'example.org:8443' }],
    ['that passes name and port on', { host: 'example.org:8443', origin }],
    ['through two of them', { origin, 'x-forwarded-host': 'edge.invalid, example.org' }],
    ['and past it, on this machine', { host: 'localhost:7700', origin: 'http://localhost:7700' }],
  ])('answers the page, %s', async (_, headers) => {
    expect((await health(headers)).status).toBe(200)
  })

  it.each([
    ['a page elsewhere', { origin: 'https://other.example' }],
    ['the same host without TLS', { origin: 'http://example.org:8443' }],
    ['the same host at another port', { origin: 'https://example.org' }],
    ['no origin at all', { origin: 'null' }],
    ['a name that was rebound', { host: 'other.example' }],
    ['a name that was rebound, as the proxy heard it', { origin, 'x-forwarded-host': 'other.example' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    const answer = await health(headers)
    expect(answer.status).toBe(403)
    expect((await answer.json()).type).toBe('urn:parley:problem:forbidden-host')
  })

  it('answers with and without the prefix, and sends who forgot its slash there', async () => {
    expect((await get('/parley/api/health')).status).toBe(200)
    expect(await (await get('/parley/?a=b')).text()).toContain('<title>page</title>')
    expect((await get('/parley/page.js')).status).toBe(200)
    expect((await get('/parley-two/page.js')).status).toBe(404)
    const slash = await app.request('/parley?view=pairs', { headers: { host: 'example.org' } })
    expect([slash.status, slash.headers.get('location')]).toEqual([308, `${publicUrl.href}?view=pairs`])
  })
  afterAll(close)
})

describe('without a public address', async () => {
  const { get, close } = await memoryApp([])
  it.each([
    ['host', { host: 'parley.example' }],
    ['origin', { origin: 'https://parley.example' }],
  ])('says which variable a proxy needs, when the %s is foreign', async (_, headers) => {
    const { detail } = await (await get('/api/health', headers)).json()
    expect(detail).toContain('parley.example')
    expect(detail).toContain('set PARLEY_PUBLIC_URL to the address that people type')
  })
  afterAll(close)
})
