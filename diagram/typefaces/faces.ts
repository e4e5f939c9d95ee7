import type { Weight } from '../text/text-width.ts'

/**
 * The typefaces that stand in for what Inter lacks, by the package that they come from, the first that has a letter drawing it. Of the three that share
 * Han letters the text decides: with kana it is Japanese, with Hangul Korean.
 * @public The build reads it too.
 */
export const FACES = [
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-devanagari',
  'noto-sans-georgian',
  'noto-sans-armenian',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-emoji',
] as const
type Face = (typeof FACES)[number]

/** Which letters are in which part of a typeface: CSS unicode ranges (`U+600-6FF,U+750`) by the part's name. */
export type FaceIndex = Readonly<Record<Face, Readonly<Record<string, string>>>>

/** The name of the index among the typefaces. */
export const FACE_INDEX = 'index.json'

/** Where typefaces come from: a folder, or a server. */
export interface FaceSource {
  readonly index: () => Promise<FaceIndex>
  /** A part's file (WOFF); null where it is not there. */
  readonly file: (name: string) => Promise<Uint8Array | null>
}

const FILE_WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, semibold: 600 }

/** The name of the file of a part. Numbered parts are written `[12]` in the index. */
export function faceFile(face: string, part: string, weight: Weight): string {
  return `${face}-${part.replace(/[[\]]/g, '')}-${FILE_WEIGHTS[weight]}-normal.woff`
}

/** Parts that may have a letter, the likeliest first. */
export function partsWith(code: number, text: string, index: FaceIndex): { face: string; part: string }[] {
  return facesFor(text).flatMap((face) =>
    Object.entries(index[face] ?? {}).flatMap(([part, ranges]) =>
      rangesOf(ranges).some(([from, to]) => code >= from && code <= to) ? [{ face, part }] : [],
    ),
  )
}

function facesFor(text: string): readonly Face[] {
  const first: Face[] = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? ['noto-sans-jp']
    : /\p{Script=Hangul}/u.test(text)
      ? ['noto-sans-kr']
      : /\p{Emoji_Presentation}/u.test(text)
        ? ['noto-emoji']
        : []
  return [...first, ...FACES.filter((face) => !first.includes(face))]
}

const parsed = new Map<string, readonly (readonly [from: number, to: number])[]>()

function rangesOf(ranges: string): readonly (readonly [from: number, to: number])[] {
  const known = parsed.get(ranges)
  if (known) return known
  const found = ranges.split(',').map((range): [number, number] => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
  parsed.set(ranges, found)
  return found
}
