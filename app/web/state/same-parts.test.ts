import { describe, expect, it } from 'vitest'
import { sameParts } from './same-parts.ts'

describe('sameParts', () => {
  it('gives what was before when nothing differs', () => {
    const before = { issues: ['a', 'b'], of: [[1], [2, Number.NaN]], none: null, missing: undefined }
    expect(sameParts(before, structuredClone(before))).toBe(before)
  })

  it('takes the parts that are as before, and the new value of those that are not', () => {
    const before = {
      issues: ['a', 'b'],
      lines: [
        { id: 'x', to: 1 },
        { id: 'y', to: 2 },
      ],
    }
    const after = {
      issues: ['a', 'b'],
      lines: [
        { id: 'x', to: 1 },
        { id: 'y', to: 3 },
      ],
    }
    const shared = sameParts(before, after)
    expect(shared).toEqual(after)
    expect(shared.issues).toBe(before.issues)
    expect(shared.lines[0]).toBe(before.lines[0])
    expect(shared.lines[1]).not.toBe(before.lines[1])
  })

  it('is not misled by lengths, kinds or keys that went', () => {
    expect(sameParts([1, 2, 3], [1, 2])).toEqual([1, 2])
    expect(sameParts({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
    expect(sameParts({ a: undefined }, { b: undefined })).toEqual({ b: undefined })
    expect(sameParts([1], { 0: 1 })).toEqual({ 0: 1 })
    const bytes = new Uint8Array([1, 2])
    expect(sameParts(new Uint8Array([1, 2]), bytes)).toBe(bytes)
  })
})
