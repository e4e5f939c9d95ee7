import type { Context } from 'hono'

/** Under this name the checks of access keep the address that a trusted proxy gives for who asks. */
export const FORWARDED_FOR = 'forwardedFor'

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
