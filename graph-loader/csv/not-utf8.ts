/** What Windows-1252 has at 0x80–0x9F; a blank where a byte means nothing. Decoders differ there: the WHATWG one, and Node's, give control characters. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
/** Characters that would not be seen between quotes. */
const UNSEEN: Readonly<Record<number, string>> = { 160: 'a no-break space', 173: 'a soft hyphen' }

/** What a message says of a byte (0x80–0xFF) that is no UTF-8: what was found, and what it was perhaps meant to be. */
export function notUtf8(byte: number): [message: string, expected: string] {
  const character = byte < 0xa0 ? (FROM_0X80[byte - 0x80] as string) : String.fromCharCode(byte)
  const meaning = character === ' ' ? 'means nothing' : `is ${UNSEEN[byte] ?? JSON.stringify(character)}`
  return [
    `the byte 0x${byte.toString(16).toUpperCase()} is no UTF-8`,
    `a file saved as UTF-8 (in Windows-1252 the byte ${meaning})`,
  ]
}
