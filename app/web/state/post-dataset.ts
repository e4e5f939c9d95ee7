import type { DatasetAnswer } from '../../api/answers.ts'
import type { SavedAnswer } from '../../api/saving.ts'
import { request } from '../worker/problem.ts'
import { pageFetch } from './page-fetch.ts'
import { service } from './service-store.ts'

/** How often the server is asked whether it lists a dataset that was saved, and how long it is waited for in between, in milliseconds. */
const ASKED = 40
const PAUSE = 500

/** A data package that the server is to keep: under which id, in place of what, or added to it. */
interface Posted {
  readonly id: string
  readonly files: Readonly<Record<string, string>>
  readonly replaces?: string | undefined
  readonly adds?: 'look' | 'new' | 'both'
}

/** Gives the server a data package to save, or to add to one that it has. Rejects with a RequestProblem in the server's own words. */
export async function postDataset(posted: Posted): Promise<SavedAnswer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const post = { method: 'POST', headers, body: JSON.stringify(posted) }
  const response = await request((path) => pageFetch(path, post), '/api/datasets')
  return (await response.json()) as SavedAnswer
}

/** Waits until the server lists what was saved, and lists it here; false when it does not in a while. */
export async function untilListed({ dataset, sha256 }: SavedAnswer): Promise<boolean> {
  for (let asked = 0; asked < ASKED; asked++) {
    // It is saved: a server that does not answer now is asked again.
    const response = await pageFetch('/api/datasets').catch(() => null)
    const listed = response?.ok ? ((await response.json()) as readonly DatasetAnswer[]) : []
    const found = listed.find((one) => one.id === dataset && one.sha256 === sha256)
    if (found) {
      const others = (service.get().datasets ?? []).filter(({ id }) => id !== dataset)
      service.set({ ...service.get(), datasets: [...others, found] })
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return false
}
