import { createStore, del, entries, set } from 'idb-keyval'
import type { DatasetAnswer } from '../../api/answers.ts'
import type { AddedFiles, GivenFiles, GivenTold } from '../worker/given/drop-protocol.ts'
import { heldName } from '../worker/given/held-id.ts'
import { service } from './service-store.ts'
import { createStore as createNames } from './store.ts'
import { place } from './view-store.ts'

/** Files that a person gave, with what was told of them: enough to read them again as they were read. */
interface Kept {
  readonly dataset: DatasetAnswer
  readonly given: GivenFiles
  readonly told: GivenTold
  /** Files that were added to the dataset, in this order. */
  readonly added?: readonly AddedFiles[]
}

/** The files of all datasets of this browser by their ids, kept or not. */
const known = new Map<string, Kept>()
/** Those of them that were not read again in this page yet. */
const unread = new Set<string>()
/** By dataset the names of the files that were added to it. */
export const addedNames = createNames<Readonly<Record<string, readonly string[]>>>({})
let added = false

/** The browser's own database; null where it has none, or allows none: files then last as long as the page. */
const database = (() => {
  try {
    return 'indexedDB' in globalThis ? createStore('parley', 'given-files') : null
  } catch {
    return null
  }
})()

/** Keeps files in this browser until they are forgotten. Where the browser has no room for them, they last as long as the page. */
export async function keepFiles(
  dataset: DatasetAnswer,
  given: GivenFiles,
  told: GivenTold,
  added: readonly AddedFiles[] = [],
): Promise<void> {
  const kept: Kept = { dataset, given, told, added }
  know(dataset.id, kept)
  if (database) await set(dataset.id, kept, database).catch(() => undefined)
}

/** The files of a dataset of this browser, with what was told of them. */
export function filesOf(id: string): Kept | undefined {
  return known.get(id)
}

function know(id: string, kept: Kept): void {
  known.set(id, kept)
  const { added = [] } = kept
  if (added.length > 0 || addedNames.get()[id]) {
    addedNames.set({ ...addedNames.get(), [id]: added.map(({ given }) => given.name) })
  }
}

/** Forgets the files of a dataset for good. */
export async function forgetFiles(id: string): Promise<void> {
  unread.delete(id)
  known.delete(id)
  if (database) await del(id, database).catch(() => undefined)
}

/** Lists the datasets of files that this browser keeps, once it is known which ones the server has, and reads those of the address, and of each that is chosen later. */
export async function followKeptFiles(): Promise<void> {
  if (!database) return
  const found = await entries<string, Kept>(database).catch(() => [])
  for (const [id, kept] of found) {
    if ((service.get().datasets ?? []).some((one) => one.id === id)) continue
    know(id, kept)
    unread.add(id)
  }
  if (unread.size === 0) return
  service.subscribe(addKept)
  addKept()
  place.subscribe(readChosen)
  readChosen()
}

function addKept(): void {
  const { datasets } = service.get()
  if (added || datasets === null) return
  added = true
  const kept = [...unread].flatMap((id) => known.get(id)?.dataset ?? [])
  service.set({ ...service.get(), datasets: [...datasets, ...kept] })
  readChosen()
}

function readChosen(): void {
  const id = place.get().view?.dataset
  const kept = id === undefined || heldName(id) === null || !unread.has(id) ? undefined : known.get(id)
  if (!added || kept === undefined || id === undefined) return
  unread.delete(id)
  replace({ ...kept.dataset, status: 'loading' })
  void readAgain(id, kept)
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
  } else replace(outcome.dataset)
}

function replace(dataset: DatasetAnswer): void {
  const { datasets } = service.get()
  service.set({ ...service.get(), datasets: (datasets ?? []).map((one) => (one.id === dataset.id ? dataset : one)) })
}
