import { z } from 'zod'
import { ACTOR_KINDS } from '../../positions/dataset/index.ts'
import type { SearchHits, SearchQuery } from '../graph-store.ts'
import { ranked, searchWords } from '../search-words.ts'
import type { Transaction } from './connection.ts'
import { FIND_ACTORS, FIND_DOCUMENTS, FIND_EVIDENCE, FIND_STANCES } from './queries.ts'

const actorHit = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  aliases: z
    .array(z.string())
    .nullable()
    .transform((aliases) => aliases ?? []),
})
const documentHit = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
})
const ofStance = { stance: z.string(), actor: z.string(), issue: z.string() }
const evidenceHit = z.object({
  ...ofStance,
  document: z.string(),
  exact: z.string().nullable(),
  locator: z.string().nullable(),
})
const stanceHit = z.object({ ...ofStance, summary: z.string() })

/** Finds by the full-text indexes, as `GraphStore.search` promises. */
export async function search(
  transaction: Transaction,
  dataset: string,
  { text, limit }: SearchQuery,
): Promise<SearchHits> {
  const typed = searchWords(text)
  if (typed.length === 0) return { actors: [], documents: [], evidence: [], stances: [] }
  // Words hold letters and digits only, in small letters: nothing of the index's query language.
  const words = typed.map((word) => `+${word}*`).join(' ')
  const found = async (query: string) => (await transaction.rows(query, { dataset, words })).map(([hit]) => hit)
  const actors = z.array(actorHit).parse(await found(FIND_ACTORS))
  const documents = z.array(documentHit).parse(await found(FIND_DOCUMENTS))
  const evidence = z.array(evidenceHit).parse(await found(FIND_EVIDENCE))
  const stances = z.array(stanceHit).parse(await found(FIND_STANCES))
  return {
    actors: ranked(actors, ({ name, aliases }) => [name, ...aliases], text, limit),
    documents: ranked(documents, ({ title, publisher }) => [title, publisher ?? ''], text, limit),
    evidence: ranked(evidence, ({ exact, locator }) => [exact ?? '', locator ?? ''], text, limit),
    stances: ranked(stances, ({ summary }) => [summary], text, limit),
  }
}
