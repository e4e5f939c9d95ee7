import { createStore, entries, get, update } from 'idb-keyval'
import { FORM, keptEntry } from './kept-entry.ts'
import type { Kept } from './kept-files.ts'

/** What becomes of writing files: they are kept; or nothing is written, for another tab has changed or forgotten them; or the browser has no room. */
export type Written = 'kept' | 'changed' | 'forgotten' | 'no room'

/** The browser's own database; null where it has none, or allows none: files then last as long as the page. */
const database = (() => {
  try {
    return 'indexedDB' in globalThis ? createStore('parley', 'given-files') : null
  } catch {
    return null
  }
})()

/** All that this browser keeps, and the keys of what of it cannot be read. */
export async function allKept(): Promise<{ found: readonly Kept[]; unreadable: readonly IDBValidKey[] }> {
  const all = database ? await entries(database).catch(() => []) : []
  const read = all.map(([key, value]) => [key, keptEntry(key, value)] as const)
  return {
    found: read.flatMap(([, files]) => files ?? []),
    unreadable: read.flatMap(([key, files]) => (files === null ? [key] : [])),
  }
}

/** What this browser keeps of a dataset now: undefined for nothing, null for what cannot be read. */
export async function nowKept(id: string): Promise<Kept | null | undefined> {
  const there = database ? await get(id, database).catch(() => undefined) : undefined
  return there === undefined ? undefined : keptEntry(id, there)
}

/** Writes files where what is there is of the revision `was` (undefined: nothing), or theirs already. Read and written in one transaction, so that no other tab comes in between. */
export async function writeKept(files: Kept, was: string | undefined): Promise<Written> {
  if (!database) return 'no room'
  let met: Written = 'kept'
  const { id } = files.dataset
  return update(
    id,
    (there: unknown) => {
      const revision = there === undefined ? undefined : (keptEntry(id, there)?.revision ?? null)
      if (revision !== was && revision !== files.revision) {
        met = revision === undefined ? 'forgotten' : 'changed'
        throw new Error(met)
      }
      return { ...files, form: FORM }
    },
    database,
  ).then(
    () => met,
    () => (met === 'kept' ? 'no room' : met),
  )
}

/** Deletes what is kept under a key, and gives what was there. */
export async function deleteKept(key: IDBValidKey): Promise<Kept | undefined> {
  if (!database) return undefined
  const there = await database('readwrite', (store) => {
    const found = store.get(key)
    store.delete(key)
    return new Promise<unknown>((resolve, reject) => {
      store.transaction.oncomplete = () => resolve(found.result)
      store.transaction.onabort = () => reject(store.transaction.error)
    })
  }).catch(() => undefined)
  return keptEntry(key, there) ?? undefined
}
