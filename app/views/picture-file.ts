import { PICTURE_FILES, type PictureEnding } from '../../diagram/picture-files.ts'
import type { Picture } from '../../diagram/picture-parameters.ts'
import { pictureRecord } from '../../diagram/picture-record/picture-record.ts'
import { perInchOf } from '../../diagram/sizes.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import type { View } from '../../positions/view.ts'
import { viewDrawing } from './pictures.ts'

/** The picture of a view as the bytes of a file, with the record of what it shows; runs in Node. Throws as `viewDrawing` does. */
export async function viewFile(
  ending: PictureEnding,
  dataset: Dataset,
  view: View,
  picture: Picture,
  documents: number,
): Promise<Uint8Array> {
  const { theme, scale, outlines, transparent, missingLetters } = picture
  return PICTURE_FILES[ending].write(await viewDrawing(dataset, view, picture, documents), {
    theme,
    scale,
    outlines,
    transparent,
    missingLetters,
    perInch: perInchOf(picture),
    record: pictureRecord(dataset.info, view, picture),
  })
}
