/** Data in the part of an address behind `#`, which no browser sends to a server: how it is written there, and read from there with distrust. */

import { crc32 } from '../../../positions/crc32.ts'

/** How the part of an address begins that carries data (as `main.tsx` knows it), and in which version of this form. */
const MARK = '#data='
const VERSION = '1'

/** As long as such a part may become: mail programs and chats break longer addresses. */
export const LONGEST_LINK = 16_000
/** As many bytes as a link may unpack to: 16,000 signs could say many millions. */
const MOST_BYTES = 1024 * 1024
/** As many files as a data package has. */
const MOST_FILES = 20

/** What a link carries: the files of a data package by their names, and the view that it opens, as the query of a link. */
export interface Carried {
  readonly files: Readonly<Record<string, string>>
  readonly view: string
}

/** What is wrong with a link that carries data: it was cut or changed on the way, unpacks to more than it may, is of a later version, or holds something else. */
export type LinkFault = 'damaged' | 'too-large' | 'later' | 'other'

/** Data as the part of an address from its `#` on: packed, in letters that no program changes, with a checksum. */
export async function writtenLink({ files, view }: Carried): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ files, view }))
  const packed = new Uint8Array(await new Response(through(bytes, new CompressionStream('deflate-raw'))).arrayBuffer())
  return `${MARK}${VERSION}.${crc32(bytes).toString(36)}.${toBase64Url(packed)}`
}

/** What the part of an address from its `#` on carries, or what is wrong with it. */
export async function readLink(hash: string): Promise<Carried | LinkFault> {
  const [version = '', sum = '', text = '', ...more] = hash.slice(MARK.length).split('.')
  if (/^\d+$/.test(version) && version !== VERSION) return 'later'
  if (version !== VERSION || more.length > 0 || !/^[\w-]+$/.test(text)) return 'damaged'
  const bytes = await unpacked(text)
  if (typeof bytes === 'string') return bytes
  if (crc32(bytes).toString(36) !== sum) return 'damaged'
  try {
    return carriedIn(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))) ?? 'other'
  } catch {
    // Whole, for its sum is right, and yet not ours.
    return 'other'
  }
}

/** Unpacks no further than a link may unpack to. */
async function unpacked(text: string): Promise<Uint8Array | LinkFault> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    const reader = through(fromBase64Url(text), new DecompressionStream('deflate-raw')).getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > MOST_BYTES) {
        await reader.cancel().catch(() => undefined)
        return 'too-large'
      }
      parts.push(next.value)
    }
  } catch {
    return 'damaged'
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function carriedIn(given: unknown): Carried | null {
  if (typeof given !== 'object' || given === null) return null
  const { files, view } = given as Record<string, unknown>
  if (typeof view !== 'string' || typeof files !== 'object' || files === null) return null
  const entries = Object.entries(files)
  if (entries.length === 0 || entries.length > MOST_FILES) return null
  const isFile = ([name, text]: [string, unknown]) => /^[a-z_]+\.(csv|json)$/.test(name) && typeof text === 'string'
  return entries.every(isFile) ? { files: Object.fromEntries(entries) as Record<string, string>, view } : null
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array<ArrayBuffer>>
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
}
