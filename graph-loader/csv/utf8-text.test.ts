import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Utf8Text } from './utf8-text.ts'

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
