import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { DatasetIncompleteError, DatasetNotFoundError, StoreUnavailableError } from '../../graph-store/errors.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { shown } from '../../positions/text.ts'
import { ALIGNMENT_COLUMNS, alignmentRows } from '../api/alignment-rows.ts'
import { answerScope } from '../api/answer-scope.ts'
import type { Health } from '../api/answers.ts'
import { csvChunks } from '../api/csv.ts'
import { datasetDetail } from '../api/dataset-detail.ts'
import { documentsNamed } from '../api/documents-named.ts'
import { pairAnswer } from '../api/pair-answer.ts'
import { POSITION_COLUMNS, positionRows } from '../api/position-rows.ts'
import { addAnalysisCalls } from './analysis-api.ts'
import type { Catalog } from './catalog.ts'
import { addCypherCalls } from './cypher-api.ts'
import { cypherProblem } from './cypher-problem.ts'
import { addDiagramCalls } from './diagram-api.ts'
import { hasVersion } from './etag.ts'
import { addGraphFileCalls } from './graph-file-api.ts'
import { misfitOf } from './misfit.ts'
import { ApiProblem } from './problem.ts'
import { listQuerySchema, pairQuerySchema, parseQuery, stancesQuerySchema } from './query.ts'
import { QueryCache } from './query-cache.ts'
import {
  alignmentsRoute,
  arrowRoute,
  datasetRoute,
  datasetsRoute,
  healthRoute,
  pairRoute,
  positionsRoute,
  stancesRoute,
} from './routes.ts'
import type { ShelfEntry } from './shelf.ts'
import type { StoreLink } from './store-link.ts'
import { streamed } from './streamed.ts'

/** What the API answers from. */
export interface ApiOptions {
  readonly catalog: Catalog
  readonly link: StoreLink
  readonly version: string
  /** Whether Cypher may not be asked, for the server is reached from elsewhere and asks for no token; default false. */
  readonly cypherNeedsToken?: boolean
}

/** How many rows an answer holds when no limit is asked for. */
const DEFAULT_LIMIT = 100_000

