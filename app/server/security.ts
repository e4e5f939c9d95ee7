import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { UserError } from '../../positions/errors.ts'

/** Who may ask: which hosts the server answers under, and the token that it wants (none: nobody is asked). */
export interface Access {
  readonly allowedHosts: readonly string[]
  readonly token: string | undefined
  /** Where people reach the server through a reverse proxy, as `readPublicUrl` reads it. */
  readonly publicUrl?: URL | undefined
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

/**
 * Answers only under loopback names, the public address and the allowed hosts, and only to pages of the same origin, so that a page elsewhere cannot
 * reach the server through a name that it rebinds (DNS rebinding) or by a cross-site request. A proxy may ask under its own name for the server;
 * what it says of the name that it was asked under itself is checked as well.
 */
export function checkHost({ allowedHosts, publicUrl }: Access): MiddlewareHandler {
  const names = [...LOOPBACK, ...(publicUrl ? [publicUrl.hostname] : []), ...allowedHosts]
  const allowed = new Set(names.map((host) => host.toLowerCase()))
  const isAllowed = (host: string) => allowed.has(hostName(host)) || allowed.has(host.toLowerCase())
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const forwarded = publicUrl && c.req.header('x-forwarded-host')?.split(',').at(-1)?.trim()
    const wrong = [host, forwarded].find((name) => name !== undefined && !isAllowed(name))
    if (wrong !== undefined) throw new UserError('forbidden-host', null, wrongHost(wrong, names, publicUrl))
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const own = origin !== undefined && (origin === publicUrl?.origin || hostOf(origin) === host)
    if (origin !== undefined && !own) throw new UserError('forbidden-host', null, wrongOrigin(origin, host, publicUrl))
    if (site === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate') {
      throw new UserError('forbidden-host', 'origin', 'only pages of this server may ask it')
    }
    // What others than the proxy say stands before its own entry.
    const client = publicUrl && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (client) c.set(FORWARDED_FOR, client)
    await next()
  }
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
const quoted = (text: string): string => `"${text.slice(0, 200)}"`

function wrongHost(host: string, names: readonly string[], publicUrl: URL | undefined): string {
  const proxy = publicUrl
    ? 'let the proxy ask under one of these names'
    : 'behind a reverse proxy, set PARLEY_PUBLIC_URL to the address that people type'
  return `host: asked as ${quoted(host)}, but this server answers as ${names.join(', ')} only; ${proxy}, or name further hosts in PARLEY_ALLOWED_HOSTS`
}

function wrongOrigin(origin: string, host: string, publicUrl: URL | undefined): string {
  const set = publicUrl
    ? `PARLEY_PUBLIC_URL says ${publicUrl.href}`
    : 'behind a reverse proxy, set PARLEY_PUBLIC_URL to the address that people type'
  return `origin: the page is at ${quoted(origin)}, but this server was asked as ${quoted(host)}, and only its own pages may ask it; ${set}`
}

/** Different wrong tokens that one address may give in a minute; then it is not heard until the minute is over. */
const WRONG_TOKENS = 20
const MINUTE_MS = 60_000

/**
 * Wants the token as a bearer token or as the password of basic authentication, when there is one. Whoever gives many wrong ones is refused for a while,
 * whatever it gives then: else guessing would cost nothing. A program that repeats one old token does not guess, and shuts nobody at its address out.
 */
export function checkToken({ token }: Access): MiddlewareHandler {
  const wrong = new LRUCache<string, Set<string>>({ max: 10_000, ttl: MINUTE_MS, ttlResolution: 0, perf: Date })
  return async (c, next) => {
    if (token === undefined) return next()
    const address = networkOf(addressOf(c))
    const tried = wrong.get(address)
    if (tried && tried.size >= WRONG_TOKENS) {
      throw new UserError('too-many-tokens', 'token', 'too many wrong ones', {
        next: 'try again in a minute',
        retryAfter: 60,
      })
    }
    const given = c.req.header('authorization')
    if (!matches(token, given)) {
      if (given !== undefined && !tried) wrong.set(address, new Set([digest(given)]))
      else if (given !== undefined && tried) tried.add(digest(given))
      throw new UserError(
        'unauthorized',
        'token',
        'give PARLEY_TOKEN as bearer token, or as password with any user name',
      )
    }
    await next()
  }
}

/** An address, of IPv6 its first half: who has one of a network has all of them. */
function networkOf(address: string): string {
  const isMapped = /^::ffff:\d+\./i.test(address)
  return address.includes(':') && !isMapped ? address.split(':').slice(0, 4).join(':') : address
}

/** Whether a header of authorization gives the token, in UTF-8 or, as some clients send it, in Latin-1; blanks within it are part of it. */
function matches(token: string, header = ''): boolean {
  const [, scheme = '', value = ''] = /^(\S+) +(.*)$/s.exec(header) ?? []
  if (scheme.toLowerCase() === 'basic') {
    const pair = Buffer.from(value, 'base64')
    return isToken(pair.subarray(pair.indexOf(0x3a) + 1), token)
  }
  // A header's characters are bytes; blanks around its value are lost on the way.
  return scheme.toLowerCase() === 'bearer' && isToken(Buffer.from(value, 'latin1'), token.trim())
}

function isToken(bytes: Buffer, token: string): boolean {
  const wanted = Buffer.from(token)
  return isSame(bytes, wanted) || isSame(Buffer.from(bytes.toString('latin1')), wanted)
}

function isSame(a: Buffer, b: Buffer): boolean {
  return timingSafeEqual(sha256(a), sha256(b))
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()
const digest = (header: string): string => sha256(header).toString('base64')

/**
 * The headers of every answer: what the page may do, and nothing of it elsewhere. `styleNonce` admits the page's own style
 * elements; `framedBy` are the origins whose pages may show it in a frame: nobody unless told.
 */
export function securityHeaders(styleNonce?: string, framedBy = "'none'"): Record<string, string> {
  const style = styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      `style-src ${style}`,
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${framedBy}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** A fresh nonce for one page. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Under this name the checks of access keep the address that a trusted proxy gives for who asks. */
const FORWARDED_FOR = 'forwardedFor'

/** Who asks, as far as turns are concerned: by address, and by name beyond it, so that two pages of one machine wait by turns. */
export function clientOf(c: Context): string {
  const name = c.req.header('parley-client') ?? ''
  return `${addressOf(c)} ${/^[\w-]{1,64}$/.test(name) ? name : ''}`
}

/** The address of who asks, as a proxy that the server was told of says; empty when it was asked in the process. */
export function addressOf(c: Context): string {
  const forwarded = c.get(FORWARDED_FOR)
  if (typeof forwarded === 'string') return forwarded
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? ''
}
