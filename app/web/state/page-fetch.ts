import { type Fetcher, fetcherOf, pageSource } from '../source/source.ts'
import { heldName } from '../worker/given/held-id.ts'

let fetcher: Fetcher | undefined

/** Fetches a call of the API by its path, from wherever this page's data are: those that it holds itself are asked of nobody else. */
export const pageFetch: Fetcher = (path, init) => {
  const [, id, call = '', query = ''] = /^\/api\/datasets\/([^/?]+)\/([^?]+)\??(.*)$/.exec(path) ?? []
  const dataset = id === undefined ? '' : decodeURIComponent(id)
  if (heldName(dataset) !== null) {
    return import('./drop-client.ts').then(({ answerOfHeld }) => answerOfHeld(dataset, call, query))
  }
  fetcher ??= fetcherOf(pageSource())
  return fetcher(path, init)
}
