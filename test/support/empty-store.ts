import type { GraphStore } from '../../graph-store/graph-store.ts'

/** Removes every dataset from a store. */
export async function emptyStore(store: Pick<GraphStore, 'list' | 'remove'>): Promise<void> {
  for (const { id } of await store.list()) await store.remove(id)
}
