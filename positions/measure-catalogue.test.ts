import { describe, expect, it } from 'vitest'
import { MACTOR_MEASURES } from './mactor/registry.ts'
import { MEASURE_CATALOGUE, MEASURE_KINDS } from './measure-catalogue.ts'

it('holds every measure once', () => {
  expect(MEASURE_CATALOGUE.map(({ id }) => id)).toEqual([
    ...['s', 's-squared', 'percent', 'kappa', 'kappa-linear', 'kappa-quadratic', 'pi', 'pi-linear', 'pi-quadratic'],
    ...['alpha-nominal', 'alpha-ordinal', 'alpha-interval', 'correlation'],
    ...['congruence', 'conflict', 'subtract', 'co-occurrence'],
    ...['rice', 'agreement-index', 'van-der-eijk', 'leik', 'tastle-wierman', 'esteban-ray', 'modal-share'],
    ...['triangle-balance', 'walk-balance', 'frustration', 'line-balance', 'modularity'],
    ...['midi', 'influence', 'dependence', 'power', 'relative-power', '1caa', '1daa', '2caa', '2daa'],
    ...['ambivalence-1', 'ambivalence-2'],
  ])
  expect(new Set(MEASURE_CATALOGUE.map(({ kind }) => kind))).toEqual(new Set(MEASURE_KINDS))
})

describe.each(MEASURE_CATALOGUE.map((entry) => ({ id: entry.id, entry })))('$id', ({ entry }) => {
  it('tells what it is, how it is computed and where it comes from', () => {
    expect(entry.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(entry.label).toMatch(/^\S.*\S$/)
    expect(entry.formula.length).toBeGreaterThan(5)
    expect(entry.description).toMatch(/^[A-Z].{30,}\.$/)
    expect(entry.source === 'common usage' || /\d{4}/.test(entry.source)).toBe(true)
    expect(entry.range[0]).toBeLessThan(entry.range[1])
  })

  it('has options with defaults that they allow', () => {
    for (const option of entry.options) {
      if ('choices' in option) expect(option.choices.map(({ id }) => id)).toContain(option.default)
      else {
        expect(option.default).toBeGreaterThanOrEqual(option.bounds[0])
        expect(option.default).toBeLessThanOrEqual(option.bounds[1])
      }
    }
  })
})

describe.each(MACTOR_MEASURES.map((measure) => ({ id: measure.id, measure })))('$id', ({ measure }) => {
  const table =
    measure.from === 'influences'
      ? [
          [0, 2, 1],
          [3, 0, 2],
          [1, 1, 0],
        ]
      : [
          [2, -1, 0, 3],
          [1, 2, -2, -1],
          [-3, 1, 1, 0],
        ]

  it('is the same for actors in any order', () => {
    const order = [2, 0, 1]
    const turned = order.map((i) => {
      const row = table[i] as number[]
      return measure.from === 'influences' ? order.map((j) => row[j] as number) : row
    })
    const before = measure.compute(table) as readonly unknown[]
    const after = measure.compute(turned) as readonly unknown[]
    const same = order.map((i) => {
      const row = before[i]
      return Array.isArray(row) ? order.map((j) => row[j] as number) : row
    })
    expect(rounded(after)).toEqual(rounded(same))
    const [first] = before
    if (Array.isArray(first) && measure.symmetric) {
      expect(before).toEqual(before.map((_, j) => before.map((row) => (row as number[])[j])))
    }
  })
})

function rounded(list: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(list, (_, x: unknown) => (typeof x === 'number' ? Number(x.toFixed(9)) : x)))
}
