/** Where the page's data come from: a server that answers, or files beside the page (`parley publish`). */
export interface Source {
  readonly kind: 'server' | 'files'
  /** The page's folder, with a slash at the end: the page may live below any path. */
  readonly base: string
  /** Those files, where they lie in the page itself: a whole page in one file asks for nothing. */
  readonly files?: readonly (readonly [path: string, content: Uint8Array<ArrayBuffer>])[]
}

/** What a page that lies whole in one file finds there (`whole/open.js`): its data, the parts that it was made of, and the address of its worker. */
declare global {
  var parleyWhole:
    | {
        readonly files: NonNullable<Source['files']>
        readonly parts: Readonly<Record<string, Uint8Array>>
        readonly worker: string
      }
    | undefined
}

/** Fetches a call of the API by its path (`/api/…`). Rejects as `fetch` does when nobody answers. */
export type Fetcher = (path: string, init?: RequestInit) => Promise<Response>

/** The source of the page in which this runs, as its head says. */
export function pageSource(): Source {
  const mark = document.querySelector('meta[name="parley-source"]')?.getAttribute('content')
  const { files } = globalThis.parleyWhole ?? {}
  return {
    kind: mark === 'files' ? 'files' : 'server',
    base: new URL('.', document.baseURI).href,
    ...(files && { files }),
  }
}

/** What fetches from a source. */
export function fetcherOf({ kind, base, files }: Source): Fetcher {
  if (files) {
    const inside = new Map(files)
    return fetchedFrom(async (path) => {
      const content = inside.get(path)
      return content ? new Response(content) : new Response(null, { status: 404 })
    })
  }
  const within: Fetcher = (path, init) => fetch(new URL(path.replace(/^\//, ''), base), init)
  return kind === 'server' ? within : fetchedFrom(within)
}

/** Answers from published files; how is fetched with the first question, since a page with a server never needs it. */
function fetchedFrom(within: (path: string) => Promise<Response>): Fetcher {
  let answer: Fetcher | undefined
  return async (path) => {
    const { publishedFetcher } = await import('./published-fetcher.ts')
    answer ??= publishedFetcher(within)
    return answer(path)
  }
}
