import type { DatasetAnswer } from '../../api/answers.ts'
import { forgetDropped } from './drop-client.ts'
import { service } from './service-store.ts'

/** Adds a dataset that the page holds to those that can be chosen. */
export function holdDataset(dataset: DatasetAnswer): void {
  const others = (service.get().datasets ?? []).filter(({ id }) => id !== dataset.id)
  service.set({ ...service.get(), datasets: [...others, dataset] })
}

/** Takes a dataset that the page holds off the list, and frees its memory. */
export async function forgetDataset(id: string): Promise<void> {
  service.set({ ...service.get(), datasets: (service.get().datasets ?? []).filter((dataset) => dataset.id !== id) })
  await forgetDropped(id)
}
