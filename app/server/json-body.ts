import type { Context } from 'hono'
import type { z } from 'zod'
import { UserError } from '../../positions/errors.ts'

/** The body of a request, which has arrived, as JSON that fits a schema, and as it was given. Throws a `UserError` that says what does not fit; `example` shows what would. */
export function jsonBody<S extends z.ZodType>(
  c: Context,
  schema: S,
  example: string,
): { readonly value: z.infer<S>; readonly given: unknown } {
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(c.get('body')))
  } catch {
    throw new UserError('bad-parameter', 'body', '', { expected: `JSON in UTF-8, such as ${example}` })
  }
  const result = schema.safeParse(given)
  if (result.success) return { value: result.data, given }
  const detail = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new UserError('bad-parameter', null, detail.join('; '))
}
