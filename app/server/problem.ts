import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Every kind of problem that the API tells, by its stable type, with status and title. */
const PROBLEMS = {
  'bad-parameter': [400, 'A parameter cannot be read'],
  'not-found': [404, 'There is no such thing'],
  'wrong-method': [405, 'This is asked by another method'],
  'forbidden-host': [403, 'This host or origin is not allowed'],
  'cypher-error': [400, 'Cypher’s own error'],
  'cypher-refused': [403, 'The query is not let through'],
  'cypher-needs-token': [403, 'A token is needed for Cypher'],
  'cypher-timeout': [408, 'The query took too long'],
  'cypher-busy': [503, 'Too many queries'],
  'cypher-restarting': [503, 'Neo4j is being restarted'],
  'no-neo4j': [503, 'There is no Neo4j'],
  unauthorized: [401, 'A token is needed'],
  'too-many-tokens': [429, 'Too many wrong tokens'],
  'too-large': [413, 'The request is too large'],
  'not-ready': [503, 'The dataset is being loaded'],
  damaged: [500, 'The dataset is damaged in the store'],
  'store-away': [503, 'The database is away'],
  'server-busy': [503, 'Too many questions at once'],
  'too-heavy': [503, 'The answer is too large to compute'],
  timeout: [503, 'The answer took too long'],
  internal: [500, 'Something went wrong in Parley'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type ProblemType = keyof typeof PROBLEMS

/** An error that the API tells as an RFC 9457 problem document; `detail` is a sentence for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly type: ProblemType
  /** Further members of the problem document. */
  readonly more: Readonly<Record<string, unknown>>
  /** Seconds until it is worth asking again. */
  readonly retryAfter: number
  constructor(type: ProblemType, detail: string, more: Readonly<Record<string, unknown>> = {}, retryAfter = 2) {
    super(detail)
    this.type = type
    this.more = more
    this.retryAfter = retryAfter
  }
}

/** The members of the problem document of an error. */
export function problemDocument({ type, message, more }: ApiProblem): Record<string, unknown> {
  const [status, title] = PROBLEMS[type]
  return { type: `urn:parley:problem:${type}`, title, status, detail: message, ...more }
}

/** The problem document of an error as an answer. */
export function problemResponse(c: Context, problem: ApiProblem): Response {
  const [status] = PROBLEMS[problem.type]
  if (status === 503 || status === 429) c.header('Retry-After', String(problem.retryAfter))
  if (status === 405) c.header('Allow', String(problem.more.allow))
  if (status === 401) c.header('WWW-Authenticate', 'Basic realm="Parley", charset="UTF-8"')
  c.header('Content-Type', 'application/problem+json')
  return c.body(JSON.stringify(problemDocument(problem)), status)
}
