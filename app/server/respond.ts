import type { Context } from 'hono'
import type { WordSource } from '../../graph-store/graph-store.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import type { Computing } from './compute/computing.ts'
import type { Question } from './compute/questions.ts'
import { hasVersion } from './etag.ts'
import { clientOf } from './security.ts'

/** How calls that compute get their dataset, and answer. */
export interface Answering {
  datasetOf(c: Context): Dataset
  /** Sends what a question is answered with; `headers` are added to those of the answer. */
  respond(c: Context, dataset: Dataset, question: Question, headers?: Record<string, string>): Promise<Response>
}

/** Sends the answer to a question about a dataset, or that the client has it. */
export async function respondWith(
  computing: Computing,
  words: WordSource,
  c: Context,
  dataset: Dataset,
  question: Question,
  more: Record<string, string> = {},
): Promise<Response> {
  const asker = { client: clientOf(c), signal: c.req.raw.signal }
  const { headers, body } = await computing.answer(question, dataset, words, asker)
  for (const [name, value] of Object.entries({ ...headers, ...more })) c.header(name, value)
  const isKnown = headers.ETag !== undefined && hasVersion(c, headers.ETag)
  if (!isKnown && c.req.method !== 'HEAD') return c.body(body as Uint8Array<ArrayBuffer>)
  // Nobody will read it.
  if (body instanceof ReadableStream) await body.cancel()
  if (!isKnown) return c.body(null)
  c.header('Content-Length', undefined)
  c.header('Content-Type', undefined)
  return c.body(null, 304)
}

/** How rows are wanted: as CSV by `format`, else by Accept; `raw` leaves texts in it as they are. */
export function rowForm(
  c: Context,
  { format, raw }: { format?: 'json' | 'csv' | undefined; raw?: boolean | undefined },
): { csv: boolean; raw: boolean | undefined } {
  const accepts = (c.req.header('accept') ?? '').includes('text/csv')
  return { csv: format === 'csv' || (format === undefined && accepts), raw }
}
