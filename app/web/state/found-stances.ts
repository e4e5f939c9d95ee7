import type { StancesAnswer } from '../../api/answers.ts'
import type { SearchAnswer } from '../../api/cypher-answers.ts'
import { byKey } from '../../views/evidence/evidence-page.ts'
import { request } from '../worker/problem.ts'

/** So many of each kind are asked for: the most that the server gives. */
const MOST = 100

/** Stances in whose words a text was found, as `stanceKey` tells them, and what there is to tell of the search: a key of the messages. */
export interface FoundStances {
  readonly keys: readonly string[]
  readonly told: 'searching' | 'searchFailed' | 'searchCut' | 'tooShort' | undefined
}

/** Nothing found, and nothing to tell. */
export const NOTHING: FoundStances = { keys: [], told: undefined }

/** The stances in whose words the server finds a text. Rejects with a `RequestProblem`. */
export async function foundStances(
  fetcher: (url: string) => Promise<Response>,
  id: string,
  text: string,
): Promise<FoundStances> {
  const base = `/api/datasets/${encodeURIComponent(id)}`
  const search = await request(fetcher, `${base}/search?${new URLSearchParams({ q: text, limit: String(MOST) })}`)
  const { evidence, stances } = (await search.json()) as SearchAnswer
  const hits = [...evidence, ...stances]
  if (hits.length === 0) return NOTHING
  const params = new URLSearchParams()
  for (const actor of new Set(hits.map((hit) => hit.actor))) params.append('actor', actor)
  for (const issue of new Set(hits.map((hit) => hit.issue))) params.append('issue', issue)
  const answer = (await (await request(fetcher, `${base}/stances?${params}`)).json()) as StancesAnswer
  const wanted = new Set(hits.map((hit) => hit.stance))
  const keys = [...byKey(answer.stances)].filter(([, stance]) => wanted.has(stance.id)).map(([key]) => key)
  return { keys, told: evidence.length === MOST || stances.length === MOST ? 'searchCut' : undefined }
}
