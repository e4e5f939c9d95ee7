import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inWords } from '../words/index.ts'
import { notUtf8, Utf8Text } from './utf8-text.ts'

function decode(bytes: Uint8Array, cuts: readonly number[]): { text: string; invalid: boolean } {
  const decoder = new Utf8Text()
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  let text = ''
  for (let i = 1; i < places.length; i++) text += decoder.decode(Buffer.from(bytes.subarray(places[i - 1], places[i])))
  text += decoder.end()
  return { text, invalid: decoder.invalid }
}

test('text is what was encoded, however its bytes are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat()), (text, cuts) => {
      expect(decode(Buffer.from(text), cuts)).toEqual({ text, invalid: false })
    }),
  )
})

test('bytes that are no UTF-8 can be told again from the text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.nat()), (bytes, cuts) => {
      const { text, invalid } = decode(bytes, cuts)
      const again = [...text].flatMap((character) => {
        const code = character.codePointAt(0) as number
        return code >= 0xdc00 && code < 0xe000 ? [code - 0xdc00] : [...Buffer.from(character)]
      })
      expect(again).toEqual([...bytes])
      expect(invalid).toBe(/[\ud800-\udfff]/u.test(text))
    }),
    { numRuns: 1000 },
  )
})

test.each([
  [0x80, 'is "€"'],
  [0x81, 'means nothing'],
  [0x8d, 'means nothing'],
  [0x8e, 'is "Ž"'],
  [0x8f, 'means nothing'],
  [0x90, 'means nothing'],
  [0x91, 'is "‘"'],
  [0x93, 'is "“"'],
  [0x94, 'is "”"'],
  [0x99, 'is "™"'],
  [0x9b, 'is "›"'],
  [0x9d, 'means nothing'],
  [0x9f, 'is "Ÿ"'],
  [0xa0, 'is a no-break space'],
  [0xad, 'is a soft hyphen'],
  [0xe9, 'is "é"'],
])('the byte %i in Windows-1252 %s', (byte, meaning) => {
  expect(notUtf8(byte).map((said) => inWords(said))).toEqual([
    `the byte 0x${byte.toString(16).toUpperCase()} is no UTF-8`,
    `a file saved as UTF-8 (in Windows-1252 the byte ${meaning})`,
  ])
})

test('no byte is told by a character that is not seen', () => {
  for (let byte = 0x80; byte <= 0xff; byte++)
    expect(
      notUtf8(byte)
        .map((said) => inWords(said))
        .join(' '),
    ).not.toMatch(/[\p{C}\u00a0]/u)
})
