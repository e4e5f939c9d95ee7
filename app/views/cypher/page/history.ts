import { createStore } from '../../../web/state/store.ts'

/** A query that was run, or saved under a name. */
export interface KeptQuery {
  readonly name: string
  readonly query: string
  readonly params: string
}

const MOST_RUN = 50

/** Queries that were run, the latest first. */
export const ranQueries = kept('parley.cypher.ran')
/** Queries that were saved under a name. */
export const savedQueries = kept('parley.cypher.saved')

/** Remembers a query that was run; the same one again moves to the front. */
export function rememberRun(query: KeptQuery): void {
  const others = ranQueries.get().filter((one) => one.query !== query.query || one.params !== query.params)
  ranQueries.set([query, ...others].slice(0, MOST_RUN))
}

/** Saves a query; one of the same name is replaced. */
export function saveQuery(query: KeptQuery): void {
  savedQueries.set([query, ...savedQueries.get().filter(({ name }) => name !== query.name)])
}

/** Forgets a saved query. */
export function forgetQuery(name: string): void {
  savedQueries.set(savedQueries.get().filter((one) => one.name !== name))
}

function kept(key: string) {
  const store = createStore<readonly KeptQuery[]>(read(key))
  store.subscribe(() => {
    try {
      localStorage.setItem(key, JSON.stringify(store.get()))
    } catch {
      // Storage may be forbidden or full; the list then holds for this page only.
    }
  })
  return store
}

function read(key: string): KeptQuery[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (!Array.isArray(list)) return []
    return list.filter((one) => ['name', 'query', 'params'].every((name) => typeof one?.[name] === 'string'))
  } catch {
    return []
  }
}
