import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import wabt from 'wabt'
import { countPairs, countPairsPlain } from './count-pairs.ts'
import { PAIR_COUNTS_WASM } from './pair-counts-wasm.ts'
import { PAIR_TABLES_WASM } from './pair-tables-wasm.ts'

it.each([
  ['pair-counts.wat', PAIR_COUNTS_WASM],
  ['pair-tables.wat', PAIR_TABLES_WASM],
])('%s: has the bytes that its source gives', async (name, bytes) => {
  const source = readFileSync(new URL(name, import.meta.url), 'utf8')
  const module = (await wabt()).parseWat(name, source, { simd: true })
  const { buffer } = module.toBinary({})
  expect(Buffer.from(buffer).toString('base64')).toBe(bytes)
})

it('counts the same in WebAssembly and in TypeScript', () => {
  const sizes = fc.record({
    units: fc.integer({ min: 1, max: 9 }),
    vectors: fc.integer({ min: 1, max: 40 }),
    planeCount: fc.integer({ min: 0, max: 5 }),
    seed: fc.integer(),
    gap: fc.integer({ min: 0, max: 40 }),
    mode: fc.constantFrom('sum' as const, 'any' as const),
  })
  fc.assert(
    fc.property(sizes, ({ units, vectors, planeCount, seed, gap, mode }) => {
      let state = seed
      const bits = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
        return state ^ (state >>> 13)
      }
      const words = vectors * 4
      const plane = () => Int32Array.from({ length: units * words }, bits)
      const presence = plane().map((word, i) => (i % words < (Math.floor(i / words) * gap) % words ? 0 : word))
      const planes = { units, words, presence, planes: Array.from({ length: planeCount }, plane) }
      expect(countPairs(planes, mode)).toEqual(countPairsPlain(planes, mode))
    }),
  )
})

it('does not overflow where everything is present and everything differs', () => {
  const words = 4 * 64
  const all = (word: number) => new Int32Array(words).fill(word)
  const joined = (a: Int32Array, b: Int32Array) => Int32Array.from([...a, ...b])
  const plane = joined(all(0), all(-1))
  const planes = { units: 2, words, presence: joined(all(-1), all(-1)), planes: [plane, plane] }
  expect(countPairs(planes, 'sum')).toEqual({ shared: Int32Array.of(words * 32), differing: Int32Array.of(words * 64) })
  expect(countPairs(planes, 'any').differing).toEqual(Int32Array.of(words * 32))
})
