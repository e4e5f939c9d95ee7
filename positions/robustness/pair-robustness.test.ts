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
      fewRemain: false,
      bootstrap: null,
    })
    const one = pairRobustness(positionsOf({ A: [1], B: [0] }), 0, 1)
    expect(one).toMatchObject({ value: 0.5, range: null, most: null })
    expect(one.without).toEqual([{ issue: 0, value: null, change: null, reason: 'nothing-left' }])
    const same = pairRobustness(positionsOf({ A: [1, 0, 2], B: [0, 1, 1] }), 0, 1)
    expect(same).toMatchObject({ range: { low: 0.5, high: 0.5 }, most: null })
  })

  it('tells the issues without which there is no value, and whether fewer remain than a value takes', () => {
    // Without the third issue nobody varies, and kappa has no value.
    const table = { A: [1, 1, 2], B: [1, 1, 2] }
    const kappa = pairRobustness(positionsOf(table, { measure: 'kappa' }), 0, 1)
    expect(kappa.without.map(({ value, reason }) => [value, reason])).toEqual([
      [1, null],
      [1, null],
      [null, 'no-variation'],
    ])
    expect([kappa.range, kappa.fewRemain]).toEqual([{ low: 1, high: 1 }, false])
    expect(pairRobustness(positionsOf(table, { minShared: 3 }), 0, 1).fewRemain).toBe(true)
    expect(pairRobustness(positionsOf(table, { minShared: 2 }), 0, 1).fewRemain).toBe(false)
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
