/** The OpenAPI document of the calls: parameters from their tables, answers from their schemas, statuses from the kinds of problem. */
import { z } from 'zod'
import {
  actorSchema,
  affiliationSchema,
  documentSchema,
  evidenceSchema,
  issueSchema,
  scaleSchema,
  stanceSchema,
} from '../../positions/dataset/index.ts'
import { ERROR_CODES, type ErrorCode } from '../../positions/error-codes.ts'
import type { AnyParameter, Parameters } from '../../positions/parameters/index.ts'
import { datasetSchema, problemSchema } from '../api/answers.ts'
import { cypherProblemSchema } from '../api/cypher-answers.ts'
import { type ApiCall, TAGS } from './api-call.ts'

/** Parts of answers that have a name of their own. */
const PARTS: Readonly<Record<string, z.ZodType>> = {
  Actor: actorSchema,
  Affiliation: affiliationSchema,
  Dataset: datasetSchema,
  Document: documentSchema,
  Evidence: evidenceSchema,
  Issue: issueSchema,
  Scale: scaleSchema,
  Stance: stanceSchema,
  Problem: problemSchema,
  CypherProblem: cypherProblemSchema,
}

/** Problems of calls with a body, while it arrives, … */
const WITH_BODY = ['too-large', 'too-slow', 'server-busy'] as const
/** … and those that any call may answer with. */
const ANYWHERE = ['bad-parameter', 'unauthorized', 'forbidden-host', 'too-many-tokens', 'internal', 'timeout'] as const

/** What varies in paths. */
const IN_PATH: Readonly<Record<string, string>> = {
  id: 'The id of a dataset',
  a: 'An actor of the pair, by id',
  b: 'The other actor, by id',
}

/** The document of these calls. */
export function openApiDocument(calls: readonly ApiCall[], version: string): object {
  const shared = sharedParameters(calls)
  const schemas = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(PARTS)) schemas.add(schema, { id })
  for (const { operationId, answers, body } of calls) {
    const name = operationId.charAt(0).toUpperCase() + operationId.slice(1)
    for (const answer of Object.values(answers)) {
      if (typeof answer !== 'string' && !schemas.has(answer)) schemas.add(answer, { id: `${name}Answer` })
    }
    if (body) schemas.add(body, { id: `${name}Question` })
  }
  const refOf = (schema: z.ZodType) => ({ $ref: refTo('schemas', schemas.get(schema)?.id as string) })
  const generated = z.toJSONSchema(schemas, { uri: (id) => refTo('schemas', id), io: 'input', unrepresentable: 'any' })
  const paths: Record<string, Record<string, object>> = {}
  for (const call of calls) {
    paths[call.path] = { ...paths[call.path], [call.method ?? 'get']: operation(call, shared, refOf) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version,
      description: 'Who stands where, who stands with whom, and says who.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Read from the address of this document, so that a path in front of it stays.
    servers: [{ url: '..' }],
    // A token is asked for only where the server has one.
    security: [{}, { bearer: [] }, { basic: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } },
      parameters: Object.fromEntries([...shared].map(([parameter, name]) => [name, query(name, parameter)])),
      schemas: Object.fromEntries(
        Object.entries(generated.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
      ),
    },
  }
}

function operation(
  { path, operationId, tag, summary, parameters = {}, body, answers, versioned, problems = [] }: ApiCall,
  shared: ReadonlyMap<AnyParameter, string>,
  refOf: (schema: z.ZodType) => object,
): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: IN_PATH[name as string],
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(parameters).map(([name, parameter]) =>
    shared.has(parameter) ? { $ref: refTo('parameters', shared.get(parameter) as string) } : query(name, parameter),
  )
  const content = Object.entries(answers).map(([type, answer]) => [
    type,
    { schema: typeof answer !== 'string' ? refOf(answer) : answer === 'text' ? { type: 'string' } : {} },
  ])
  const problem = refOf(tag === 'cypher' ? cypherProblemSchema : problemSchema)
  const codes = [...new Set<ErrorCode>([...ANYWHERE, ...(body ? WITH_BODY : []), ...problems])]
  const statuses = [...new Set(codes.map((code) => ERROR_CODES[code].status))].sort((a, b) => a - b)
  const titles = (status: number) =>
    codes.flatMap((code) => (ERROR_CODES[code].status === status ? [`${ERROR_CODES[code].title} (${code})`] : []))
  return {
    operationId,
    tags: [tag],
    summary: sentence(summary),
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: refOf(body) } } } }),
    responses: {
      200: { description: 'The answer', content: Object.fromEntries(content) },
      ...(versioned && { 304: { description: 'Not changed since the version that the request names' } }),
      ...Object.fromEntries(
        statuses.map((status) => [
          status,
          { description: titles(status).join('; '), content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  }
}

/** Parameters that several calls take, by the name under which they are kept. */
function sharedParameters(calls: readonly ApiCall[]): Map<AnyParameter, string> {
  const times = new Map<AnyParameter, { name: string; calls: number }>()
  for (const { parameters = {} } of calls) {
    for (const [name, parameter] of Object.entries(parameters as Parameters)) {
      times.set(parameter, { name, calls: (times.get(parameter)?.calls ?? 0) + 1 })
    }
  }
  const out = new Map<AnyParameter, string>()
  for (const [parameter, { name, calls }] of times) {
    if (calls > 1 && ![...out.values()].includes(name)) out.set(parameter, name)
  }
  return out
}

function query(name: string, { kind, help, required, default: usual, ofDataset }: AnyParameter): object {
  return {
    name,
    in: 'query',
    ...(required && { required }),
    description: `${sentence(help)}${ofDataset ? ` (default: the dataset’s, else ${usual})` : ''}`,
    schema: { ...kind.schema, ...(usual !== undefined && !ofDataset && { default: usual }) },
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const refTo = (part: string, id: string): string => `#/components/${part}/${id}`
