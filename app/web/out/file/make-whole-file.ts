import { UserError } from '../../../../positions/errors.ts'
import type { View } from '../../../../positions/view.ts'
import type { DatasetRef } from '../../../accounts/accounts.ts'
import { type WholeParts, wholeFile, wholeParts } from '../../../api/whole-file.ts'
import { pageSource } from '../../source/source.ts'
import { askWorker } from '../../state/ask.ts'
import { datasetOf } from '../../state/datasets.ts'
import { service } from '../../state/service-store.ts'
import { viewSearch } from '../../state/view-url.ts'
import { DROPPED } from '../../worker/client.ts'
import { text } from '../words/words.ts'

/** The page with a dataset as one HTML file that opens at a view. Rejects with a `UserError` when the page lacks its parts, or the dataset's words cannot be had. */
export async function makeWholeFile(dataset: DatasetRef, title: string, view: View): Promise<Uint8Array> {
  const listed = datasetOf(dataset.id, service.get().datasets ?? [])
  if (listed === undefined) throw new UserError('not-found', null, dataset.id)
  const [files, parts] = await Promise.all([askWorker('sent', { dataset, listed }), wholeParts(part)])
  if (files === DROPPED) throw new UserError('stopped', null, text.failed)
  const search = viewSearch({ ...view, dataset: undefined })
  return new TextEncoder().encode(wholeFile(parts, files, { title, search }))
}

/** A part of the page, from the server or the files beside it; a page that lies whole in a file has its own parts within. */
async function part(path: string, name: keyof WholeParts): Promise<Uint8Array> {
  const inside = globalThis.parleyWhole?.parts[name]
  if (inside !== undefined) return inside
  const response = await fetch(new URL(path, pageSource().base)).catch(() => null)
  if (!response?.ok) throw new UserError('not-found', null, text.file.missing)
  return new Uint8Array(await response.arrayBuffer())
}
