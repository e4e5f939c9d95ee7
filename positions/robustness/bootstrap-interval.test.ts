import { describe, expect, it } from 'vitest'
import { pairSample } from '../../test/support/pair-sample.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { pairMeasure } from '../measures/registry.ts'
import { type BootstrapOptions, bootstrapInterval, cumulativeNormal, quantileNormal } from './bootstrap-interval.ts'

const s = pairMeasure('s')

function drawn(
  a: readonly number[],
  b: readonly number[],
  options: BootstrapOptions = {},
  measure = s,
  weight?: number[],
) {
  const of = (keep: (_: unknown, i: number) => boolean) =>
    pairSample(a.filter(keep), b.filter(keep), weight === undefined ? {} : { weight: weight.filter(keep) })
  const measured = (sample: ReturnType<typeof of>) => {
    const value = measure.compute(sample)
    return typeof value === 'number' ? value : null
  }
  const without = a.map((_, left) => measured(of((_, i) => i !== left)))
  return bootstrapInterval(
    measure,
    of(() => true),
    { value: measured(of(() => true)) ?? 0, without },
    options,
  )
}
/** An interval that must be there. */
function interval(...args: Parameters<typeof drawn>) {
  const found = drawn(...args)
  if (found.reason !== null) throw new Error(`no interval: ${found.reason}`)
  return found
}

const TEN = [
  [-2, -1, 0, 1, 2, 2, 1, -2, 0, 1],
  [-2, -2, 1, 1, 2, 0, 1, -1, 2, 1],
] as const

describe('bootstrapInterval', () => {
  it('is fixed by its seed, moves with it, widens with its level, and lies around the value', () => {
    const of = (seed: number, level = 0.95) => interval(...TEN, { resamples: 500, seed, level })
    expect(of(7)).toEqual(of(7))
    expect(of(7)).toMatchObject({ level: 0.95, resamples: 500, valued: 500, seed: 7 })
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => `${of(seed).low} ${of(seed).high}`)).size).toBeGreaterThan(1)
    const [wide, narrow] = [of(7), of(7, 0.5)]
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low)
    expect(wide.low).toBeLessThan(0.65)
    expect(wide.high).toBeGreaterThan(0.65)
  })

  it('is near the exact interval of a mean of two outcomes', () => {
    // Sixteen issues, half alike, half at opposite ends: S is 1 − 2X/16, X binomial (16, ½), whose 2.5 % and 97.5 % points are 4 and 12.
    const half = Array.from({ length: 16 }, (_, k) => (k % 2 === 0 ? 2 : -2))
    const { low, high } = interval(
      half,
      half.map(() => 2),
      { resamples: 4000 },
    )
    expect(Math.abs(low + 0.5)).toBeLessThanOrEqual(0.125)
    expect(Math.abs(high - 0.5)).toBeLessThanOrEqual(0.125)
  })

  it('is not told of fewer than ten issues, or of ten that one outweighs', () => {
    const [a, b] = TEN
    expect(drawn(a.slice(1), b.slice(1)).reason).toBe('few-issues')
    expect(drawn(a, b).reason).toBeNull()
    expect(drawn(a, b, {}, s, [50, ...a.slice(1).map(() => 1)]).reason).toBe('few-issues')
  })

  it('is not told as certain where every sample says the same', () => {
    const [a] = TEN
    expect(drawn(a, a, { resamples: 50 })).toEqual({ reason: 'same-value', resamples: 50, valued: 50, seed: 1 })
  })

  it('tells how many samples had a value, and none where many had not', () => {
    const rare = [2, 2, 2, 2, 2, 2, 2, 2, 2, -2]
    const found = drawn(rare, rare, { resamples: 400 }, pairMeasure('kappa'))
    expect(found.reason).toBe('few-valued')
    expect(found.valued).toBeGreaterThan(200)
    expect(found.valued).toBeLessThan(380)
  })

  it.each([
    ['positions at random on five points', 10, (random: () => number) => five(random) / 4],
    ['positions at random on five points', 20, (random: () => number) => five(random) / 4],
    ['two that mostly hold the same', 12, (random: () => number) => (random() < 0.7 ? 0 : five(random) / 4)],
    ['two that mostly hold the same', 30, (random: () => number) => (random() < 0.7 ? 0 : five(random) / 4)],
    ['votes, half alike', 10, (random: () => number) => (random() < 0.5 ? 1 : 0)],
    ['votes, eight of ten alike', 15, (random: () => number) => (random() < 0.2 ? 1 : 0)],
    ['votes, eight of ten alike', 30, (random: () => number) => (random() < 0.2 ? 1 : 0)],
  ])('covers the true value about as often as it says: %s, %i issues', (_, n, distance) => {
    const random = seededRandom(n)
    const many = Array.from({ length: 20_000 }, () => distance(random))
    const truth = 1 - (2 * many.reduce((sum, x) => sum + x, 0)) / many.length
    let [told, covered] = [0, 0]
    for (let trial = 0; trial < 250; trial++) {
      const b = Array.from({ length: n }, () => 4 * distance(random) - 2)
      const found = drawn(
        b.map(() => -2),
        b,
        { resamples: 300, seed: trial },
      )
      if (found.reason !== null) continue
      told++
      if (found.low - 1e-9 <= truth && truth <= found.high + 1e-9) covered++
    }
    expect(told).toBeGreaterThan(200)
    // 250 trials of one that covers 90 % lie above 85 % almost always.
    expect(covered / told).toBeGreaterThan(0.85)
  })
})

/** How far two positions at random on five points are apart. */
function five(random: () => number): number {
  return Math.abs(Math.floor(random() * 5) - Math.floor(random() * 5))
}

it('the normal distribution: its table, and its inverse', () => {
  expect(cumulativeNormal(0)).toBeCloseTo(0.5, 6)
  expect(cumulativeNormal(1.96)).toBeCloseTo(0.9750021, 6)
  expect(cumulativeNormal(-1)).toBeCloseTo(0.1586553, 6)
  for (const z of [-3, -1.5, 0, 0.3, 2.5]) expect(quantileNormal(cumulativeNormal(z))).toBeCloseTo(z, 5)
})
