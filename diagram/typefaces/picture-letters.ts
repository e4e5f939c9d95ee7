import { UserError } from '../../positions/errors.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { Weight } from '../text/text-width.ts'
import type { FaceSource } from './faces.ts'
import { isForeign, textsOf } from './letters.ts'
import { type Outlines, outlinesOf } from './outlines.ts'
import { type Typesetting, typesettingOf } from './typesetting.ts'

/** What to do about letters that no typeface has: draw nothing and say which, or draw a box in place of each. */
export type MissingLetters = 'refuse' | 'allow'

/** How the letters of a picture are drawn. */
interface PictureLetters {
  readonly typesetting: Typesetting
  readonly outlines: Outlines
  /** Outlines of texts that Inter alone cannot set; undefined for all others, which stay text. */
  readonly foreign: (mark: Parameters<Outlines>[0]) => string | undefined
}

/** Opens the typefaces that a picture's texts need; `inter` are its files by weight. Throws a MissingLettersError where no typeface has a letter, unless that is allowed. */
export async function pictureLetters(
  drawing: Drawing,
  inter: Readonly<Record<Weight, Uint8Array>>,
  source: FaceSource,
  missingLetters: MissingLetters = 'refuse',
): Promise<PictureLetters> {
  const typesetting = await typesettingOf(textsOf(drawing.marks), inter, source)
  if (typesetting.missing.size > 0 && missingLetters === 'refuse') throw new MissingLettersError(typesetting.missing)
  const outlines = outlinesOf(typesetting)
  return { typesetting, outlines, foreign: (mark) => (isForeign(mark.text) ? outlines(mark) : undefined) }
}

/** Texts of a picture hold letters that no typeface has, so that it cannot be drawn as it should be. */
export class MissingLettersError extends UserError {
  override readonly name = 'MissingLettersError'

  constructor(missing: ReadonlyMap<string, string>) {
    super('bad-parameter', 'missingLetters', missingSentence(missing), {
      next: '“allow” draws a box in place of each',
    })
  }
}

/** So many letters are named. */
const NAMED = 8

function missingSentence(missing: ReadonlyMap<string, string>): string {
  const named = [...missing].slice(0, NAMED).map(([letter, text]) => {
    const code = (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    return `“${letter}” (U+${code}) of “${text}”`
  })
  const more = missing.size > NAMED ? ` and ${missing.size - NAMED} more` : ''
  return `no typeface has ${named.join(', ')}${more}`
}
