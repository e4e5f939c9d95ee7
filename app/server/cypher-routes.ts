/** The calls in Cypher, of the schema and of search, as the OpenAPI document tells them. */
import { createRoute, z } from '@hono/zod-openapi'
import { numberParam } from '../../positions/number-param.ts'
import {
  cypherAnswerSchema,
  cypherPlanSchema,
  cypherProblemSchema,
  cypherQuestionSchema,
  graphSchemaSchema,
  searchSchema,
} from '../api/cypher-answers.ts'
import { SEARCH_LIMIT } from '../api/search-limit.ts'

const problem = {
  description: 'A problem document (RFC 9457), with Neo4j’s code, line and column, or what was refused',
  content: { 'application/problem+json': { schema: cypherProblemSchema } },
}

/** The parameters of a question beside its body: the form of the answer, and whether text is left as it is in CSV. */
export const cypherFormSchema = z.strictObject({
  format: z.enum(['json', 'ndjson', 'csv']).optional(),
  raw: z.enum(['0', '1']).optional(),
})

/** The parameters of a search. */
export const searchQuerySchema = z.strictObject({
  q: z.string().min(1).max(200),
  limit: numberParam(z.number().int().min(1).max(100)).default(SEARCH_LIMIT),
})

export const cypherRoute = createRoute({
  method: 'post',
  path: '/api/cypher',
  summary: 'A question in Cypher, run for reading only and bounded; with plan, its plan',
  request: {
    query: cypherFormSchema,
    body: { required: true, content: { 'application/json': { schema: cypherQuestionSchema } } },
  },
  responses: {
    200: {
      description: 'The answer; as lines of JSON or as CSV by Accept or format',
      content: {
        'application/json': { schema: z.union([cypherAnswerSchema, cypherPlanSchema]) },
        'application/x-ndjson': { schema: z.string() },
        'text/csv': { schema: z.string() },
      },
    },
    400: problem,
    403: problem,
    404: problem,
    408: problem,
    413: problem,
    503: problem,
  },
})

export const schemaRoute = createRoute({
  method: 'get',
  path: '/api/schema',
  summary:
    'What the graph is made of: labels, relationships, properties, indexes, and the procedures that may be called',
  responses: {
    200: { description: 'The schema', content: { 'application/json': { schema: graphSchemaSchema } } },
    403: problem,
    503: problem,
  },
})

export const searchRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/search',
  summary: 'Full-text search in names, aliases, titles of documents, evidence and summaries of a dataset',
  request: { params: z.object({ id: z.string() }), query: searchQuerySchema },
  responses: {
    200: {
      description: 'What was found, at most `limit` of each kind',
      content: { 'application/json': { schema: searchSchema } },
    },
    400: problem,
    404: problem,
    503: problem,
  },
})
