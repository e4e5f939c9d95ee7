import type { GraphStore } from '../../graph-store/graph-store.ts'

/** Removes every dataset from a store, with its history. */
export async function emptyStore(store: Pick<GraphStore, 'list' | 'remove' | 'versionedIds'>): Promise<void> {
  const ids = new Set([...(await store.list()).map(({ id }) => id), ...(await store.versionedIds())])
  for (const id of ids) await store.remove(id, { forget: true })
}
