import { type Fetcher, fetcherOf, pageSource } from '../source/source.ts'
import { heldCall } from '../worker/given/held-id.ts'

let fetcher: Fetcher | undefined

/** Fetches a call of the API by its path, from wherever this page's data are: those that it holds itself are asked of nobody else. */
export const pageFetch: Fetcher = (path, init) => {
  const held = heldCall(path)
  if (held) return import('./drop-client.ts').then(({ answerOfHeld }) => answerOfHeld(held))
  fetcher ??= fetcherOf(pageSource())
  return fetcher(path, init)
}
