/** The calls of the HTTP API, as the OpenAPI document tells them. */
import { createRoute, z } from '@hono/zod-openapi'
import {
  alignmentsSchema,
  datasetDetailSchema,
  datasetSchema,
  healthSchema,
  pairSchema,
  positionsSchema,
  problemSchema,
  stancesSchema,
} from '../api/answers.ts'
import { listQuerySchema, pairQuerySchema, stancesQuerySchema } from './query.ts'

const problem = {
  description: 'A problem document (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
}
const problems = { 400: problem, 403: problem, 404: problem, 503: problem }
const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})
const id = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, example: 'talks-2025' }) })

export const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'The state of the service and of its store',
  responses: json(healthSchema, 'Answers as soon as the server listens'),
})

export const datasetsRoute = createRoute({
  method: 'get',
  path: '/api/datasets',
  summary: 'All datasets, with counts and whether they can be asked',
  responses: json(z.array(datasetSchema), 'The datasets, fewest stances first'),
})

export const datasetRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}',
  summary: 'A dataset with its actors, affiliations, scales and issues',
  request: { params: id },
  responses: { ...json(datasetDetailSchema, 'The dataset'), ...problems },
})

export const arrowRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/stances.arrow',
  summary: 'All stances as columns (Apache Arrow IPC stream); also opens in pandas and DuckDB',
  request: { params: id },
  responses: {
    200: {
      description: 'The columns',
      content: { 'application/vnd.apache.arrow.stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    304: { description: 'Not changed' },
    ...problems,
  },
})

export const stancesRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/stances',
  summary: 'Stances with texts and evidence, of the named actors and issues',
  request: { params: id, query: stancesQuerySchema },
  responses: { ...json(stancesSchema, 'The stances, by id'), ...problems },
})

export const positionsRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/positions',
  summary: 'What every actor holds at a time, resolved from its stances',
  request: { params: id, query: listQuerySchema },
  responses: { ...json(positionsSchema, 'The positions, by actor and issue'), ...problems },
})

export const alignmentsRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/alignments',
  summary: 'The alignment of all pairs of actors',
  request: { params: id, query: listQuerySchema },
  responses: { ...json(alignmentsSchema, 'The pairs, a < b'), ...problems },
})

export const pairRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/pairs/{a}/{b}',
  summary: 'The account of one pair, issue by issue, with evidence',
  request: { params: id.extend({ a: z.string(), b: z.string() }), query: pairQuerySchema },
  responses: { ...json(pairSchema, 'The account'), ...problems },
})
