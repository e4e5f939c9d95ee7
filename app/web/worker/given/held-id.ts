const PREFIX = 'here:'

/** The id of a dataset that only this page holds: it says so, and is that of no dataset of a server. */
export function heldId(name: string): string {
  return `${PREFIX}${name}`
}

/** What a held dataset calls itself, or null for an id of a dataset that is not held by a page. */
export function heldName(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null
}
