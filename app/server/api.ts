import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { GraphStore, WordSource } from '../../graph-store/graph-store.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { SCOPE_PARAMETERS } from '../../positions/parameters/index.ts'
import { noSuch } from '../../positions/resolve/index.ts'
import { shown } from '../../positions/text.ts'
import {
  alignmentsSchema,
  datasetDetailSchema,
  datasetSchema,
  type Health,
  healthSchema,
  pairSchema,
  positionsSchema,
  stancesSchema,
} from '../api/answers.ts'
import { datasetDetail } from '../api/dataset-detail.ts'
import { LIST_PARAMETERS, STANCES_PARAMETERS } from '../api/parameters.ts'
import { documentsNamed } from '../api/stance-texts.ts'
import { type ApiCall, callsOf, OF_COMPUTING, OF_DATASET, OF_STORE, readQuery } from './api-call.ts'
import type { Catalog } from './catalog.ts'
import type { Computing } from './compute/computing.ts'
import { addAnalysisCalls, addDiagramCalls, addGraphFileCalls } from './computing-api.ts'
import { addCypherCalls } from './cypher-api.ts'
import { hasVersion } from './etag.ts'
import { openApiDocument } from './openapi.ts'
import { type Answering, respondWith, rowForm } from './respond.ts'
import { addSavingCall } from './saving-api.ts'
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
  /** Whether datasets may be saved into the store; default false. */
  readonly allowSaving?: boolean | undefined
  /** How long a body may take to arrive, and an answer to be made, in milliseconds; a minute unless told. */
  readonly limitMs?: number | undefined
}

/** How many rows an answer holds when no limit is asked for. */
const DEFAULT_LIMIT = 100_000

const HEALTH = {
  path: '/api/health',
  operationId: 'health',
  tag: 'service',
  summary: 'the state of the service and of its store, as soon as the server listens',
  answers: { 'application/json': healthSchema },
} as const

const DATASETS = {
  path: '/api/datasets',
  operationId: 'datasets',
  tag: 'datasets',
  summary: 'all datasets, fewest stances first, with counts and whether they can be asked',
  answers: { 'application/json': z.array(datasetSchema) },
} as const

const DATASET = {
  path: '/api/datasets/{id}',
  operationId: 'dataset',
  tag: 'datasets',
  summary: 'a dataset with its actors, affiliations, scales and issues',
  answers: { 'application/json': datasetDetailSchema },
  problems: OF_DATASET,
} as const

const COLUMNS = {
  path: '/api/datasets/{id}/stances.arrow',
  operationId: 'columns',
  tag: 'datasets',
  summary: 'all stances as columns (Apache Arrow IPC stream); also opens in pandas and DuckDB',
  answers: { 'application/vnd.apache.arrow.stream': 'bytes' },
  versioned: true,
  problems: OF_COMPUTING,
} as const

const STANCES = {
  path: '/api/datasets/{id}/stances',
  operationId: 'stances',
  tag: 'datasets',
  summary: 'stances with texts and evidence, of the named actors and issues, by id',
  parameters: STANCES_PARAMETERS,
  answers: { 'application/json': stancesSchema },
  problems: OF_STORE,
} as const

const POSITIONS = {
  path: '/api/datasets/{id}/positions',
  operationId: 'positions',
  tag: 'positions',
  summary: 'what every actor holds at a time, resolved from its stances, by actor and issue',
  parameters: LIST_PARAMETERS,
  answers: { 'application/json': positionsSchema, 'text/csv': 'text' },
  problems: OF_COMPUTING,
} as const

const ALIGNMENTS = {
  path: '/api/datasets/{id}/alignments',
  operationId: 'alignments',
  tag: 'positions',
  summary: 'the alignment of all pairs of actors, a < b',
  parameters: LIST_PARAMETERS,
  answers: { 'application/json': alignmentsSchema, 'text/csv': 'text' },
  problems: OF_COMPUTING,
} as const

const PAIR = {
  path: '/api/datasets/{id}/pairs/{a}/{b}',
  operationId: 'pair',
  tag: 'positions',
  summary: 'the account of one pair, issue by issue, with evidence',
  parameters: SCOPE_PARAMETERS,
  answers: { 'application/json': pairSchema },
  problems: OF_COMPUTING,
} as const

/** The HTTP API, with its own documentation at `/api/openapi.json`. */
export function createApi({
  catalog,
  link,
  version,
  computing,
  cypherNeedsToken = false,
  allowSaving = false,
  limitMs,
}: ApiOptions): Hono {
  const api = new Hono()
  const calls: ApiCall[] = []
  const add = callsOf(api, calls)
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

  add(HEALTH, (c) =>
    c.json({
      status: healthOf(catalog, link),
      version,
      store: link.describe(),
      cypher: link.describeCypher(),
      ...(allowSaving && { saving: true }),
    }),
  )

  add(DATASETS, (c) => c.json(catalog.shelf.all().map((entry) => catalog.shelf.describe(entry))))

  addSavingCall(add, { store: storeOf, allowed: allowSaving, limitMs })

  add(DATASET, (c) => c.json(datasetDetail(catalog.shelf.describe(entryOf(c)), datasetOf(c))))

  add(COLUMNS, async (c) => {
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

  add(STANCES, async (c, { actor, issue }) => {
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

  add(POSITIONS, (c, { limit, cursor, format, raw, ...query }) => {
    const form = rowForm(c, { format, raw })
    return answering.respond(c, datasetOf(c), { kind: 'positions', query, limit, cursor, ...form })
  })

  add(ALIGNMENTS, (c, { limit, cursor, format, raw, ...query }) => {
    const form = rowForm(c, { format, raw })
    return answering.respond(c, datasetOf(c), { kind: 'alignments', query, limit, cursor, ...form })
  })

  add(PAIR, (c, query) => {
    const [a, b] = [c.req.param('a') as string, c.req.param('b') as string]
    if (a === b) throw new UserError('bad-parameter', 'actor', `a pair takes two actors, ${shown(a)} is named twice`)
    return answering.respond(c, datasetOf(c), { kind: 'pair', query, a, b })
  })

  addAnalysisCalls(add, answering)
  addGraphFileCalls(add, answering)
  addDiagramCalls(add, { ...answering, documentsOf: (c) => entryOf(c).counts.documents })
  addCypherCalls(add, {
    link,
    needsToken: cypherNeedsToken,
    loading: () => catalog.shelf.all().flatMap(({ id, status }) => (status === 'loading' ? [id] : [])),
    entry: entryOf,
    hasDataset: (id) => catalog.shelf.find(id) !== undefined,
    store: storeOf,
  })
  const document = openApiDocument(calls, version)
  api.get('/api/openapi.json', (c) => {
    readQuery({}, c.req.url)
    return c.json(document)
  })
  return api
}

function healthOf(catalog: Catalog, link: StoreLink): Health['status'] {
  if (link.state === 'down') return 'degraded'
  const busy = link.state === 'starting' || catalog.shelf.all().some(({ status }) => status === 'loading')
  return busy ? 'loading' : 'ok'
}
