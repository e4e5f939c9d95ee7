import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { recordOfPdf } from '../../diagram/picture-record/pdf-record.ts'
import type { PictureRecord } from '../../diagram/picture-record/picture-record.ts'
import { recordOfPng } from '../../diagram/picture-record/png-record.ts'
import { recordOfSvg } from '../../diagram/picture-record/svg-record.ts'
import { UserError } from '../../positions/errors.ts'

/** Whether a name is that of a picture, which may carry its view. */
export function isPicture(name: string): boolean {
  return ['.png', '.svg', '.pdf'].includes(extname(name).toLowerCase())
}

/** The record of the picture in a file. Throws a `UserError` when the file cannot be read or carries none. */
export function recordOfFile(path: string): PictureRecord {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new UserError(
      'invalid-data',
      'picture',
      `"${path}" ${code === 'ENOENT' ? 'does not exist' : 'cannot be read'}`,
      { cause },
    )
  }
  const record = recordOfPng(bytes) ?? recordOfPdf(bytes) ?? recordOfSvg(bytes.toString('utf8'))
  if (record) return record
  throw new UserError(
    'invalid-data',
    'picture',
    `"${path}" carries no view: Parley did not draw it, or a program that saved it since took the view out`,
  )
}

/** How a dataset differs from the one that a picture shows, as a sentence for people; null when it is the very same. */
export function versionDiffers(
  { dataset: drawn }: PictureRecord,
  now: { readonly version?: string | undefined; readonly sha256: string | null },
): string | null {
  if (now.sha256 === drawn.sha256) return null
  const name = (version: string | undefined, sha256: string | null) =>
    `${version === undefined ? '' : `version ${version}, `}${sha256?.slice(0, 12) ?? 'not loaded'}`
  return `The dataset has changed since the picture was drawn: it shows ${drawn.id} (${name(drawn.version, drawn.sha256)}), here is ${name(now.version, now.sha256)}.`
}
