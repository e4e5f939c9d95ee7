import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textSpan } from './text-span.ts'

const words = (text: string, span: { start: number; end: number } | null) =>
  span && [...text.replace(/^\ufeff/, '').normalize('NFC')].slice(span.start, span.end).join('')

describe('textSpan', () => {
  it('counts code points where Java counts UTF-16 units', () => {
    const text = 'a😀b😀c'
    expect(textSpan(text, 3, 4)).toEqual({ start: 2, end: 3 })
    expect(words(text, textSpan(text, 3, 6))).toBe('b😀')
  })

  it('counts composed characters, and no byte order mark', () => {
    const text = '\ufeffCo\u0302te d’Azur'
    expect(words(text, textSpan(text, 1, 6))).toBe('Côte')
    expect(textSpan(text, 1, 6)).toEqual({ start: 0, end: 4 })
  })

  it('widens a span that cuts a character', () => {
    expect(words('x😀y', textSpan('x😀y', 2, 3))).toBe('😀')
    expect(words('o\u0302x', textSpan('o\u0302x', 0, 1))).toBe('ô')
    expect(words('o\u0302x', textSpan('o\u0302x', 1, 3))).toBe('ôx')
  })

  it.each([
    [0, 6],
    [3, 3],
    [4, 2],
    [-1, 2],
    [0.5, 2],
  ])('is null for %d…%d, which is not within five characters', (start, end) => {
    expect(textSpan('abcde', start, end)).toBeNull()
  })

  it('finds the same words in any text, wherever the cut is between characters', () => {
    const piece = fc.string({
      unit: fc.constantFrom('a', 'é', 'e\u0301', '😀', '\n', '가', '\u1112\u1161\u11ab'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(piece, piece, piece, (before, inside, after) => {
        fc.pre(inside !== '')
        const text = before + inside + after
        const span = textSpan(text, before.length, before.length + inside.length)
        expect(words(text, span)).toBe(inside.normalize('NFC'))
      }),
    )
  })
})
