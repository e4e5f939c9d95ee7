import { createStore as createDatabase, del, entries, set } from 'idb-keyval'
import type { DatasetAnswer } from '../../api/answers.ts'
import { heldName } from '../worker/given/held-id.ts'
import { FORM, keptEntry } from './kept-entry.ts'
import { type Kept, kept, unreadable } from './kept-files.ts'
import { service } from './service-store.ts'
import { place } from './view-store.ts'

/** Datasets whose files were not read in this page yet. */
const unread = new Set<string>()
let listed = false

/** The browser's own database; null where it has none, or allows none: files then last as long as the page. */
const database = (() => {
  try {
    return 'indexedDB' in globalThis ? createDatabase('parley', 'given-files') : null
  } catch {
    return null
  }
})()

/** Keeps files in this browser until they are forgotten. Where the browser has no room for them, they last as long as the page. */
export async function keepFiles(files: Kept): Promise<void> {
  const { id } = files.dataset
  const all = { since: kept.get()[id]?.since ?? new Date().toISOString(), ...files }
  kept.set({ ...kept.get(), [id]: all })
  if (database) await set(id, { ...all, form: FORM }, database).catch(() => undefined)
}

/** Forgets the files of a dataset for good. */
export async function forgetFiles(id: string): Promise<void> {
  unread.delete(id)
  const { [id]: _, ...others } = kept.get()
  kept.set(others)
  if (database) await del(id, database).catch(() => undefined)
}

/** Forgets for good what cannot be read. */
export async function forgetUnreadable(key: IDBValidKey): Promise<void> {
  if (database) await del(key, database).catch(() => undefined)
  unreadable.set(unreadable.get().filter((other) => other !== key))
}

/** Keeps files again that were forgotten: they are listed, and read when they are chosen. */
export async function putBack(files: Kept): Promise<void> {
  const { id } = files.dataset
  await keepFiles(files)
  unread.add(id)
  const others = (service.get().datasets ?? []).filter((one) => one.id !== id)
  service.set({ ...service.get(), datasets: [...others, files.dataset] })
  readChosen()
}

/** Lists the datasets of files that this browser keeps, once it is known which ones the server has, and reads those of the address, and of each that is chosen later. */
export async function followKeptFiles(): Promise<void> {
  service.subscribe(addKept)
  place.subscribe(readChosen)
  if (!database) return
  const all = await entries(database).catch(() => [])
  const found = all.flatMap(([key, value]) => {
    const files = keptEntry(key, value)
    return files === null ? [] : [[files.dataset.id, files] as const]
  })
  const read = new Set<IDBValidKey>(found.map(([id]) => id))
  unreadable.set(all.map(([key]) => key).filter((key) => !read.has(key)))
  for (const [id] of found) if (!(service.get().datasets ?? []).some((one) => one.id === id)) unread.add(id)
  kept.set({ ...Object.fromEntries(found), ...kept.get() })
  addKept()
  readChosen()
}

function addKept(): void {
  const { datasets } = service.get()
  if (listed || datasets === null || unread.size === 0) return
  listed = true
  const known = new Set(datasets.map(({ id }) => id))
  const found = [...unread].flatMap((id) => (known.has(id) ? [] : (kept.get()[id]?.dataset ?? [])))
  service.set({ ...service.get(), datasets: [...datasets, ...found] })
  readChosen()
}

function readChosen(): void {
  const id = place.get().view?.dataset
  if (id === undefined || heldName(id) === null || !unread.has(id)) return
  const files = kept.get()[id]
  if (files === undefined || service.get().datasets === null) return
  unread.delete(id)
  replace({ ...files.dataset, status: 'loading' })
  void readAgain(id, files)
}

async function readAgain(id: string, { dataset, given, told, added = [] }: Kept): Promise<void> {
  const { readDropped } = await import('./drop-client.ts')
  const outcome = await readDropped(given, told, () => undefined, { as: id, added }).outcome.catch(
    (error: Error) => error,
  )
  if (outcome instanceof Error || outcome.kind !== 'held') {
    const why =
      outcome instanceof Error ? outcome.message : outcome.kind === 'invalid' ? (outcome.problems[0] ?? '') : ''
    replace({ ...dataset, status: 'failed', notice: why })
  } else {
    replace(outcome.dataset)
    // What was asked about it meanwhile found nothing.
    service.set({ ...service.get(), recoveries: service.get().recoveries + 1 })
  }
}

function replace(dataset: DatasetAnswer): void {
  const { datasets } = service.get()
  service.set({ ...service.get(), datasets: (datasets ?? []).map((one) => (one.id === dataset.id ? dataset : one)) })
}
