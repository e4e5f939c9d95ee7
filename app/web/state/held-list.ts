import type { DatasetAnswer } from '../../api/answers.ts'
import { forgetDropped } from './drop-client.ts'
import { forgetFiles } from './kept-files.ts'
import { service } from './service-store.ts'

/** Adds a dataset that the page holds to those that can be chosen. */
export function holdDataset(dataset: DatasetAnswer): void {
  const others = (service.get().datasets ?? []).filter(({ id }) => id !== dataset.id)
  service.set({ ...service.get(), datasets: [...others, dataset] })
}

/** Forgets a dataset that the page holds: its files in this browser, its place in the list, its memory. */
export async function forgetDataset(id: string): Promise<void> {
  await forgetFiles(id)
  service.set({ ...service.get(), datasets: (service.get().datasets ?? []).filter((dataset) => dataset.id !== id) })
  await forgetDropped(id)
}
