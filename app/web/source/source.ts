import { publishedFetcher } from './published-fetcher.ts'

/** Where the page's data come from: a server that answers, or files beside the page (`parley publish`). */
export interface Source {
  readonly kind: 'server' | 'files'
  /** The page's folder, with a slash at the end: the page may live below any path. */
  readonly base: string
}

/** Fetches a call of the API by its path (`/api/…`). Rejects as `fetch` does when nobody answers. */
export type Fetcher = (path: string, init?: RequestInit) => Promise<Response>

/** The source of the page in which this runs, as its head says. */
export function pageSource(): Source {
  const mark = document.querySelector('meta[name="parley-source"]')?.getAttribute('content')
  return { kind: mark === 'files' ? 'files' : 'server', base: new URL('.', document.baseURI).href }
}

/** What fetches from a source. */
export function fetcherOf({ kind, base }: Source): Fetcher {
  const within: Fetcher = (path, init) => fetch(new URL(path.replace(/^\//, ''), base), init)
  return kind === 'server' ? within : publishedFetcher(within)
}
