import type { View } from '../../../../positions/view.ts'
import type { SavedAnswer } from '../../../api/saving.ts'
import { packageOfHeld } from '../../state/drop-client.ts'
import { postDataset, untilListed } from '../../state/post-dataset.ts'
import { openSearch } from '../../state/view-store.ts'
import { viewSearch } from '../../state/view-url.ts'

/** Saves a dataset that the page holds on the server under an id; `replaces` is the sha256 of what it may take the place of. Rejects with a RequestProblem in the server's own words. */
export async function saveToServer(held: string, id: string, replaces: string | undefined): Promise<SavedAnswer> {
  return postDataset({ id, files: await packageOfHeld(held), replaces })
}

/** Opens the view of what was saved as soon as the server lists it; false when it does not in a while. */
export async function openSaved(saved: SavedAnswer, view: View): Promise<boolean> {
  if (!(await untilListed(saved))) return false
  await openSearch(viewSearch({ ...view, dataset: saved.dataset }))
  return true
}
