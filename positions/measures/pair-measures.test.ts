import { describe, expect, it } from 'vitest'
import { pairSample, tableSample } from '../../test/support/pair-sample.ts'
import type { PairSample } from './measure.ts'
import { PAIR_MEASURES, pairMeasure } from './registry.ts'

const value = (id: string, sample: PairSample) => pairMeasure(id).compute(sample)

describe('reference values', () => {
  const threePoints = pairSample([1, 1, 1, 2, 3, 1, 1, 3, 2, 1], [1, 1, 2, 2, 3, 1, 3, 3, 1, 1], { width: 2 })
  const fivePoints = pairSample([-2, -1, 0, 1, 2, 2, 1, -2, 0, 1], [-2, -2, 1, 1, 2, 0, 1, -1, 2, 1], { width: 4 })
  it.each([
    ['percent', 0.7, 0.5],
    ['s', 0.6, 0.65],
    ['s-squared', 0.7, 0.8625],
    ['kappa', 0.5, 0.350649],
    ['kappa-linear', 0.545455, 0.551282],
    ['kappa-quadratic', 0.583333, 0.723618],
    ['pi', 0.495798, 0.346405],
    ['pi-linear', 0.54023, 0.549839],
    ['pi-quadratic', 0.577465, 0.72327],
    ['alpha-nominal', 0.521008, 0.379085],
    ['alpha-interval', 0.598592, 0.737107],
    ['alpha-ordinal', 0.54875, 0.599159],
  ])('%s', (id, onThree, onFive) => {
    expect(value(id, threePoints)).toBeCloseTo(onThree, 6)
    expect(value(id, fivePoints)).toBeCloseTo(onFive, 6)
  })
})

describe('published tables', () => {
  it('κ of two psychiatrists: Fleiss, Levin and Paik 2003, table 18.1', () => {
    const sample = tableSample([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    expect(value('kappa', sample)).toBeCloseTo(0.68, 2)
  })

  it('κ of two diagnosticians: Cohen 1968, Psychological Bulletin 70:213–220, table 1', () => {
    const sample = tableSample([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ])
    expect(value('kappa', sample)).toBeCloseTo(0.492, 3)
  })

  it('κ and linear κ of two film critics: Agresti and Winner 1997, Chance 10(2):10–14', () => {
    const sample = tableSample([
      [24, 8, 13],
      [8, 13, 11],
      [10, 9, 64],
    ])
    expect(value('kappa', sample)).toBeCloseTo(0.389, 3)
    expect(value('kappa-linear', sample)).toBeCloseTo(0.427, 3)
  })

  it('α of two observers: Krippendorff 2011, sections A and B', () => {
    const binary = pairSample([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0])
    expect(value('alpha-nominal', binary)).toBeCloseTo(0.095, 3)
    const code = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0))
    const nominal = pairSample(code('aabbdcccedda'), code('babbbccceddd'))
    expect(value('alpha-nominal', nominal)).toBeCloseTo(0.692, 3)
  })

  it('correlation of the first of four data sets: Anscombe 1973, American Statistician 27:17–21', () => {
    const sample = pairSample(
      [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
      [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    )
    expect(value('correlation', sample)).toBeCloseTo(0.816, 3)
  })
})

describe('where there is no value', () => {
  const relative = PAIR_MEASURES.filter(({ id }) => !['s', 's-squared', 'percent'].includes(id))
  const corrected = relative.filter(({ id }) => id !== 'correlation')

  it.each(PAIR_MEASURES.map(({ id }) => id))('%s: no weight', (id) => {
    expect(value(id, pairSample([1, 2], [2, 2], { weight: [0, 0] }))).toBe('no-weight')
    expect(value(id, pairSample([1], [1], { weight: [0] }))).toBe('no-weight')
  })

  it('correlation: one constant at a value whose mean is not exact', () => {
    expect(value('correlation', pairSample([0.1, 0.1, 0.1], [1, 2, 0]))).toBe('no-variation')
    expect(value('correlation', pairSample([1, 2, 0], [0.1, 0.1, 0.1]))).toBe('no-variation')
  })

  it.each(relative.map(({ id }) => id))('%s: both constant', (id) => {
    expect(value(id, pairSample([2, 2, 2], [2, 2, 2]))).toBe('no-variation')
    expect(value(id, pairSample([0.1], [0.1]))).toBe('no-variation')
    // Only an issue of weight 0 varies.
    expect(value(id, pairSample([2, 2, 1], [2, 2, 0], { weight: [1, 0.3, 0] }))).toBe('no-variation')
  })

  it('correlation: one of the two constant', () => {
    expect(value('correlation', pairSample([0.1, 0.1, 0.1], [1, 2, 0]))).toBe('no-variation')
  })

  it.each(corrected.map(({ id }) => id))('%s: issues on different scales', (id) => {
    expect(value(id, pairSample([1, 2], [2, 1], { scale: [0, 1] }))).toBe('mixed-scales')
    expect(value(id, pairSample([1, 2], [2, 1], { scale: [0, 1], weight: [1, 0] }))).not.toBe('mixed-scales')
    expect(value(id, pairSample([1, 2], [2, 1], { scale: [0, 1], weight: [0, 0] }))).toBe('no-weight')
  })

  it('a single issue on which two differ has a value, as far as the formula has one', () => {
    const sample = pairSample([1], [2])
    for (const id of ['kappa', 'kappa-linear', 'kappa-quadratic', 'alpha-nominal', 'alpha-ordinal', 'alpha-interval']) {
      expect(value(id, sample)).toBe(0)
    }
    for (const id of ['pi', 'pi-linear', 'pi-quadratic']) expect(value(id, sample)).toBe(-1)
  })

  it('opposite ends everywhere', () => {
    const sample = pairSample([-2, 2, -2, 2], [2, -2, 2, -2])
    for (const { id } of PAIR_MEASURES) {
      const floor = id === 'percent' ? 0 : id.startsWith('alpha') ? -0.75 : -1
      expect(value(id, sample), id).toBeCloseTo(floor, 12)
    }
  })
})

it('an unknown id is told with the ids that there are', () => {
  expect(() => pairMeasure('kapa')).toThrow(/no measure "kapa", expected one of s, s-squared, percent, kappa,/)
})
