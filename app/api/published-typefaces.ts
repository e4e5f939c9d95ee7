import { FACE_INDEX, type FaceSource, faceFile, partsWith } from '../../diagram/typefaces/faces.ts'
import { inInter } from '../../diagram/typefaces/letters.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import type { PublishedFile } from './published-files.ts'

/** The typefaces that pictures of a dataset need beside Inter, as files of a copy; none where Inter has all letters of its names and labels. */
export async function publishedTypefaces(
  { info, actors, issues, scales }: Dataset,
  source: FaceSource,
): Promise<PublishedFile[]> {
  const texts = [
    info.title,
    ...(info.sources ?? []).map(({ title }) => title),
    ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...issues.flatMap(({ name, question }) => [name, question ?? '']),
    ...scales.flatMap(({ points }) => points.map(({ label }) => label ?? '')),
  ]
  const foreign = texts.map((text) => [text, [...new Set(text)].filter((letter) => !inInter(codeOf(letter)))] as const)
  if (foreign.every(([, letters]) => letters.length === 0)) return []
  const index = await source.index()
  const names = new Set<string>()
  for (const [text, letters] of foreign) {
    for (const { face, part } of letters.flatMap((letter) => partsWith(codeOf(letter), text, index))) {
      names.add(faceFile(face, part, 'regular')).add(faceFile(face, part, 'semibold'))
    }
  }
  if (names.size === 0) return []
  const files = await Promise.all([FACE_INDEX, ...names].map(async (name) => [name, await source.file(name)] as const))
  return files.flatMap(([name, bytes]): PublishedFile[] => (bytes === null ? [] : [[`fonts/${name}`, bytes]]))
}

const codeOf = (letter: string): number => letter.codePointAt(0) as number
