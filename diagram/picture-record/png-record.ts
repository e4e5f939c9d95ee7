import { crc32 } from '../../positions/crc32.ts'
import { type PictureRecord, parseRecord } from './picture-record.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const KEYWORD = 'Parley'
/** A chunk is its length, its type, its data and its CRC. */
const FRAME = 12

/**
 * The PNG with a picture's record as international text (an uncompressed `iTXt` chunk) after its header; all else stays as it is. Source: PNG
 * specification (W3C), 11.3.3.4. Throws an Error when the bytes are no PNG.
 */
export function pngWithRecord(png: Uint8Array, record: PictureRecord): Uint8Array {
  const [header] = chunksOf(png)
  if (header?.type !== 'IHDR') throw new Error('picture: not a PNG')
  const made = chunk('iTXt', new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${JSON.stringify(record)}`))
  const out = new Uint8Array(png.length + made.length)
  out.set(png.subarray(0, header.end))
  out.set(made, header.end)
  out.set(png.subarray(header.end), header.end + made.length)
  return out
}

/** Whether bytes begin as those of a PNG. */
function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/** The record in a PNG, or null when it has none, or is none. */
export function recordOfPng(png: Uint8Array): PictureRecord | null {
  for (const { type, data } of chunksOf(png)) {
    if (type !== 'iTXt') continue
    const text = new TextDecoder().decode(data)
    if (text.startsWith(`${KEYWORD}\0\0\0\0\0`)) return parseRecord(text.slice(KEYWORD.length + 5))
  }
  return null
}

/** The chunks of a PNG as far as they are whole; none when the bytes are no PNG. `end` is where the chunk ends. */
function* chunksOf(png: Uint8Array): Generator<{ type: string; data: Uint8Array; end: number }> {
  if (!isPng(png)) return
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let at = SIGNATURE.length
  while (at + FRAME <= png.length) {
    const length = view.getUint32(at)
    const end = at + FRAME + length
    if (end > png.length) return
    yield { type: String.fromCharCode(...png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, end - 4), end }
    at = end
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(FRAME + data.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, data.length)
  out.set(new TextEncoder().encode(type), 4)
  out.set(data, 8)
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)))
  return out
}
