import type { Context } from 'hono'
import { ERROR_CODES } from '../../positions/error-codes.ts'
import { UserError } from '../../positions/errors.ts'

/** Seconds until it is worth asking again, where the error names none. */
const RETRY_AFTER = 2

/** An error as it is told over HTTP: one for people as it is, any other as a bug, of which only the log says more. */
export function asProblem(error: unknown): UserError {
  return error instanceof UserError
    ? error
    : new UserError('internal', null, 'The server log says more.', { cause: error })
}

/** The members of the problem document (RFC 9457) of an error. */
export function problemDocument({ code, message, details }: UserError): Record<string, unknown> {
  const { status, title, next } = ERROR_CODES[code]
  return {
    type: `urn:parley:problem:${code}`,
    title,
    status,
    detail: message,
    next: details.next ?? next,
    ...details.more,
  }
}

/** The problem document of an error as an answer. */
export function problemResponse(c: Context, problem: UserError): Response {
  const { status } = ERROR_CODES[problem.code]
  const { retryAfter = RETRY_AFTER, more } = problem.details
  if (status === 503 || status === 429) c.header('Retry-After', String(retryAfter))
  if (status === 405) c.header('Allow', String(more?.allow))
  if (status === 401) c.header('WWW-Authenticate', 'Basic realm="Parley", charset="UTF-8"')
  c.header('Content-Type', 'application/problem+json')
  return c.body(JSON.stringify(problemDocument(problem)), status)
}
