import type { Picture } from '../../../../diagram/picture-parameters.ts'
import { UserError } from '../../../../positions/errors.ts'
import type { View } from '../../../../positions/view.ts'
import type { DatasetRef } from '../../../accounts/accounts.ts'
import type { Each } from '../../../api/each-view.ts'
import { askWorker } from '../../state/ask.ts'
import { download } from '../../state/download.ts'
import { DROPPED } from '../../worker/client.ts'
import { text } from './words.ts'

/** A batch of pictures to save. */
interface BatchOfPictures {
  readonly dataset: DatasetRef
  readonly view: View
  readonly picture: Picture
  readonly each: Each
  readonly name: string
  onProgress(told: string): void
}

/** More pictures than this are made by the command line, which writes each as it is drawn. */
const MOST = 120

/** Saves one PNG of each as a ZIP file, and says how many. Throws a `UserError` when there is none, or too many. */
export async function savePictures({
  dataset,
  view,
  picture,
  each,
  name,
  onProgress,
}: BatchOfPictures): Promise<string> {
  const batch = await askWorker('batch', { dataset, view, each })
  if (batch === DROPPED) throw new UserError('stopped', null, text.stopped)
  const { views, without } = batch
  if (views.length > MOST) throw new UserError('too-large', null, text.tooMany(views.length, MOST))
  const { zipSync } = await import('fflate')
  const files: Record<string, Uint8Array> = {}
  for (const [i, one] of views.entries()) {
    onProgress(text.drawing(i + 1, views.length))
    const bytes = await askWorker('png', { dataset, view: one.view, picture })
    if (bytes === DROPPED) throw new UserError('stopped', null, text.stopped)
    files[`${name}-${one.name}.png`] = bytes
  }
  // No clock in the file: the same views give the same bytes. A ZIP begins with 1980.
  const zip = zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) })
  download(zip, 'application/zip', `${name}.zip`)
  return text.batch(text.done(`${name}.zip`), views.length, without)
}
