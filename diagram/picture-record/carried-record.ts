import { pngWithRecord } from './png-record.ts'
import { recordOfSvg } from './svg-record.ts'

/** The PNG that was drawn from an SVG, with the SVG's record; unchanged when that has none. */
export function withRecordOf(svg: string, png: Uint8Array): Uint8Array {
  const record = recordOfSvg(svg)
  return record === null ? png : pngWithRecord(png, record)
}
