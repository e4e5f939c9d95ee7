import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'

/**
 * The address under which people reach a server through a reverse proxy, with a slash at its end; undefined when none is given. Throws a `UserError` that
 * names where it is `from`, a flag or a variable, for what is no such address.
 */
export function readPublicUrl(text: string | undefined, from: string): URL | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const refused = (expected: string) =>
    new UserError('usage', from, '', { expected: `${expected}, found ${shown(text)}` })
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash
  if (!plain) throw refused('an address such as https://example.org/parley/')
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  // Some proxies take the path away before they ask: then it could not be told from a path of ours.
  if (/^\/(api|assets|fonts)\//.test(url.pathname)) {
    throw refused('a path that does not begin with /api, /assets or /fonts')
  }
  return url
}

/** A path as the application knows it: without the prefix of the public address, which some proxies take away and some leave. */
export function pathWithin(publicUrl: URL | undefined, path: string): string {
  const prefix = publicUrl?.pathname ?? '/'
  return prefix !== '/' && path.startsWith(prefix) ? path.slice(prefix.length - 1) : path
}
