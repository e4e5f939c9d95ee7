import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { pairAccount } from '../alignment/pair-account.ts'
import { PAIR_MEASURES } from '../measures/registry.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { pairRobustness } from './pair-robustness.ts'

function positionsOf(table: Record<string, (number | null)[]>, query: ScopeQuery = {}) {
  const issues = Object.values(table)[0]?.map((_, k) => `i${k}`) as string[]
  const dataset = datasetOf({ actors: Object.keys(table), issues, stances: stanceTable(table, issues) })
  return resolvePositions(dataset, scopeOf(dataset, { minShared: 1, ...query }))
}

const held = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), {
  minLength: 1,
  maxLength: 12,
})
const tableOf = (pairs: readonly (readonly [number, number])[]) => ({
  A: pairs.map(([a]) => a),
  B: pairs.map(([, b]) => b),
})

describe('pairRobustness', () => {
  it('tells the value without each issue, the range, and the issue that moves it most', () => {
    const found = pairRobustness(positionsOf({ A: [2, 2, -2, 0], B: [2, 1, 2, null] }), 0, 1)
    expect(found.value).toBeCloseTo(1 / 6, 12)
    expect(found.without.map(({ issue }) => issue)).toEqual([0, 1, 2])
    expect(found.without.map(({ value }) => value)).toEqual([-0.25, 0, 0.75])
    expect(found.range).toEqual({ low: -0.25, high: 0.75 })
    expect(found.most).toMatchObject({ issue: 2, value: 0.75 })
    expect(found.most?.change).toBeCloseTo(0.75 - 1 / 6, 12)
    expect(found.bootstrap).toBeNull()
  })

  it('has nothing below minShared, no range for one issue, and no mover where all issues say the same', () => {
    expect(pairRobustness(positionsOf({ A: [1, 1], B: [1, 0] }, { minShared: 3 }), 0, 1)).toEqual({
      value: null,
      without: [],
      range: null,
      most: null,
      bootstrap: null,
    })
    const one = pairRobustness(positionsOf({ A: [1], B: [0] }), 0, 1)
    expect(one).toMatchObject({ value: 0.5, range: null, most: null })
    expect(one.without).toEqual([{ issue: 0, value: null, change: null }])
    const same = pairRobustness(positionsOf({ A: [1, 0, 2], B: [0, 1, 1] }), 0, 1)
    expect(same).toMatchObject({ range: { low: 0.5, high: 0.5 }, most: null })
  })

  it('agrees with the account of the other issues alone, for every measure', () => {
    fc.assert(
      fc.property(held, fc.constantFrom(...PAIR_MEASURES.map(({ id }) => id)), (pairs, measure) => {
        const positions = positionsOf(tableOf(pairs), { measure })
        const found = pairRobustness(positions, 0, 1)
        expect(found.value).toBe(pairAccount(positions, 0, 1).value)
        for (const { issue, value } of found.without) {
          const kept = pairs.filter((_, k) => k !== issue)
          const naive = kept.length === 0 ? null : pairAccount(positionsOf(tableOf(kept), { measure }), 0, 1).value
          if (naive === null) expect(value).toBeNull()
          else expect(value).toBeCloseTo(naive, 10)
        }
      }),
    )
  })

  it('is the same for (u, v) and (v, u), and its range spans every value without one issue', () => {
    fc.assert(
      fc.property(held, (pairs) => {
        const positions = positionsOf(tableOf(pairs))
        const found = pairRobustness(positions, 0, 1, { resamples: 20 })
        expect(pairRobustness(positions, 1, 0, { resamples: 20 })).toEqual(found)
        for (const { value } of found.without) {
          if (value === null || found.range === null) continue
          expect(value).toBeGreaterThanOrEqual(found.range.low)
          expect(value).toBeLessThanOrEqual(found.range.high)
        }
      }),
    )
  })
})

describe('the bootstrap interval', () => {
  const ten = { A: [-2, -1, 0, 1, 2, 2, 1, -2, 0, 1], B: [-2, -2, 1, 1, 2, 0, 1, -1, 2, 1] }

  it('is fixed by its seed, moves with it, and widens with its level', () => {
    const positions = positionsOf(ten)
    const of = (seed: number, level = 0.95, resamples = 500) =>
      pairRobustness(positions, 0, 1, { resamples, seed, level }).bootstrap
    expect(of(7)).toEqual(of(7))
    expect(of(7)).toMatchObject({ level: 0.95, resamples: 500, valued: 500, seed: 7 })
    const single = (seed: number) => of(seed, 0.95, 1)?.low
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(single)).size).toBeGreaterThan(2)
    const [wide, narrow] = [of(7), of(7, 0.5)]
    expect((wide?.high as number) - (wide?.low as number)).toBeGreaterThan(
      (narrow?.high as number) - (narrow?.low as number),
    )
    expect(wide?.low).toBeLessThan(0.65)
    expect(wide?.high).toBeGreaterThan(0.65)
  })

  it('is near the exact interval of a mean of two outcomes', () => {
    // Sixteen issues, half alike, half at opposite ends: S is 1 − 2X/16, X binomial (16, ½), whose 2.5 % and 97.5 % points are 4 and 12.
    const half = Array.from({ length: 16 }, (_, k) => (k % 2 === 0 ? 2 : -2))
    const { bootstrap } = pairRobustness(positionsOf({ A: half, B: half.map(() => 2) }), 0, 1, { resamples: 4000 })
    expect([bootstrap?.low, bootstrap?.high]).toEqual([-0.5, 0.5])
  })

  it('is a point where every issue says the same, and null where no sample has a value', () => {
    const same = pairRobustness(positionsOf({ A: [1, 0, 2], B: [0, 1, 1] }), 0, 1, { resamples: 10 })
    expect(same.bootstrap).toMatchObject({ low: 0.5, high: 0.5 })
    const constant = positionsOf({ A: [1, 1, 1], B: [1, 1, 1] }, { measure: 'kappa' })
    expect(pairRobustness(constant, 0, 1, { resamples: 10 }).bootstrap).toBeNull()
  })

  it('leaves out samples without a value, and says how many had one', () => {
    const positions = positionsOf({ A: [2, -2, 2], B: [2, -2, 1] }, { measure: 'correlation' })
    const { bootstrap } = pairRobustness(positions, 0, 1, { resamples: 200 })
    expect(bootstrap?.valued).toBeGreaterThan(100)
    expect(bootstrap?.valued).toBeLessThan(200)
  })
})
