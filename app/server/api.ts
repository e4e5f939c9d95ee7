import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { GraphStore, WordSource } from '../../graph-store/graph-store.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { UserError } from '../../positions/errors.ts'
import { noSuch } from '../../positions/resolve/no-such.ts'
import { shown } from '../../positions/text.ts'
import type { Health } from '../api/answers.ts'
import { datasetDetail } from '../api/dataset-detail.ts'
import { documentsNamed } from '../api/documents-named.ts'
import { addAnalysisCalls } from './analysis-api.ts'
import type { Catalog } from './catalog.ts'
import type { Computing } from './compute/computing.ts'
import { addCypherCalls } from './cypher-api.ts'
import { addDiagramCalls } from './diagram-api.ts'
import { hasVersion } from './etag.ts'
import { addGraphFileCalls } from './graph-file-api.ts'
import { listQuerySchema, noQuerySchema, pairQuerySchema, parseQuery, stancesQuerySchema } from './query.ts'
import { type Answering, respondWith, rowForm } from './respond.ts'
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
import { slicesOf } from './streamed.ts'

/** What the API answers from. */
export interface ApiOptions {
  readonly catalog: Catalog
  readonly link: StoreLink
  readonly version: string
  readonly computing: Computing
  /** Whether Cypher may not be asked, for the server is reached from elsewhere and asks for no token; default false. */
  readonly cypherNeedsToken?: boolean
}

/** The calls that take no parameters. */
const WITHOUT_PARAMETERS = [
  '/api/openapi.json',
  '/api/health',
  '/api/schema',
  '/api/datasets',
  '/api/datasets/:id',
  '/api/datasets/:id/stances.arrow',
]

/** How many rows an answer holds when no limit is asked for. */
const DEFAULT_LIMIT = 100_000

/** The HTTP API, with its own documentation at `/api/openapi.json`. */
export function createApi({ catalog, link, version, computing, cypherNeedsToken = false }: ApiOptions): OpenAPIHono {
  const api = new OpenAPIHono()
  for (const path of WITHOUT_PARAMETERS) {
    api.use(path, async (c, next) => {
      parseQuery(noQuerySchema, c.req.url)
      await next()
    })
  }

  // Called through `app.get` of the path, not `app.openapi`: parameters are read by `parseQuery`, whose errors are for people.
  const document = (route: Parameters<typeof api.openAPIRegistry.registerPath>[0]) =>
    api.openAPIRegistry.registerPath(route)
  const entryOf = (c: Context): ShelfEntry => {
    const id = c.req.param('id') as string
    const entry = catalog.shelf.find(id)
    if (!entry)
      throw new UserError('not-found', 'dataset', `no dataset ${shown(id)}`, { next: '/api/datasets lists them' })
    return entry
  }
  const datasetOf = (c: Context): Dataset => {
    const entry = entryOf(c)
    if (entry.dataset) return entry.dataset
    if (entry.status === 'failed')
      throw new UserError('not-found', 'dataset', `"${entry.id}" could not be loaded: ${entry.notice}`)
    throw new UserError('not-ready', 'dataset', `"${entry.id}" is not loaded yet`, { next: 'ask again in a moment' })
  }
  const storeOf = (): GraphStore => {
    if (!link.store)
      throw new UserError('store-away', null, 'The database is being started', { next: 'ask again in a moment.' })
    return link.store
  }
  const words: WordSource = {
    stances: async (...args) => storeOf().stances(...args),
    documents: async (...args) => storeOf().documents(...args),
  }
  const answering: Answering = {
    datasetOf,
    respond: (c, dataset, question, headers) => respondWith(computing, words, c, dataset, question, headers),
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
  api.get('/api/datasets/:id/stances.arrow', async (c) => {
    const dataset = datasetOf(c)
    const etag = `"${dataset.info.sha256}"`
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
    if (hasVersion(c, etag)) return c.body(null, 304, headers)
    const bytes = await catalog.shelf.arrow(dataset, async () => {
      // Whoever asks first may leave: the others wait for it too.
      const asker = { client: 'columns', signal: new AbortController().signal }
      const { body } = await computing.answer({ kind: 'columns' }, dataset, words, asker)
      return new Uint8Array(await new Response(body as Uint8Array<ArrayBuffer>).arrayBuffer())
    })
    const described = {
      ...headers,
      'Content-Type': 'application/vnd.apache.arrow.stream',
      'Content-Length': String(bytes.length),
    }
    return c.req.method === 'HEAD' ? c.body(null, 200, described) : c.body(slicesOf(bytes), 200, described)
  })

  document(stancesRoute)
  api.get('/api/datasets/:id/stances', async (c) => {
    const { actor, issue } = parseQuery(stancesQuerySchema, c.req.url)
    const dataset = datasetOf(c)
    if (!actor && !issue && dataset.stances.length > DEFAULT_LIMIT) {
      throw new UserError(
        'bad-parameter',
        'actor, issue',
        'name some, this dataset has too many stances for one answer',
      )
    }
    for (const [what, ids, there] of [
      ['actor', actor, dataset.actors],
      ['issue', issue, dataset.issues],
    ] as const) {
      const known = new Set(there.map(({ id }) => id))
      const unknown = ids?.find((id) => !known.has(id))
      if (unknown !== undefined) throw noSuch(what, unknown, there, dataset)
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
    const form = rowForm(c, { format, raw })
    return answering.respond(c, datasetOf(c), { kind: 'positions', query, limit, cursor, ...form })
  })

  document(alignmentsRoute)
  api.get('/api/datasets/:id/alignments', (c) => {
    const { limit, cursor, format, raw, ...query } = parseQuery(listQuerySchema, c.req.url)
    const form = rowForm(c, { format, raw })
    return answering.respond(c, datasetOf(c), { kind: 'alignments', query, limit, cursor, ...form })
  })

  document(pairRoute)
  api.get('/api/datasets/:id/pairs/:a/:b', (c) => {
    const query = parseQuery(pairQuerySchema, c.req.url)
    const [a, b] = [c.req.param('a') as string, c.req.param('b') as string]
    if (a === b) throw new UserError('bad-parameter', 'actor', `a pair takes two actors, ${shown(a)} is named twice`)
    return answering.respond(c, datasetOf(c), { kind: 'pair', query, a, b })
  })

  addAnalysisCalls(api, answering)
  addGraphFileCalls(api, answering)
  addDiagramCalls(api, { ...answering, documentsOf: (c) => entryOf(c).counts.documents })
  addCypherCalls(api, {
    link,
    needsToken: cypherNeedsToken,
    loading: () => catalog.shelf.all().flatMap(({ id, status }) => (status === 'loading' ? [id] : [])),
    entry: entryOf,
    hasDataset: (id) => catalog.shelf.find(id) !== undefined,
    store: storeOf,
  })
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    // Read from the address of this document, so that a path in front of it stays.
    servers: [{ url: '..' }],
    info: { title: 'Parley', version, description: 'Who stands where, who stands with whom, and says who.' },
  })
  return api
}

function healthOf(catalog: Catalog, link: StoreLink): Health['status'] {
  if (link.state === 'down') return 'degraded'
  const busy = link.state === 'starting' || catalog.shelf.all().some(({ status }) => status === 'loading')
  return busy ? 'loading' : 'ok'
}
