import { create, type Font } from 'fontkit'
import type { TextMark } from '../drawing/mark.ts'
import { cleanText } from '../text/clean-text.ts'
import type { Weight } from '../text/text-width.ts'
import { type FaceSource, faceFile, partsWith } from './faces.ts'
import { inInter, isForeign } from './letters.ts'
import { clustersOf, type Stretch, stretchesOf } from './pieces.ts'

/** A typeface that is open, and the file that it was opened from. */
export interface Typeface {
  readonly name: string
  readonly file: Uint8Array
  readonly font: Font
}

/** How texts are set: with which typefaces, in which order. */
export interface Typesetting {
  /** The stretches of a line of text from left to right. */
  readonly line: (text: string, weight: Weight) => readonly Stretch<Typeface>[]
  /** Letters that no typeface has, each with a text that it is in. */
  readonly missing: ReadonlyMap<string, string>
}

const openFaces = new Map<string, Promise<Typeface | null>>()

/** Gets ready to set texts: opens the typefaces that their letters need. `inter` are its files by weight. */
export async function typesettingOf(
  texts: readonly Pick<TextMark, 'text' | 'weight'>[],
  inter: Readonly<Record<Weight, Uint8Array>>,
  source: FaceSource,
): Promise<Typesetting> {
  const own = { regular: opened('regular', inter.regular), semibold: opened('semibold', inter.semibold) }
  const chosen = new Map<string, Typeface>()
  const missing = new Map<string, string>()
  const keyOf = (cluster: string, weight: Weight) => `${weight} ${cluster}`
  const isOwn = (cluster: string) => visible(cluster).every(inInter)
  /** The clusters of a text, those that no typeface has as one letter by letter. */
  const setClusters = (text: string, weight: Weight) =>
    clustersOf(text).flatMap((one) => (isOwn(one) || chosen.has(keyOf(one, weight)) ? [one] : [...one]))
  const choose = async (cluster: string, text: string, weight: Weight): Promise<boolean> => {
    const key = keyOf(cluster, weight)
    if (chosen.has(key) || isOwn(cluster)) return true
    const face = await faceOf(cluster, text, weight, source)
    if (face) chosen.set(key, face)
    return face !== null
  }
  for (const { text: given, weight = 'regular' } of texts) {
    if (!isForeign(given)) continue
    const text = cleanText(given)
    for (const cluster of clustersOf(text)) {
      if (await choose(cluster, text, weight)) continue
      for (const letter of cluster) if (!(await choose(letter, text, weight))) missing.set(letter, text)
    }
  }
  return {
    line: (text, weight) => {
      const clean = cleanText(text)
      if (!isForeign(text)) return [{ text: clean, font: own[weight] }]
      return stretchesOf(
        clean,
        setClusters(clean, weight),
        (cluster) => chosen.get(keyOf(cluster, weight)) ?? own[weight],
      )
    },
    missing,
  }
}

/** The first typeface that has all letters of a cluster; null where none has. */
async function faceOf(cluster: string, text: string, weight: Weight, source: FaceSource): Promise<Typeface | null> {
  const codes = visible(cluster)
  for (const { face, part } of partsWith(codes[0] as number, text, await source.index())) {
    const file = faceFile(face, part, weight)
    const reading = openFaces.get(file) ?? readFace(file, source)
    openFaces.set(file, reading)
    const typeface = await reading.catch((error: unknown) => {
      openFaces.delete(file)
      throw error
    })
    if (typeface === null) openFaces.delete(file)
    else if (codes.every((code) => typeface.font.hasGlyphForCodePoint(code))) return typeface
  }
  return null
}

async function readFace(name: string, source: FaceSource): Promise<Typeface | null> {
  const file = await source.file(name)
  return file && opened(name, file)
}

const openInter = new WeakMap<Uint8Array, Typeface>()

function opened(name: string, file: Uint8Array): Typeface {
  const known = openInter.get(file)
  if (known) return known
  const font = create(file as Buffer)
  if (!('layout' in font)) throw new Error('typeface: expected a file of one typeface, found a collection')
  const typeface = { name, file, font }
  openInter.set(file, typeface)
  return typeface
}

/** The code points of a cluster that are seen. */
function visible(cluster: string): number[] {
  const seen = [...cluster].filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
  return (seen.length > 0 ? seen : [...cluster]).map((character) => character.codePointAt(0) as number)
}
