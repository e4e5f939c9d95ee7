import type { Context } from 'hono'
import { z } from 'zod'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import {
  asksForPlan,
  type CypherGateway,
  type CypherQuestion,
  cypherParameters,
  graphSchema,
  parameterNames,
} from '../../graph-store/guard/index.ts'
import { SEARCH_LIMIT } from '../../graph-store/search-words.ts'
import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'
import {
  type CypherPlanAnswer,
  cypherAnswerSchema,
  cypherPlanSchema,
  cypherQuestionSchema,
  type GraphSchemaAnswer,
  graphSchemaSchema,
  type SearchAnswer,
  searchSchema,
} from '../api/cypher-answers.ts'
import { CYPHER_PARAMETERS, SEARCH_PARAMETERS } from '../api/parameters.ts'
import { type AddCall, OF_STORE } from './api-call.ts'
import { type Asked, csvResponse, jsonResponse, ndjsonResponse } from './cypher-responses.ts'
import { jsonBody } from './json-body.ts'
import { addressOf, clientOf } from './security.ts'
import type { ShelfEntry } from './shelf.ts'
import type { StoreLink } from './store-link.ts'

/** What Cypher over HTTP answers from. */
export interface CypherSources {
  readonly link: StoreLink
  /** Whether Cypher may not be asked, for the server is reached from elsewhere and asks for no token. */
  readonly needsToken: boolean
  /** The datasets that are being loaded. */
  loading(): readonly string[]
  entry(c: Context): ShelfEntry
  hasDataset(id: string): boolean
  store(): GraphStore
}

const SCHEMA_MS = 10_000

const OF_CYPHER = [
  'cypher-error',
  'cypher-refused',
  'cypher-needs-token',
  'cypher-busy',
  'cypher-restarting',
  'no-neo4j',
  'store-away',
] as const

const CYPHER = {
  method: 'post',
  path: '/api/cypher',
  operationId: 'cypher',
  tag: 'cypher',
  summary: 'a question in Cypher, run for reading only and bounded; with plan, its plan',
  parameters: CYPHER_PARAMETERS,
  body: cypherQuestionSchema,
  answers: {
    'application/json': z.union([cypherAnswerSchema, cypherPlanSchema]),
    'application/x-ndjson': 'text',
    'text/csv': 'text',
  },
  problems: ['not-found', 'cypher-timeout', 'too-large', ...OF_CYPHER],
} as const

const SCHEMA = {
  path: '/api/schema',
  operationId: 'schema',
  tag: 'cypher',
  summary:
    'what the graph is made of: labels, relationships, properties, indexes, and the procedures that may be called',
  answers: { 'application/json': graphSchemaSchema },
  problems: OF_CYPHER,
} as const

const SEARCH = {
  path: '/api/datasets/{id}/search',
  operationId: 'search',
  tag: 'datasets',
  summary: 'full-text search in names, aliases, titles of documents, evidence and summaries of a dataset',
  parameters: SEARCH_PARAMETERS,
  answers: { 'application/json': searchSchema },
  problems: OF_STORE,
} as const

/** Adds the calls in Cypher, of the schema and of search. */
export function addCypherCalls(add: AddCall, sources: CypherSources): void {
  const gatewayOf = (): CypherGateway => {
    if (sources.needsToken) {
      throw new UserError(
        'cypher-needs-token',
        'This server is reached from other machines',
        'set PARLEY_TOKEN, so that not everybody may ask in Cypher.',
      )
    }
    const { link } = sources
    if (link.cypher) return link.cypher
    const { kind, notice } = link.describe()
    if (kind === 'neo4j')
      throw new UserError('store-away', null, 'Neo4j is being started', { next: 'ask again in a moment.' })
    throw new UserError('no-neo4j', null, notice ?? NO_NEO4J)
  }

  add(CYPHER, async (c, { format, raw }) => {
    const { query, params = {}, dataset, rows, plan } = bodyOf(c)
    const gateway = gatewayOf()
    if (dataset !== undefined && !sources.hasDataset(dataset)) {
      throw new UserError('not-found', 'dataset', `no dataset ${shown(dataset)}`, { next: '/api/datasets lists them' })
    }
    if (dataset !== undefined && Object.hasOwn(params, 'dataset')) {
      throw new UserError('bad-parameter', 'dataset', 'given twice, as dataset and in params')
    }
    const parameters = cypherParameters(dataset === undefined ? params : { ...params, dataset })
    const who = { client: clientOf(c), address: addressOf(c) }
    const question: CypherQuestion = { query, parameters, ...who, signal: c.req.raw.signal }
    if (plan || asksForPlan(query)) return c.json(await planAnswer(gateway, question))
    const asked: Asked = { gateway, question, rows, notice: () => noticeOf(sources.loading()) }
    const accept = c.req.header('accept') ?? ''
    if (format === 'ndjson' || (format === undefined && accept.includes('application/x-ndjson'))) {
      return ndjsonResponse(asked)
    }
    if (format === 'csv' || (format === undefined && accept.includes('text/csv')))
      return csvResponse(asked, raw === '1')
    return jsonResponse(asked)
  })

  let schema: { value: Promise<GraphSchemaAnswer>; until: number; of: CypherGateway } | null = null
  add(SCHEMA, async (c) => {
    const gateway = gatewayOf()
    if (schema === null || schema.until < performance.now() || schema.of !== gateway) {
      const value = graphSchema(gateway.connection) as Promise<GraphSchemaAnswer>
      schema = { value, until: performance.now() + SCHEMA_MS, of: gateway }
      value.catch(() => {
        schema = null
      })
    }
    return c.json(await schema.value)
  })

  add(SEARCH, async (c, { q = '', limit = SEARCH_LIMIT }) => {
    const { id } = sources.entry(c)
    const answer: SearchAnswer = { dataset: id, q, ...(await found(sources.store(), id, q, limit)) }
    return c.json(answer)
  })
}

const NO_NEO4J =
  'The store is memory, without Neo4j, so there is no Cypher: start Parley without --store memory, with Java 17 or 21 and Maven on this machine, or with NEO4J_URI set.'

async function found(
  store: GraphStore,
  id: string,
  text: string,
  limit: number,
): Promise<Omit<SearchAnswer, 'dataset' | 'q'>> {
  const { actors, documents, evidence, stances } = await store.search(id, { text, limit })
  return {
    actors: actors.map((actor) => ({ ...actor, aliases: [...actor.aliases] })),
    documents: [...documents],
    evidence: [...evidence],
    stances: [...stances],
  }
}

async function planAnswer(gateway: CypherGateway, question: CypherQuestion): Promise<CypherPlanAnswer> {
  const { plan, notifications } = await gateway.plan(question)
  return { plan, parameters: parameterNames(question.query), notifications: [...notifications] }
}

function bodyOf(c: Context): ReturnType<typeof cypherQuestionSchema.parse> {
  const { value, given } = jsonBody(c, cypherQuestionSchema, '{"query": "MATCH (a:Actor) RETURN a.name"}')
  // A schema of records leaves out a name that objects have of themselves, such as __proto__; what is asked has it.
  return { ...value, params: (given as { params?: Record<string, unknown> }).params }
}

function noticeOf(loading: readonly string[]): string | null {
  if (loading.length === 0) return null
  return `Being loaded, so perhaps not whole in this answer: ${loading.join(', ')}.`
}
