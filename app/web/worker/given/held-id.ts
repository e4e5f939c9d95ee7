const PREFIX = 'here:'

/** The id of a dataset that only this page holds: it says so, and is that of no dataset of a server. */
export function heldId(name: string): string {
  return `${PREFIX}${name}`
}

/** What a held dataset calls itself, or null for an id of a dataset that is not held by a page. */
export function heldName(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null
}

/** A call of the API about a held dataset: what is below the dataset, and the query. */
export interface HeldCall {
  readonly dataset: string
  readonly call: string
  readonly query: string
}

/** The call that a path is about a held dataset, which the page answers itself; null for any other path. */
export function heldCall(path: string): HeldCall | null {
  const [, id, call = '', query = ''] = /^\/api\/datasets\/([^/?]+)\/([^?]+)\??(.*)$/.exec(path) ?? []
  const dataset = id === undefined ? '' : decodeURIComponent(id)
  return heldName(dataset) === null ? null : { dataset, call, query }
}