/** The HTTP API, with its own documentation at `/api/openapi.json`. */
export function createApi({ catalog, link, version, cypherNeedsToken = false }: ApiOptions): OpenAPIHono {
  const api = new OpenAPIHono()
  const cache = new QueryCache()

  // Called through `app.get` of the path, not `app.openapi`: parameters are read by `parseQuery`, whose errors are for people.
  const document = (route: Parameters<typeof api.openAPIRegistry.registerPath>[0]) =>
    api.openAPIRegistry.registerPath(route)
  const entryOf = (c: Context): ShelfEntry => {
    const id = c.req.param('id') as string
    const entry = catalog.shelf.find(id)
    if (!entry) throw new ApiProblem('not-found', `dataset: no dataset ${shown(id)}; /api/datasets lists them`)
    return entry
  }
  const datasetOf = (c: Context): Dataset => {
    const entry = entryOf(c)
    if (entry.dataset) return entry.dataset
    if (entry.status === 'failed')
      throw new ApiProblem('not-found', `dataset: "${entry.id}" could not be loaded: ${entry.notice}`)
    throw new ApiProblem('not-ready', `dataset: "${entry.id}" is not loaded yet; ask again in a moment`)
  }
  const storeOf = (): GraphStore => {
    if (!link.store) throw new ApiProblem('store-away', 'The database is being started; ask again in a moment.')
    return link.store
  }

  document(healthRoute)
  api.get(healthRoute.path, (c) =>
    c.json({ status: healthOf(catalog, link), version, store: link.describe(), cypher: link.describeCypher() }),
  )

  document(datasetsRoute)
  api.get(datasetsRoute.path, (c) => c.json(catalog.shelf.all().map((entry) => catalog.shelf.describe(entry))))

  document(datasetRoute)
  api.get('/api/datasets/:id', (c) => c.json(datasetDetail(catalog.shelf.describe(entryOf(c)), datasetOf(c))))

  document(arrowRoute)
  api.get('/api/datasets/:id/stances.arrow', (c) => {
    const dataset = datasetOf(c)
    const etag = `"${dataset.info.sha256}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'private, no-cache')
    if (hasVersion(c, etag)) return c.body(null, 304)
    c.header('Content-Type', 'application/vnd.apache.arrow.stream')
    return c.body(catalog.shelf.arrow(dataset) as Uint8Array<ArrayBuffer>)
  })

  document(stancesRoute)
  api.get('/api/datasets/:id/stances', async (c) => {
    const { actor, issue } = parseQuery(stancesQuerySchema, c.req.url)
    const dataset = datasetOf(c)
    if (!actor && !issue && dataset.stances.length > DEFAULT_LIMIT) {
      throw new ApiProblem('bad-parameter', 'actor, issue: name some, this dataset has too many stances for one answer')
    }
    const store = storeOf()
    const stances = await store.stances(dataset.info.id, {
      ...(actor && { actors: actor }),
      ...(issue && { issues: issue }),
    })
    return c.json({ dataset: dataset.info.id, stances, documents: await documentsNamed(dataset, stances, store) })
  })

  document(positionsRoute)
  api.get('/api/datasets/:id/positions', (c) => {
    const { limit, cursor, format, raw, ...query } = parseQuery(listQuerySchema, c.req.url)
    const positions = cache.positions(datasetOf(c), query)
    if (wantsCsv(c, format)) return csv(csvChunks(POSITION_COLUMNS, positionRows(positions), { raw }))
    const { rows, next } = pageOf(positionRows(positions), limit, cursor)
    return c.json({ ...answerScope(positions), positions: rows, next })
  })

  document(alignmentsRoute)
  api.get('/api/datasets/:id/alignments', (c) => {
    const { limit, cursor, format, raw, ...query } = parseQuery(listQuerySchema, c.req.url)
    const { positions, alignment } = cache.alignment(datasetOf(c), query)
    if (wantsCsv(c, format)) return csv(csvChunks(ALIGNMENT_COLUMNS, alignmentRows(positions, alignment), { raw }))
    const { rows, next } = pageOf(alignmentRows(positions, alignment), limit, cursor)
    return c.json({ ...answerScope(positions), pairs: rows, next })
  })

  document(pairRoute)
  api.get('/api/datasets/:id/pairs/:a/:b', async (c) => {
    const query = parseQuery(pairQuerySchema, c.req.url)
    const positions = cache.positions(datasetOf(c), query)
    const [a, b] = [c.req.param('a') as string, c.req.param('b') as string]
    if (a === b) throw new ApiProblem('bad-parameter', `actor: a pair takes two actors, ${shown(a)} is named twice`)
    try {
      return c.json(await pairAnswer(positions, a, b, storeOf()))
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('actor:')
        ? new ApiProblem('not-found', error.message)
        : error
    }
  })

  addAnalysisCalls(api, {
    dataset: datasetOf,
    store: storeOf,
    alignment: (dataset, query) => cache.alignment(dataset, query),
  })
  addGraphFileCalls(api, {
    dataset: datasetOf,
    alignment: (dataset, query) => cache.alignment(dataset, query),
  })
  addCypherCalls(api, {
    link,
    needsToken: cypherNeedsToken,
    loading: () => catalog.shelf.all().flatMap(({ id, status }) => (status === 'loading' ? [id] : [])),
    entry: entryOf,
    hasDataset: (id) => catalog.shelf.find(id) !== undefined,
    store: storeOf,
    problemOf: asProblem,
  })
  addDiagramCalls(api, (c) => ({ dataset: datasetOf(c), documents: entryOf(c).counts.documents }))

  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Parley', version, description: 'Who stands where, who stands with whom, and says who.' },
  })
  return api
}

/** What an error of the layers below is to people who ask over HTTP. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error instanceof StoreUnavailableError) return new ApiProblem('store-away', error.message)
  if (error instanceof DatasetIncompleteError) return new ApiProblem('not-ready', error.message)
  if (error instanceof DatasetNotFoundError) return new ApiProblem('not-found', error.message)
  const misfit = misfitOf(error)
  if (misfit !== null) return new ApiProblem('bad-parameter', misfit)
  return cypherProblem(error) ?? new ApiProblem('internal', 'The server log says more.')
}

function healthOf(catalog: Catalog, link: StoreLink): Health['status'] {
  if (link.state === 'down') return 'degraded'
  const busy = link.state === 'starting' || catalog.shelf.all().some(({ status }) => status === 'loading')
  return busy ? 'loading' : 'ok'
}

function wantsCsv(c: Context, format: 'json' | 'csv' | undefined): boolean {
  return format === 'csv' || (format === undefined && (c.req.header('accept') ?? '').includes('text/csv'))
}

function csv(chunks: Iterable<string>): Response {
  return streamed(chunks, { 'Content-Type': 'text/csv; charset=utf-8' })
}

function pageOf<T>(rows: Iterable<T>, limit = DEFAULT_LIMIT, cursor = '0'): { rows: T[]; next: string | null } {
  const start = Number(cursor)
  const out: T[] = []
  let at = 0
  for (const row of rows) {
    if (at >= start + limit) return { rows: out, next: String(at) }
    if (at >= start) out.push(row)
    at++
  }
  return { rows: out, next: null }
}
