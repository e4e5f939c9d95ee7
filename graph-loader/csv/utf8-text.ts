import { type Fault, say } from '../words/index.ts'

const NOTHING = new Uint8Array(0)
// Neither drops a byte order mark: where one may stand is the reader's to say.
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Decodes UTF-8 chunk by chunk. A byte that is no UTF-8 becomes the lone surrogate U+DC00 + byte, which no valid text can hold, so that the
 * reader of the text can still tell which byte it was and in which row; `invalid` tells that there was one.
 */
export class Utf8Text {
  #carry: Uint8Array = NOTHING
  /** Whether a byte that is no UTF-8 was met so far. */
  invalid = false

  /** The text of the next bytes; a sequence that the bytes break off waits for the next call. */
  decode(chunk: Uint8Array): string {
    const bytes = this.#carry.length === 0 ? chunk : joined(this.#carry, chunk)
    const whole = bytes.length - unfinishedTail(bytes)
    // A copy: the chunk's memory is the stream's to use again.
    this.#carry = Uint8Array.from(bytes.subarray(whole))
    return this.#text(bytes.subarray(0, whole))
  }

  /** The text of what is left when no more bytes come. */
  end(): string {
    const rest = this.#carry
    this.#carry = NOTHING
    return this.#text(rest)
  }

  #text(bytes: Uint8Array): string {
    try {
      return strict.decode(bytes)
    } catch {
      this.invalid = true
    }
    const parts: string[] = []
    let from = 0
    let at = 0
    while (at < bytes.length) {
      const length = sequenceLength(bytes, at)
      if (length > 0) {
        at += length
        continue
      }
      parts.push(lenient.decode(bytes.subarray(from, at)), String.fromCharCode(0xdc00 + (bytes[at] as number)))
      at++
      from = at
    }
    parts.push(lenient.decode(bytes.subarray(from)))
    return parts.join('')
  }
}

// How many bytes at the end begin a sequence that may go on in the next chunk.
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

// The length of the well-formed sequence at a place, 0 when there is none (Unicode 15, table 3-7).
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

/** What Windows-1252 has at 0x80–0x9F; a blank where a byte means nothing. Decoders differ there: the WHATWG one, and Node's, give control characters. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** What a message says of a byte (0x80–0xFF) that is no UTF-8: what was found, and what it was perhaps meant to be. */
export function notUtf8(byte: number): Fault {
  const character = byte < 0xa0 ? (FROM_0X80[byte - 0x80] as string) : String.fromCharCode(byte)
  return [
    say('noUtf8', `0x${byte.toString(16).toUpperCase()}`),
    say('savedAsUtf8Byte', character === ' ' ? null : character),
  ]
}
