import type { DatasetAnswer } from '../../api/answers.ts'
import { heldName } from '../worker/given/held-id.ts'
import { allKept, deleteKept, nowKept, writeKept } from './kept-database.ts'
import { elsewhere, filesOf, type Kept, kept, unreadable } from './kept-files.ts'
import { service } from './service-store.ts'
import { place } from './view-store.ts'

/** Datasets whose files were not read in this page yet. */
const unread = new Set<string>()
let listed = false

/** What is written, and heard of other tabs, comes one after the other: each has to know what the one before it left. */
let last: Promise<unknown> = Promise.resolve()

/** Tells other tabs of whose dataset something was written. */
const tabs = 'indexedDB' in globalThis && 'BroadcastChannel' in globalThis ? new BroadcastChannel('parley-files') : null

/**
 * Keeps files in this browser until they are forgotten; false when another tab has changed or forgotten them since this one read them: nothing is written then, and `elsewhere` tells. Where the browser has no room for them, they
 * last as long as the page.
 */
export function keepFiles(files: Kept, revision = newRevision()): Promise<boolean> {
  const before = filesOf(files.dataset.id)
  const now = {
    ...files,
    since: before?.since ?? files.since ?? new Date().toISOString(),
    revision: before?.revision,
  }
  setKept(files.dataset.id, now)
  return inTurn(() => write(now, before, revision))
}

async function write(files: Kept, before: Kept | undefined, revision: string): Promise<boolean> {
  const { id } = files.dataset
  const known = filesOf(id)
  // Forgotten here before it was written.
  if (known === undefined) return true
  const met = await writeKept({ ...files, revision }, known.revision)
  if (met === 'no room') return true
  const here = filesOf(id)
  if (met === 'kept') {
    if (here) setKept(id, { ...here, revision })
    tabs?.postMessage(id)
    return true
  }
  if (here?.given === files.given && here.told === files.told && here.added === files.added) setKept(id, before)
  elsewhere.set({ dataset: files.dataset, is: met })
  return false
}

/** Whether files are still kept as this page read them; where not, `elsewhere` tells. */
export function isAsRead(id: string): Promise<boolean> {
  return inTurn(async () => {
    const here = filesOf(id)
    const there = await nowKept(id)
    if (here === undefined || there?.revision === here.revision) return true
    elsewhere.set({ dataset: here.dataset, is: there === undefined ? 'forgotten' : 'changed' })
    return false
  })
}

/** Reads a dataset of this browser again as it is kept now. */
export async function readAsKept(id: string): Promise<void> {
  const there = await inTurn(() => nowKept(id))
  if (!there) return
  unread.delete(id)
  replace({ ...there.dataset, status: 'loading' })
  await readAgain(id, there)
  // Not before: until it is read, nothing may be added to what was there.
  setKept(id, there)
  elsewhere.set(null)
}

/** Keeps what this page holds of a dataset that another tab has forgotten. */
export async function keepAgain(id: string): Promise<void> {
  const files = filesOf(id)
  elsewhere.set(null)
  if (files === undefined) return
  setKept(id, { ...files, revision: undefined })
  await keepFiles(files, files.revision)
}

/** Forgets the files of a dataset for good; what was kept comes back, with what other tabs added to it. */
export async function forgetFiles(id: string): Promise<Kept | undefined> {
  const here = filesOf(id)
  unread.delete(id)
  setKept(id, undefined)
  if (elsewhere.get()?.dataset.id === id) elsewhere.set(null)
  const there = await inTurn(() => deleteKept(id))
  tabs?.postMessage(id)
  return there ?? here
}

/** Forgets for good what cannot be read. */
export async function forgetUnreadable(key: IDBValidKey): Promise<void> {
  await inTurn(() => deleteKept(key))
  unreadable.set(unreadable.get().filter((other) => other !== key))
}

/** Keeps files again that were forgotten: they are listed, and read when they are chosen. */
export async function putBack(files: Kept): Promise<void> {
  await keepFiles(files, files.revision)
  list(files)
}

/** Lists the datasets of files that this browser keeps, once it is known which ones the server has, and reads those of the address, and of each that is chosen later. */
export async function followKeptFiles(): Promise<void> {
  service.subscribe(addKept)
  place.subscribe(readChosen)
  if (tabs) tabs.onmessage = ({ data }: MessageEvent<unknown>) => void inTurn(() => hear(String(data)))
  const { found, unreadable: others } = await allKept()
  const byId = Object.fromEntries(found.map((files) => [files.dataset.id, files]))
  unreadable.set(others)
  for (const id of Object.keys(byId)) if (!isListed(id)) unread.add(id)
  kept.set({ ...byId, ...kept.get() })
  addKept()
  readChosen()
}

/** Follows what another tab has written or forgotten: of a dataset that is read here it is told, of others it is taken over. */
async function hear(id: string): Promise<void> {
  const there = await nowKept(id)
  const here = filesOf(id)
  if (there === null) return
  if (there?.revision === here?.revision) {
    if (elsewhere.get()?.dataset.id === id) elsewhere.set(null)
    return
  }
  if (here ? !unread.has(id) : isListed(id)) {
    if (here) elsewhere.set({ dataset: here.dataset, is: there === undefined ? 'forgotten' : 'changed' })
    return
  }
  setKept(id, there)
  if (there) return list(there)
  unread.delete(id)
  service.set({ ...service.get(), datasets: (service.get().datasets ?? []).filter((one) => one.id !== id) })
}

/** Lists a dataset that is read when it is chosen. */
function list({ dataset }: Kept): void {
  unread.add(dataset.id)
  const { datasets } = service.get()
  if (datasets === null) return
  service.set({ ...service.get(), datasets: [...datasets.filter(({ id }) => id !== dataset.id), dataset] })
  readChosen()
}

function isListed(id: string): boolean {
  return (service.get().datasets ?? []).some((one) => one.id === id)
}

function setKept(id: string, files: Kept | undefined): void {
  const { [id]: _, ...others } = kept.get()
  kept.set(files === undefined ? others : { ...others, [id]: files })
}

function inTurn<T>(what: () => Promise<T>): Promise<T> {
  const turn = last.then(what)
  last = turn.catch(() => undefined)
  return turn
}

/** A mark of what is written that no other tab gives; randomUUID is not there on every address. */
function newRevision(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-')
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
