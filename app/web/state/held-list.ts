import type { DatasetAnswer } from '../../api/answers.ts'
import { heldName } from '../worker/given/held-id.ts'
import { forgetDropped } from './drop-client.ts'
import { forgetFiles } from './keeping.ts'
import { type Kept, unreadable } from './kept-files.ts'
import { service } from './service-store.ts'

/** Adds a dataset that the page holds to those that can be chosen. */
export function holdDataset(dataset: DatasetAnswer): void {
  const others = (service.get().datasets ?? []).filter(({ id }) => id !== dataset.id)
  service.set({ ...service.get(), datasets: [...others, dataset] })
}

/** The contents (sha256) of what this browser keeps, by id, read in this page or not, readable or not: another dataset of the same name takes none of their places. */
export function keptContents(): Readonly<Record<string, string>> {
  const own = (service.get().datasets ?? []).filter(({ id }) => heldName(id) !== null)
  const others = unreadable.get().map((key) => [String(key), ''])
  return Object.fromEntries([...others, ...own.map(({ id, sha256 }) => [id, sha256 ?? ''])])
}

/** Forgets a dataset that the page holds: its files in this browser, its place in the list, its memory. What was kept of it comes back, so that it can be put back. */
export async function forgetDataset(id: string): Promise<Kept | undefined> {
  const before = await forgetFiles(id)
  service.set({ ...service.get(), datasets: (service.get().datasets ?? []).filter((dataset) => dataset.id !== id) })
  await forgetDropped(id)
  return before
}
