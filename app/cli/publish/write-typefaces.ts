import { FACE_FOLDER, FACE_INDEX, readFaceFile } from '../../../diagram/typefaces/face-folder.ts'
import { faceFile, partsWith } from '../../../diagram/typefaces/faces.ts'
import { inInter } from '../../../diagram/typefaces/letters.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import type { SiteFolder } from './site-folder.ts'

/** Writes the typefaces that pictures of a dataset need beside Inter; none where Inter has all letters of its names and labels. */
export async function writeTypefaces({ info, actors, issues, scales }: Dataset, site: SiteFolder): Promise<void> {
  const texts = [
    info.title,
    ...(info.sources ?? []).map(({ title }) => title),
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...issues.flatMap(({ name, question }) => [name, question ?? '']),
    ...scales.flatMap(({ points }) => points.map(({ label }) => label ?? '')),
  ]
  const index = await FACE_FOLDER.index()
  const files = new Set<string>()
  for (const text of texts) {
    for (const letter of new Set(text)) {
      const code = letter.codePointAt(0) as number
      if (inInter(code)) continue
      for (const { face, part } of partsWith(code, text, index)) {
        files.add(faceFile(face, part, 'regular')).add(faceFile(face, part, 'semibold'))
      }
    }
  }
  if (files.size === 0) return
  for (const name of [FACE_INDEX, ...files]) {
    const bytes = await readFaceFile(name)
    if (bytes) site.write(`fonts/${name}`, bytes)
  }
}
