import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** The entity tag of some content: its sha256, shortened, in quotes. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}

/**
 * Whether the client has this version: `If-None-Match` is `*`, or lists the tag, weak or not (RFC 9110, 13.1.2). Tags are read as such, not cut at
 * commas, which may stand in one.
 */
export function hasVersion(c: Context, etag: string): boolean {
  const known = c.req.header('if-none-match') ?? ''
  return (
    known.trim() === '*' || Array.from(known.matchAll(/"[^"]*"/g), ([tag]) => tag).includes(etag.replace(/^W\//, ''))
  )
}
