import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareCodePoints } from './text.ts'

const byCodePoints = (a: string, b: string) => {
  const x = [...a].map((c) => c.codePointAt(0) as number)
  const y = [...b].map((c) => c.codePointAt(0) as number)
  for (let i = 0; i < Math.min(x.length, y.length); i++)
    if (x[i] !== y[i]) return Math.sign((x[i] as number) - (y[i] as number))
  return Math.sign(x.length - y.length)
}

it('orders astral characters after the whole basic plane', () => {
  expect(compareCodePoints('\u{1F600}', '\uFFFD')).toBe(1)
  expect('\u{1F600}' < '\uFFFD').toBe(true)
})

it('agrees with a comparison of code points on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(compareCodePoints(a, b)).toBe(byCodePoints(a, b))
    }),
  )
})
