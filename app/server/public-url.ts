import { shown } from '../../positions/text.ts'

/**
 * The address under which people reach a server through a reverse proxy, with a slash at its end; undefined when none is given. Throws a RangeError with a
 * sentence for what is no such address.
 */
export function readPublicUrl(text: string | undefined): URL | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash
  if (!plain) throw new RangeError(`expected an address such as https://example.org/parley/, found ${shown(text)}`)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  // Some proxies take the path away before they ask: then it could not be told from a path of ours.
  if (/^\/(api|assets|fonts)\//.test(url.pathname)) {
    throw new RangeError(`expected a path that does not begin with /api, /assets or /fonts, found ${shown(text)}`)
  }
  return url
}

/** A path as the application knows it: without the prefix of the public address, which some proxies take away and some leave. */
export function pathWithin(publicUrl: URL | undefined, path: string): string {
  const prefix = publicUrl?.pathname ?? '/'
  return prefix !== '/' && path.startsWith(prefix) ? path.slice(prefix.length - 1) : path
}
