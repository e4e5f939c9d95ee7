import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { getPath } from 'hono/utils/url'
import { readFaceFile } from '../../diagram/typefaces/face-folder.ts'
import { UserError } from '../../positions/errors.ts'
import { MOST_SAVED } from '../api/saving.ts'
import { type ApiOptions, createApi } from './api.ts'
import { Bodies } from './bodies.ts'
import { hasVersion } from './etag.ts'
import type { PageFile } from './page.ts'
import { asProblem, problemResponse } from './problem.ts'
import { pathWithin } from './public-url.ts'
import { type Access, checkHost, checkToken, newNonce, securityHeaders } from './security.ts'
import { answeredInTime, LIMIT_MS } from './time-limit.ts'

/** What the whole application is made of; `log` gets what only the operator should see. */
export interface AppOptions extends ApiOptions {
  readonly access: Access
  readonly page: ReadonlyMap<string, PageFile>
  readonly log: (line: string) => void
  /** Origins whose pages may show this one in a frame, as a content security policy names them; nobody when absent. */
  readonly framedBy?: string | undefined
}

/** The bytes of a question, at most. */
const MOST_ASKED = 1024 * 1024

/** The application: access checks, limits, the API, and the page. */
export function createApp(options: AppOptions): Hono {
  const { access, page, log } = options
  const { publicUrl } = access
  const app = new Hono({ getPath: (request) => pathWithin(publicUrl, getPath(request)) })
  app.onError((error, c) => {
    const problem = asProblem(error)
    // Who has left in the middle of a request needs no answer, and nobody needs to know.
    const hasLeft = c.req.raw.signal.aborted
    if (problem.code === 'internal' && !hasLeft) log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    for (const [name, value] of Object.entries(securityHeaders())) c.header(name, value)
    return problemResponse(c, problem)
  })
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders())) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
  })
  app.use(checkHost(access))
  app.use(checkToken(access))
  const { limitMs = LIMIT_MS } = options
  const bodies = new Bodies({ ms: limitMs })
  const isSaving = ({ req }: Context) => req.method === 'POST' && req.path === '/api/datasets'
  app.use('/api/*', async (c, next) => {
    const isDataset = options.allowSaving === true && isSaving(c)
    c.set('body', await (isDataset ? bodies.take(c, MOST_SAVED, '16 MiB') : bodies.take(c, MOST_ASKED, '1 MiB')))
    await next()
  })
  const onTime = answeredInTime(limitMs)
  // Cypher has its own clock, for waiting and for running; so has saving, which says whether something is being written, and what is computed, a shorter one.
  const hasClock = (c: Context) => c.req.path === '/api/cypher' || isSaving(c)
  app.use('/api/*', (c, next) => (hasClock(c) ? next() : onTime(c, next)))
  app.use('/api/*', compress())
  app.route('/', createApi(options))
  app.all('/api/*', (c) => {
    refuseMethod(c, methodsOf(app, c.req.path))
    throw new UserError('not-found', null, `${c.req.method} ${c.req.path}: no such call`, {
      next: '/api/openapi.json lists them',
    })
  })
  // Not among the page's files, which are kept in memory: they are many, and seldom asked for.
  app.get('/fonts/:name', async (c) => {
    const bytes = await readFaceFile(c.req.param('name'))
    if (!bytes) throw new UserError('not-found', c.req.path, 'there is no such typeface')
    c.header('Cache-Control', 'public, max-age=86400')
    c.header('Content-Type', c.req.path.endsWith('.json') ? 'application/json' : 'font/woff')
    return c.body(bytes as Uint8Array<ArrayBuffer>)
  })
  // Without the slash at its end, the page would look for its files beside the prefix.
  if (publicUrl && publicUrl.pathname !== '/') {
    app.get(publicUrl.pathname.slice(0, -1), (c) => c.redirect(publicUrl.href + new URL(c.req.url).search, 308))
  }
  app.get('*', (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path
    const file = page.get(path)
    if (!file) throw new UserError('not-found', path, 'there is no such page')
    if (path === '/index.html') {
      const nonce = newNonce()
      for (const [name, value] of Object.entries(securityHeaders(nonce, options.framedBy))) c.header(name, value)
      c.header('Cache-Control', 'no-store')
      return c.html(withNonce(new TextDecoder().decode(file.bytes), nonce))
    }
    c.header('ETag', file.etag)
    c.header('Vary', 'Accept-Encoding')
    c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (hasVersion(c, file.etag)) return c.body(null, 304)
    c.header('Content-Type', file.type)
    const accepted = c.req.header('accept-encoding') ?? ''
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
    const packed = encoding === null ? null : file.packed(encoding)
    if (packed && encoding) c.header('Content-Encoding', encoding)
    return c.body((packed ?? file.bytes) as Uint8Array<ArrayBuffer>)
  })
  app.all('*', (c) => {
    refuseMethod(c, page.has(c.req.path === '/' ? '/index.html' : c.req.path) ? ['GET'] : [])
    throw new UserError('not-found', c.req.path, 'there is no such page')
  })
  return app
}

/** The methods that a path of the API is asked by; what stands for every method or page is no call. */
function methodsOf(app: Hono, path: string): string[] {
  return ['GET', 'POST'].filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method && !route.path.endsWith('*')),
  )
}

/** Throws the problem of a method that a path does not know, when it knows others; whoever answers GET answers HEAD. */
function refuseMethod(c: Context, methods: readonly string[]): void {
  if (methods.length === 0) return
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  throw new UserError('wrong-method', `${c.req.method} ${c.req.path}`, '', { expected: allow, more: { allow } })
}

function withNonce(html: string, nonce: string): string {
  return html.replace(/(<meta property="csp-nonce"[^>]*(?:content|nonce)=")[^"]*"/, `$1${nonce}"`)
}
