/** What stands between a dataset’s id and the id of one of its nodes in a key. */
export const KEY_SEPARATOR = '\u001f'

/** How the graph is laid out; nodes written under another number are written anew. */
export const GRAPH_FORMAT = 1

/** What the keys of all nodes of a dataset begin with; ids hold no control characters, so no other dataset's keys do. */
export function keyPrefix(dataset: string): string {
  return dataset + KEY_SEPARATOR
}

/** The id of what hangs on a node and has no id of its own: a scale's point, a stance's evidence, by its place. */
export function partId(owner: string, place: number): string {
  return owner + KEY_SEPARATOR + place
}

/** Labels of the nodes of datasets, each of which carries a `key` that is unique in the database. */
export const KEYED_LABELS = ['Actor', 'Issue', 'Document', 'Scale', 'ScalePoint', 'Stance', 'Evidence'] as const
export type KeyedLabel = (typeof KEYED_LABELS)[number]

/** Labels of what Parley keeps for itself: former versions of datasets, and the pieces of their packed bytes. */
export const OWN_LABELS = ['ParleyVersion', 'ParleyChunk'] as const
