import { z } from 'zod'
import type { DatasetInfo } from '../../positions/dataset/index.ts'
import { type View, viewToParams } from '../../positions/view.ts'
import { type Picture, recordedPicture } from '../picture-parameters.ts'

/** The program's version, the same in Node and in a browser; a test holds it equal to that of package.json. */
export const PROGRAM_VERSION = '0.1.0'

/** What a picture tells of itself, so that it can be opened and drawn again: no clock, no machine. */
const pictureRecordSchema = z.object({
  /** The version of Parley that drew it. */
  parley: z.string(),
  dataset: z.object({ id: z.string(), version: z.string().optional(), sha256: z.string() }),
  /** The view as the query of a link, its dataset named. */
  view: z.string(),
  /** What the picture is besides its view (paper or width and height, theme, scale), as a query; empty: all at their defaults. */
  picture: z.string(),
})
export type PictureRecord = z.infer<typeof pictureRecordSchema>

/** The record of a picture of a view. */
export function pictureRecord(info: DatasetInfo, view: View, picture: Picture): PictureRecord {
  return {
    parley: PROGRAM_VERSION,
    dataset: { id: info.id, ...(info.version === undefined ? {} : { version: info.version }), sha256: info.sha256 },
    view: viewToParams({ ...view, dataset: info.id }).toString(),
    picture: recordedPicture(picture).toString(),
  }
}

/** A record from its JSON; null when it is none. */
export function parseRecord(text: string): PictureRecord | null {
  try {
    return pictureRecordSchema.parse(JSON.parse(text))
  } catch {
    // Somebody else's text under our name is no record, and no reason to fail.
    return null
  }
}
