import type { AddedFiles, JoinChoice } from '../worker/given/drop-protocol.ts'
import { joinDropped, packageOfHeld, readDropped } from './drop-client.ts'
import { holdDataset } from './held-list.ts'
import { isAsRead, keepFiles } from './keeping.ts'
import { filesOf } from './kept-files.ts'
import { postDataset, untilListed } from './post-dataset.ts'

/** Adds the files that were last compared with a dataset of this browser to it, and keeps them beside its own. False when another tab has changed or forgotten it meanwhile: nothing is added then. Throws when it is not held any more, and as `joinDropped` rejects. */
export async function addFiles(to: string, part: Omit<AddedFiles, 'choice'>, choice: JoinChoice): Promise<boolean> {
  const kept = filesOf(to)
  if (!(await isAsRead(to))) return false
  const dataset = kept && (await joinDropped(to, choice))
  if (!kept || !dataset) throw new Error(to)
  holdDataset(dataset)
  return keepFiles({ ...kept, dataset, added: [...(kept.added ?? []), { ...part, choice }] })
}

/** Adds the files that were last brought to a dataset of the server to it, in place of nothing but the content (sha256) that they were compared with. Rejects with a RequestProblem in the server's own words. */
export async function addToServer(id: string, adds: 'new' | 'both', replaces: string): Promise<true> {
  await untilListed(await postDataset({ id, files: await packageOfHeld(id, true), adds, replaces }))
  return true
}

/** Takes out the files that were added to a dataset last: it is read again from those before them. False when another tab has changed or forgotten it meanwhile: nothing is taken out then. Throws when they cannot be read again. */
export async function takeOutLast(id: string): Promise<boolean> {
  const kept = filesOf(id)
  const added = kept?.added?.slice(0, -1)
  if (!kept || !added) return true
  if (!(await isAsRead(id))) return false
  const { outcome } = readDropped(kept.given, kept.told, () => undefined, { as: id, added })
  const found = await outcome
  if (found.kind !== 'held') throw new Error(found.kind === 'invalid' ? found.problems[0] : found.kind)
  holdDataset(found.dataset)
  return keepFiles({ ...kept, dataset: found.dataset, added })
}
