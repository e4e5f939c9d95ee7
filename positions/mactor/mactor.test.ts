import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ambivalence, convergence } from './convergence.ts'
import { influences } from './influence.ts'

const rounded = (list: readonly (number | null)[] | null, digits: number) =>
  list?.map((x) => (x === null ? null : Number(x.toFixed(digits))))

const objectives = [
  [2, -1, 0, 3],
  [1, 2, -2, -1],
  [-3, 1, 1, 0],
]

describe('reference values', () => {
  it('influences', () => {
    const { influence, dependence, relativePower } = influences([
      [0, 2, 1],
      [3, 0, 2],
      [1, 1, 0],
    ])
    expect(influence).toEqual([6, 7, 4])
    expect(dependence).toEqual([6, 5, 6])
    expect(rounded(relativePower, 6)).toEqual([0.971223, 1.510791, 0.517986])
  })

  it('convergences, divergences and ambivalence', () => {
    const found = convergence(objectives)
    expect(found.weightedConvergences[0]?.[1]).toBe(1.5)
    expect(found.weightedDivergences[0]?.[1]).toBe(3.5)
    expect(found.convergences[0]?.[1]).toBe(1)
    expect(found.divergences[0]?.[1]).toBe(2)
    expect(rounded(ambivalence(found.convergences, found.divergences), 4)).toEqual([0.4, 0.6667, 0.4])
    expect(rounded(ambivalence(found.weightedConvergences, found.weightedDivergences), 4)).toEqual([
      0.3529, 0.6, 0.3529,
    ])
  })
})

describe('influences', () => {
  it('of nobody on nobody: no power to share out', () => {
    expect(
      influences([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ power: [0, 0], relativePower: null })
    expect(influences([[0]])).toMatchObject({ influence: [0], dependence: [0], relativePower: null })
    expect(influences([])).toMatchObject({ midi: [], relativePower: null })
  })

  it('refuses tables that cannot be', () => {
    expect(() => influences([[0, 1]])).toThrow('row 1 has 2 entries, expected 1')
    expect(() =>
      influences([
        [0, -1],
        [0, 0],
      ]),
    ).toThrow('row 1, column 2 is -1, expected a number of 0 or more')
    expect(() => convergence([[0, 1], [1]])).toThrow('objectives: row 2 has 1 entries, expected 2')
  })

  it('as much is exerted as suffered, and relative powers are 1 on average', () => {
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((n) => fc.array(fc.array(fc.nat(4), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
    fc.assert(
      fc.property(table, (rows) => {
        const { midi, influence, dependence, relativePower } = influences(
          rows.map((row, i) => row.map((x, j) => (i === j ? 0 : x))),
        )
        const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0)
        expect(sum(influence)).toBe(sum(dependence))
        midi.forEach((row, i) => {
          expect(influence[i]).toBe(sum(row) - (row[i] as number))
          if (relativePower) expect(sum(relativePower)).toBeCloseTo(rows.length, 9)
        })
      }),
    )
  })
})

describe('convergence', () => {
  const table = fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }), { maxLength: 5 })

  it('is symmetric, counts each objective once, and does not depend on the order of objectives', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = convergence(rows)
        expect(convergence(rows.map((row) => row.toReversed()))).toEqual(found)
        rows.forEach((a, i) => {
          rows.forEach((b, j) => {
            const both = a.filter((x, k) => x !== 0 && b[k] !== 0).length
            expect((found.convergences[i]?.[j] ?? 0) + (found.divergences[i]?.[j] ?? 0)).toBe(i === j ? 0 : both)
            expect(found.weightedConvergences[i]?.[j]).toBe(found.weightedConvergences[j]?.[i])
            expect(found.weightedDivergences[i]?.[j]).toBe(found.weightedDivergences[j]?.[i])
          })
        })
      }),
    )
  })

  it('ambivalence lies in 0…1, and is null for who has nothing in common or in dispute', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { weightedConvergences, weightedDivergences } = convergence(rows)
        ambivalence(weightedConvergences, weightedDivergences).forEach((value, i) => {
          const alone = [...(weightedConvergences[i] ?? []), ...(weightedDivergences[i] ?? [])].every((x) => x === 0)
          if (alone) expect(value).toBeNull()
          else {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(1)
          }
        })
      }),
    )
  })
})
