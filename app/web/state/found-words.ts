import { useEffect, useState } from 'react'
import type { DatasetRef } from '../../accounts/accounts.ts'
import type { SearchAnswer } from '../../api/cypher-answers.ts'
import type { Finding } from './findings.ts'
import { pageFetch } from './page-fetch.ts'

/** Shorter texts are found in too many words. */
const LEAST = 3
/** The server is asked when typing has rested so long, in milliseconds. */
const REST = 250
const FEW = 5

/** The documents in which a text is found, asked of the server once typing rests; none while nothing can be asked. */
export function useFoundWords(dataset: DatasetRef, text: string): readonly Finding[] {
  const [found, setFound] = useState<readonly Finding[]>([])
  const wanted = text.trim().length < LEAST ? '' : text.trim()
  useEffect(() => {
    setFound([])
    if (wanted === '') return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const url = `/api/datasets/${encodeURIComponent(dataset.id)}/search?${new URLSearchParams({ q: wanted })}`
        const response = await pageFetch(url, { signal: abort.signal })
        if (!response.ok) return
        const { documents } = (await response.json()) as SearchAnswer
        setFound(documents.flatMap(findingOf).slice(0, FEW))
      } catch {
        // Typed on, or nobody answers: what is in the page is found all the same.
      }
    }, REST)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [dataset.id, wanted])
  return found
}

/** A document as something to open; none where it has no address, for there is nothing that choosing it could do. */
function findingOf({ id, title, publisher, url }: SearchAnswer['documents'][number]): Finding[] {
  if (url === null || !/^https?:/.test(url)) return []
  const run = () => void open(url, '_blank', 'noopener,noreferrer')
  return [{ group: 'documents', id, label: title, note: publisher ?? '', run }]
}
