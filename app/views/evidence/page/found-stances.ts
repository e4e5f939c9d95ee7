import { useEffect, useState } from 'react'
import type { DatasetRef } from '../../../accounts/accounts.ts'
import { type FoundStances, foundStances, NOTHING } from '../../../web/state/found-stances.ts'
import { pageFetch } from '../../../web/state/page-fetch.ts'

/** Shorter texts are found in too many words. */
const LEAST = 3
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
