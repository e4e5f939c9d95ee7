import { type Fetcher, fetcherOf, pageSource } from './source.ts'

let fetcher: Fetcher | undefined

/** Fetches a call of the API by its path, from wherever this page's data are. */
export const pageFetch: Fetcher = (path, init) => {
  fetcher ??= fetcherOf(pageSource())
  return fetcher(path, init)
}
