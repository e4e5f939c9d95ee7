import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { ApiProblem } from './problem.ts'

/** Who may ask: which hosts the server answers under, and the token that it wants (none: nobody is asked). */
export interface Access {
  readonly allowedHosts: readonly string[]
  readonly token: string | undefined
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

/**
 * Answers only under loopback names and the allowed hosts, and only to pages of the same origin, so that a page elsewhere cannot reach the
 * server through a name that it rebinds (DNS rebinding) or by a cross-site request.
 */
export function checkHost({ allowedHosts }: Access): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...allowedHosts.map((host) => host.toLowerCase())])
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!allowed.has(hostName(host)) && !allowed.has(host.toLowerCase())) {
      throw new ApiProblem(
        'forbidden-host',
        'host: this server answers under localhost only; name others in PARLEY_ALLOWED_HOSTS',
      )
    }
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const foreign = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
    if (foreign || (site === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate')) {
      throw new ApiProblem('forbidden-host', 'origin: only pages of this server may ask it')
    }
    await next()
  }
}

/** Wants the token as a bearer token or as the password of basic authentication, when there is one. */
export function checkToken({ token }: Access): MiddlewareHandler {
  return async (c, next) => {
    if (token !== undefined && !matches(token, c.req.header('authorization'))) {
      throw new ApiProblem(
        'unauthorized',
        'token: give PARLEY_TOKEN as bearer token, or as password with any user name',
      )
    }
    await next()
  }
}

function matches(token: string, header: string | undefined): boolean {
  const [scheme, value = ''] = (header ?? '').split(' ')
  const given =
    scheme?.toLowerCase() === 'basic'
      ? Buffer.from(value, 'base64')
          .toString('utf8')
          .replace(/^[^:]*:/, '')
      : value
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

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
