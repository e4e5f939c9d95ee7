import { useEffect, useState } from 'react'
import type { DatasetRef } from '../../../accounts/accounts.ts'
import type { StancesAnswer } from '../../../api/answers.ts'
import type { SearchAnswer } from '../../../api/cypher-answers.ts'
import { pageFetch } from '../../../web/state/page-fetch.ts'
import { request } from '../../../web/worker/problem.ts'
import { byKey } from '../evidence-page.ts'

/** Shorter texts are found in too many words. */
const LEAST = 3
/** So many of each kind are asked for: the most that the server gives. */
const MOST = 100

/** Stances in whose words a text was found, as `stanceKey` tells them, and what there is to tell of the search: a key of the messages. */
export interface FoundStances {
  readonly keys: readonly string[]
  readonly told: 'searching' | 'searchFailed' | 'searchCut' | 'tooShort' | undefined
}

const NOTHING: FoundStances = { keys: [], told: undefined }

/** The stances whose summary or evidence holds a text, as the server finds them. */
export function useFoundStances(dataset: DatasetRef, text: string): FoundStances {
  const [state, setState] = useState<{ text: string; found: FoundStances }>({ text: '', found: NOTHING })
  const wanted = text.trim()
  useEffect(() => {
    if (wanted.length < LEAST) return
    const abort = new AbortController()
    const fetcher = (url: string) => pageFetch(url, { signal: abort.signal })
    foundStances(fetcher, dataset.id, wanted).then(
      (found) => setState({ text: wanted, found }),
      () => !abort.signal.aborted && setState({ text: wanted, found: { keys: [], told: 'searchFailed' } }),
    )
    return () => abort.abort()
  }, [dataset.id, wanted])
  if (wanted === '') return NOTHING
  if (wanted.length < LEAST) return { keys: [], told: 'tooShort' }
  return state.text === wanted ? state.found : { ...state.found, told: 'searching' }
}

async function foundStances(
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
