import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const askedQuery = z.strictObject({
  from: z.string(),
  scenario: z.string(),
  query: z.string(),
  parameters: z.record(z.string(), z.unknown()).default({}),
})

/** A query that others wrote, where it is from, and its parameters as the API takes them. */
export type AskedQuery = z.infer<typeof askedQuery>

/** All of the corpus. */
export const ASKED_QUERIES: readonly AskedQuery[] = readFileSync(join(import.meta.dirname, 'queries.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => askedQuery.parse(JSON.parse(line)))
