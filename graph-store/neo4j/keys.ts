import { createHash } from 'node:crypto'

const SEPARATOR = '\u001f'

/** How the graph is laid out; nodes written under another number are written anew. */
export const GRAPH_FORMAT = 1

/** What the keys of all nodes of a dataset begin with; ids hold no control characters, so no other dataset's keys do. */
export function keyPrefix(dataset: string): string {
  return dataset + SEPARATOR
}

/** The id of what hangs on a node and has no id of its own: a scale's point, a stance's evidence, by its place. */
export function partId(owner: string, place: number): string {
  return owner + SEPARATOR + place
}

/** A short hash of content: 66 bits, compared only with the one that the same node had before. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 11)
}
