import { UserError } from '../../../positions/errors.ts'
import type { DatasetAnswer, StancesAnswer } from '../../api/answers.ts'
import {
  PUBLISHED_DATASETS,
  PUBLISHED_HEALTH,
  type PublishedDataset,
  publishedDataset,
  type WordsIndex,
} from '../../api/published-layout.ts'
import { unpacked } from './unpacked.ts'

/** More parts of the words than this are not fetched for one answer, as a server refuses an answer of that size. */
const MOST_PARTS = 40

type Within = (path: string) => Promise<Response>

/**
 * Answers calls of the API from the files of a published copy; `within` fetches a file by its path below the page. What only a server can answer gets a
 * problem document of status 404, as from a server that lacks the call.
 */
export function publishedFetcher(within: Within): Within {
  let list: Promise<readonly DatasetAnswer[]> | undefined
  const datasets = () => {
    list ??= asked<readonly DatasetAnswer[]>(within, PUBLISHED_DATASETS).catch((error: unknown) => {
      list = undefined
      throw error
    })
    return list
  }
  const filesOf = async (id: string): Promise<PublishedDataset | null> => {
    const all = await datasets()
    const place = all.findIndex((dataset) => dataset.id === id)
    return place < 0 ? null : publishedDataset(place, all[place]?.sha256 ?? '')
  }

  return async (path) => {
    const url = new URL(path, 'http://page')
    if (url.pathname === '/api/health') return within(PUBLISHED_HEALTH)
    if (url.pathname === '/api/datasets') return within(PUBLISHED_DATASETS)
    if (url.pathname.startsWith('/fonts/')) return within(url.pathname.slice(1))
    const [, id, call = ''] = /^\/api\/datasets\/([^/]+)(?:\/(.+))?$/.exec(url.pathname) ?? []
    const files = id === undefined ? null : await filesOf(decodeURIComponent(id))
    if (files === null) return unavailable('There is no such dataset in this copy')
    if (call === '') return within(files.detail)
    if (call === 'stances.arrow') return unpacked(await within(files.stances))
    if (call === 'stances') return words(within, decodeURIComponent(id as string), files, url.searchParams)
    return unavailable('A published copy has no server that could answer this')
  }
}

async function words(within: Within, id: string, files: PublishedDataset, query: URLSearchParams): Promise<Response> {
  const [actors, issues] = [new Set(query.getAll('actor')), new Set(query.getAll('issue'))]
  const index = await asked<WordsIndex>(within, files.wordsIndex)
  const wanted = [...index.keys()].filter((k) => issues.size === 0 || index[k]?.some((issue) => issues.has(issue)))
  if (wanted.length > MOST_PARTS) return unavailable('These are too many words at once; open one issue after the other')
  const parts = await Promise.all(
    wanted.map(async (k) => (await unpacked(await within(files.words(k)))).json() as Promise<StancesAnswer>),
  )
  const stances = parts
    .flatMap((part) => part.stances)
    .filter(({ actor, issue }) => (actors.size === 0 || actors.has(actor)) && (issues.size === 0 || issues.has(issue)))
  const documents = new Map(parts.flatMap((part) => part.documents).map((document) => [document.id, document]))
  return Response.json({ dataset: id, stances, documents: [...documents.values()] } satisfies StancesAnswer)
}

async function asked<T>(within: Within, path: string): Promise<T> {
  const response = await within(path)
  if (!response.ok) throw new UserError('not-found', null, `${path}: ${response.status}`)
  return (await response.json()) as T
}

function unavailable(title: string): Response {
  return Response.json(
    { type: 'not-found', title, status: 404 },
    { status: 404, headers: { 'content-type': 'application/problem+json' } },
  )
}
