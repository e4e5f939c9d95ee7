/** Labels of the nodes of datasets, each of which carries a `key` that is unique in the database. */
export const KEYED_LABELS = ['Actor', 'Issue', 'Document', 'Scale', 'ScalePoint', 'Stance', 'Evidence'] as const
export type KeyedLabel = (typeof KEYED_LABELS)[number]

/** Labels of what Parley keeps for itself: former versions of datasets, and the pieces of their packed bytes. */
export const OWN_LABELS = ['ParleyVersion', 'ParleyChunk'] as const
