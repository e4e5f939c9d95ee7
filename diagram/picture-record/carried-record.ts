import type { PictureRecord } from './picture-record.ts'
import { isPng, pngWithRecord } from './png-record.ts'
import { svgWithRecord } from './svg-record.ts'

/** The bytes of a picture's file with its record: in a PNG and in an SVG, whichever it is; those of another kind as they are. */
export function withRecord(file: Uint8Array, record: PictureRecord): Uint8Array {
  if (isPng(file)) return pngWithRecord(file, record)
  if (file[0] !== 0x3c) return file
  return new TextEncoder().encode(svgWithRecord(new TextDecoder().decode(file), record))
}
