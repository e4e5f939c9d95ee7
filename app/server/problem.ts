import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Every kind of problem that the API tells, by its stable type, with status and title. */
const PROBLEMS = {
  'bad-parameter': [400, 'A parameter cannot be read'],
  'not-found': [404, 'There is no such thing'],
  'forbidden-host': [403, 'This host or origin is not allowed'],
  unauthorized: [401, 'A token is needed'],
  'too-large': [413, 'The request is too large'],
  'not-ready': [503, 'The dataset is being loaded'],
  'store-away': [503, 'The database is away'],
  timeout: [503, 'The answer took too long'],
  internal: [500, 'Something went wrong in Parley'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type ProblemType = keyof typeof PROBLEMS

/** An error that the API tells as an RFC 9457 problem document; `detail` is a sentence for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly type: ProblemType
  constructor(type: ProblemType, detail: string) {
    super(detail)
    this.type = type
  }
}

/** The problem document of an error; `retryAfter` in seconds. */
export function problemResponse(c: Context, { type, message }: ApiProblem, retryAfter?: number): Response {
  const [status, title] = PROBLEMS[type]
  if (status === 503) c.header('Retry-After', String(retryAfter ?? 2))
  if (status === 401) c.header('WWW-Authenticate', 'Basic realm="Parley", charset="UTF-8"')
  c.header('Content-Type', 'application/problem+json')
  return c.body(JSON.stringify({ type: `urn:parley:problem:${type}`, title, status, detail: message }), status)
}
