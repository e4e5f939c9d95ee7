import type { View } from '../../../../positions/view.ts'
import type { DatasetAnswer } from '../../../api/answers.ts'
import type { SavedAnswer } from '../../../api/saving.ts'
import { packageOfHeld } from '../../state/drop-client.ts'
import { pageFetch } from '../../state/page-fetch.ts'
import { service } from '../../state/service-store.ts'
import { openSearch } from '../../state/view-store.ts'
import { viewSearch } from '../../state/view-url.ts'
import { problemIn, RequestProblem } from '../../worker/problem.ts'

/** How often the server is asked whether it lists a dataset that was saved, and how long it is waited for in between, in milliseconds. */
const ASKED = 40
const PAUSE = 500

/** Saves a dataset that the page holds on the server under an id; `replaces` is the sha256 of what it may take the place of. Rejects with a RequestProblem in the server's own words. */
export async function saveToServer(held: string, id: string, replaces: string | undefined): Promise<SavedAnswer> {
  const body = JSON.stringify({ id, files: await packageOfHeld(held), replaces })
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await pageFetch('/api/datasets', { method: 'POST', headers, body })
  if (!response.ok) throw new RequestProblem(await problemIn(response))
  return (await response.json()) as SavedAnswer
}

/** Opens the view of what was saved as soon as the server lists it; false when it does not in a while. */
export async function openSaved({ dataset, sha256 }: SavedAnswer, view: View): Promise<boolean> {
  for (let asked = 0; asked < ASKED; asked++) {
    const response = await pageFetch('/api/datasets')
    const listed = response.ok ? ((await response.json()) as readonly DatasetAnswer[]) : []
    const found = listed.find((one) => one.id === dataset && one.sha256 === sha256)
    if (found) {
      const others = (service.get().datasets ?? []).filter(({ id }) => id !== dataset)
      service.set({ ...service.get(), datasets: [...others, found] })
      await openSearch(viewSearch({ ...view, dataset }))
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return false
}
