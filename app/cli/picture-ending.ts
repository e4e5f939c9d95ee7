import { extname } from 'node:path'
import { PICTURE_FILES, type PictureEnding } from '../../diagram/picture-files.ts'
import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'

/** The endings of all files that pictures are written to, for help and errors. */
export const PICTURE_ENDINGS = Object.keys(PICTURE_FILES).map((ending) => `.${ending}`)

/** The kind of picture that a file's name ends in. Throws `UserError`, with these endings and others that the command takes, when it is none. */
export function pictureEnding(output: string, others: readonly string[] = []): PictureEnding {
  const ending = extname(output).toLowerCase().slice(1)
  if (Object.hasOwn(PICTURE_FILES, ending)) return ending as PictureEnding
  const endings = [...PICTURE_ENDINGS, ...others].join(', ')
  throw new UserError('usage', '--output', '', {
    expected: `a file that ends in one of ${endings}`,
    next: `found ${shown(output)}`,
  })
}
