import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inChunks } from './chunks.ts'

it('gives the same bytes whatever the pieces are, long texts among them', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('x'.repeat(70_000), 'ä'.repeat(40_000)))
  const bytes = fc.uint8Array({ maxLength: 9 })
  fc.assert(
    fc.property(fc.array(fc.oneof(text, bytes), { maxLength: 12 }), (pieces) => {
      const chunks = [...inChunks(pieces)]
      expect(chunks.every((chunk) => chunk.length > 0 || pieces.some((piece) => piece instanceof Uint8Array))).toBe(
        true,
      )
      expect(Buffer.concat(chunks).equals(Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array))))).toBe(
        true,
      )
    }),
    { numRuns: 50 },
  )
})

it('puts short texts together', () => {
  expect([...inChunks(Array.from({ length: 1000 }, () => 'a line\n'))]).toHaveLength(1)
})
