import '../worker/given/without-eval.ts'
import { recordOfPdf } from '../../../diagram/picture-record/pdf-record.ts'
import type { PictureRecord } from '../../../diagram/picture-record/picture-record.ts'
import { recordOfPng } from '../../../diagram/picture-record/png-record.ts'
import { recordOfSvg } from '../../../diagram/picture-record/svg-record.ts'
import type { DatasetAnswer } from '../../api/answers.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'

/** The picture among what was given, when it is one file that is called as pictures are. */
export function pictureOf({ files }: GivenFiles): File | null {
  const [first] = files
  return files.length === 1 && first && /\.(png|svg|pdf)$/i.test(first[0]) ? first[1] : null
}

/** What a picture tells of itself; null when Parley did not draw it. */
export async function recordOf(picture: File): Promise<PictureRecord | null> {
  if (/\.svg$/i.test(picture.name)) return recordOfSvg(await picture.text())
  const bytes = new Uint8Array(await picture.arrayBuffer())
  return recordOfPng(bytes) ?? recordOfPdf(bytes)
}

/**
 * Where a picture's view opens: the query of its link, its dataset being one of the very same content (of the same id, where there are several) or else the one of the same id,
 * and whether that is what was drawn. Null when no such dataset is there.
 */
export function openingOf(
  { dataset, view }: PictureRecord,
  datasets: readonly DatasetAnswer[],
): { search: string; same: boolean } | null {
  const same = datasets.filter(({ sha256 }) => sha256 !== null && sha256 === dataset.sha256)
  const ofId = ({ id }: DatasetAnswer) => id === dataset.id
  const found = same.find(ofId) ?? same[0] ?? datasets.find(ofId)
  if (found === undefined) return null
  const params = new URLSearchParams(view)
  params.set('dataset', found.id)
  return { search: `?${params}`, same: found.sha256 === dataset.sha256 }
}
