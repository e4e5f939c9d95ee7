import { decoderOf, isKnown } from './code-pages.ts'

/** How the bytes of a text file are to be read, and what says so. */
export interface Encoding {
  /** As `TextDecoder` calls it. */
  readonly name: string
  /** How it came to be known: by the file's first bytes, as it was told, since all bytes are sound UTF-8, or by the likelihood of its letters. */
  readonly by: 'mark' | 'told' | 'sound' | 'likely'
}

/** Bytes with other than ASCII letters that are given to the detector. */
const SAMPLE = 65_536

/**
 * The encoding of a text: what its byte order mark says, UTF-16 where every second byte is nothing, UTF-8 where all bytes are sound, else the likeliest of the older ones by
 * its letters (the package chardet). Reads the bytes once.
 */
export async function encodingOf(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const foreign: Uint8Array[] = []
  let size = 0
  let first = true
  let sound = true
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    if (first) {
      first = false
      const marked = byMark(chunk) ?? byNothing(chunk)
      if (marked) return marked
    }
    if (sound) {
      try {
        utf8.decode(chunk, { stream: true })
        continue
      } catch {
        sound = false
      }
    }
    if (size >= SAMPLE) break
    const part = withLetters(chunk)
    foreign.push(part)
    size += part.length
  }
  // A last character that is cut off makes it no other encoding: it is told as damaged when it is read.
  if (sound) return { name: 'utf-8', by: 'sound' }
  return { name: await likeliest(foreign), by: 'likely' }
}

function byMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', by: 'mark' }
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', by: 'mark' }
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', by: 'mark' }
  return null
}

/** UTF-16 without a mark: of the first bytes, nearly every second one is 0. */
function byNothing(chunk: Uint8Array): Encoding | null {
  const zeros: [number, number] = [0, 0]
  const looked = Math.min(chunk.length, 1000)
  for (let at = 0; at < looked; at++) if (chunk[at] === 0) zeros[(at % 2) as 0 | 1]++
  const [even, odd] = zeros
  if (odd > looked * 0.3 && even < looked * 0.05) return { name: 'utf-16le', by: 'likely' }
  if (even > looked * 0.3 && odd < looked * 0.05) return { name: 'utf-16be', by: 'likely' }
  return null
}

/** A part of the bytes that begins a little before the first that is not ASCII, so that few letters in a long file are seen. */
function withLetters(chunk: Uint8Array): Uint8Array {
  const at = chunk.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, at - 200)
  return Uint8Array.from(chunk.subarray(from, from + SAMPLE))
}

/** Encodings that are weighed where the detector leaves them out, the likelier first. */
const USUAL = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'windows-1253',
  'iso-8859-2',
  'macintosh',
  'cp850',
  'cp852',
]

/** The likeliest encoding of bytes with letters: by the detector's order, but for those in which bytes mean nothing, or letters make words that nobody writes. */
async function likeliest(parts: readonly Uint8Array[]): Promise<string> {
  const { default: chardet } = await import('chardet')
  const sample = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    sample.set(part, at)
    at += part.length
  }
  const found = chardet.analyse(sample).map(({ name }) => (OF_LATIN_1.test(name) ? 'windows-1252' : name.toLowerCase()))
  const names = [...new Set([...found, ...USUAL])].filter((name) => isKnown(name) && !/^utf-?(8|16|32)/i.test(name))
  const weighed = names.map((name, rank) => ({
    name,
    rank,
    odd: oddness(decoderOf(name).decode(sample), parts.length),
  }))
  return weighed.toSorted((a, b) => a.odd - b.odd || a.rank - b.rank)[0]?.name ?? 'windows-1252'
}

/** What web browsers read for Latin 1 has its letters and the quotes and dashes of Windows. */
const OF_LATIN_1 = /^(ISO-8859-1|UTF-8|ASCII)$/i
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Han', 'Hiragana', 'Katakana', 'Hangul']
const EAST = new Set(['Han', 'Hiragana', 'Katakana'])
/** A letter of one script beside one of another; those that Japanese mixes are one. */
const MIXED = SCRIPTS.flatMap((one) =>
  SCRIPTS.filter((other) => other !== one && !(EAST.has(one) && EAST.has(other))).map(
    (other) => new RegExp(`\\p{Script=${one}}\\p{Script=${other}}`, 'gu'),
  ),
)
/** A sign within a word or before one, as in `Ko³o` and `£ukasz`; a small letter before a capital; and letters of Icelandic, which Turkish ones look like. */
const ODD: readonly (readonly [RegExp, number])[] = [
  [/\p{L}[\p{Sm}\p{Sc}\p{So}\p{Sk}\p{No}ªº¡¿«»§¶]+\p{L}/gu, 2],
  [/(?<![\p{L}\p{N}])(?![\u0000-\u007f€])[\p{Sm}\p{Sc}\p{So}\p{Sk}\p{No}ª§¶]\p{L}/gu, 2],
  [/\p{Ll}\p{Lu}/gu, 1],
  [/[þðÞÐ]/gu, 0.5],
  [/[∑∏∫√∂∆≈◊]/gu, 2],
  [/[ﬁﬂœŒˆ˜ţŢ]/gu, 0.25],
  [/[\u2500-\u259f]/gu, 2],
]

/** How odd a text is, as it would be written by nobody; without bound where a byte means nothing in it. `pieces` are those that the sample was cut into, within letters perhaps. */
function oddness(text: string, pieces: number): number {
  const broken = (text.match(/\ufffd/g) ?? []).length
  if (broken > 2 * pieces || /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ue000-\uf8ff]/.test(text))
    return Number.POSITIVE_INFINITY
  const mixed = MIXED.reduce((sum, pattern) => sum + (text.match(pattern) ?? []).length, 0)
  return ODD.reduce((sum, [pattern, weight]) => sum + weight * (text.match(pattern) ?? []).length, 3 * mixed)
}
