import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCALE, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { GroupSample } from './group-measure.ts'
import { issueCounts } from './issue-counts.ts'
import { GROUP_MEASURES, groupMeasure } from './registry.ts'

/** Counts over points 1…K. */
const over = (counts: readonly number[]): GroupSample => ({
  values: Float64Array.from(counts, (_, i) => i + 1),
  counts: Float64Array.from(counts),
  min: 1,
  max: Math.max(2, counts.length),
  points: true,
})
const value = (id: string, counts: readonly number[], settings = {}) => groupMeasure(id).compute(over(counts), settings)

describe('reference values', () => {
  const seven = [30, 40, 210, 130, 530, 50, 10]
  const ends = [50, 0, 0, 0, 50]
  const even = [9, 9, 9, 9, 9, 9, 9]

  it.each([
    ['van-der-eijk', seven, 0.611333],
    ['leik', seven, 0.286667],
    ['tastle-wierman', seven, 0.725688],
    ['esteban-ray', seven, 0.335736],
    ['van-der-eijk', ends, -1],
    ['esteban-ray', ends, 1],
    ['van-der-eijk', even, 0],
    ['esteban-ray', even, 0.326531],
  ])('%s of %j', (id, counts, expected) => {
    expect(value(id, counts)).toBeCloseTo(expected, 6)
  })

  it.each([
    [seven, 0.055956],
    [ends, 0.25],
    [even, 0.054422],
  ])('esteban-ray on 0…1 of %j', (counts, expected) => {
    expect(value('esteban-ray', counts, { places: 'unit' })).toBeCloseTo(expected, 6)
  })

  it.each([
    [90, 10, 0, 0.8, 0.85],
    [50, 50, 0, 0, 0.25],
    [60, 20, 20, 0.5, 0.4],
  ])('yes %d, no %d, abstain %d', (yes, no, abstain, riceIndex, index) => {
    expect(value('rice', [yes, abstain, no])).toBeCloseTo(riceIndex, 12)
    expect(value('agreement-index', [yes, abstain, no])).toBeCloseTo(index, 12)
  })
})

describe('what the sources say of extremes', () => {
  it('all at one point', () => {
    for (const { id, highMeans } of GROUP_MEASURES)
      expect(value(id, [0, 7, 0, 0]), id).toBe(highMeans === 'united' ? 1 : 0)
  })

  it('half at either end', () => {
    const ends = [6, 0, 0, 6]
    expect(value('rice', ends)).toBe(0)
    expect(value('van-der-eijk', ends)).toBe(-1)
    expect(value('leik', ends)).toBe(1)
    expect(value('tastle-wierman', ends)).toBe(0)
  })

  it('Esteban and Ray with α = 0 is the mean distance of two members', () => {
    expect(value('esteban-ray', [1, 2, 1], { alpha: 0 })).toBeCloseTo(
      (2 * (1 * 2 * 1 + 2 * 1 * 1 + 1 * 1 * 2)) / 16,
      12,
    )
  })

  it('a trace at the far end leaves a consensus', () => {
    expect(value('tastle-wierman', [5e-324, 0, 1])).toBeCloseTo(1, 12)
    expect(value('tastle-wierman', [1e-20, 0, 1])).toBeCloseTo(1, 12)
  })

  it('van der Eijk on two points is the lead of the larger', () => {
    expect(value('van-der-eijk', [90, 10])).toBeCloseTo(0.8, 12)
  })
})

describe('where there is no value', () => {
  it('nobody holds a position', () => {
    for (const { id } of GROUP_MEASURES) expect(value(id, [0, 0, 0])).toBe('no-positions')
  })

  it('all abstain', () => {
    expect(value('rice', [0, 5, 0])).toBe('no-sides')
    expect(value('agreement-index', [0, 5, 0])).toBe(1)
  })

  it('a scale without points, or with one', () => {
    const continuous: GroupSample = {
      values: Float64Array.of(0, 37.5, 100),
      counts: Float64Array.of(1, 1, 2),
      min: 0,
      max: 100,
      points: false,
    }
    for (const id of ['van-der-eijk', 'leik', 'esteban-ray']) {
      expect(groupMeasure(id).compute(continuous)).toBe('no-points')
      expect(value(id, [4])).toBe('no-points')
    }
    expect(groupMeasure('rice').compute(continuous)).toBe(0)
    expect(groupMeasure('esteban-ray').compute(continuous, { places: 'unit' })).toBeCloseTo(
      2 * (0.25 ** 3 * 0.375 + (0.25 ** 2 * 0.5 + 0.5 ** 2 * 0.25) * 0.5 * (1 + 0.625)),
      12,
    )
  })

  it('a setting that does not exist', () => {
    expect(() => value('esteban-ray', [1, 1], { alpha: 2 })).toThrow('alpha: 2 is not a number from 0 to 1.6')
    expect(() => value('esteban-ray', [1, 1], { places: 'x' })).toThrow('expected index or unit')
    expect(() => groupMeasure('rise')).toThrow(/no group measure "rise", expected one of rice,/)
  })
})

const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.double({ min: 0.001, max: 5, noNaN: true })), {
  minLength: 2,
  maxLength: 9,
})

describe.each(GROUP_MEASURES.map((measure) => ({ id: measure.id, measure })))('$id', ({ id, measure }) => {
  it('lies in its range, and is the same when the scale is turned round or everybody counts twice', () => {
    expect(measure.symmetric).toBe(true)
    fc.assert(
      fc.property(counts, (list) => {
        const result = value(id, list)
        if (typeof result === 'string') {
          expect(value(id, list.toReversed())).toBe(result)
          return
        }
        expect(result).toBeGreaterThanOrEqual(measure.range[0])
        expect(result).toBeLessThanOrEqual(measure.range[1])
        expect(value(id, list.toReversed())).toBeCloseTo(result, 9)
        expect(
          value(
            id,
            list.map((x) => 2 * x),
          ),
        ).toBeCloseTo(result, 9)
      }),
    )
  })

  it('agrees with a naive version', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const result = value(id, list)
        if (typeof result === 'number') expect(result).toBeCloseTo(naive(id, list), 8)
      }),
    )
  })
})

it('Esteban and Ray is greatest when half stand at either end', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1.6, noNaN: true }), (list, alpha) => {
      const result = value('esteban-ray', list, { alpha, places: 'unit' })
      if (typeof result === 'number') expect(result).toBeLessThanOrEqual(0.5 ** (1 + alpha) + 1e-12)
    }),
  )
})

describe('issueCounts', () => {
  const dataset = datasetOf({
    scales: [DEFAULT_SCALE, { ...DEFAULT_SCALE, id: 'free', min: 0, max: 10, continuous: true, points: [] }],
    actors: ['A', 'B', 'C', 'D'],
    issues: ['x', { id: 'y', scale: 'free' }],
    stances: stanceTable({ A: [-2, 1.5], B: [2, 9], C: [2, 1.5], D: [null, 0] }, ['x', 'y']),
  })
  const positions = resolvePositions(dataset, scopeOf(dataset, {}))

  it('counts all declared points, held or not', () => {
    expect(issueCounts(positions, 0)).toEqual({
      values: Float64Array.of(-2, -1, 0, 1, 2),
      counts: Float64Array.of(1, 0, 0, 0, 2),
      min: -2,
      max: 2,
      points: true,
    })
    expect(issueCounts(positions, 0, [1, 3])?.counts).toEqual(Float64Array.of(0, 0, 0, 0, 1))
  })

  it('counts the values that occur on a continuous scale', () => {
    expect(issueCounts(positions, 1)).toEqual({
      values: Float64Array.of(0, 1.5, 9),
      counts: Float64Array.of(1, 2, 1),
      min: 0,
      max: 10,
      points: false,
    })
  })
})

/** The formulas written out over points 1…K. */
function naive(id: string, list: readonly number[]): number {
  const K = list.length
  const n = list.reduce((sum, x) => sum + x, 0)
  const p = list.map((x) => x / n)
  const sum = (f: (i: number) => number) => p.reduce((total, _, i) => total + f(i), 0)
  if (id === 'leik') {
    const below = (i: number) => sum((j) => (j <= i ? (p[j] as number) : 0))
    return (2 / (K - 1)) * sum((i) => (i < K - 1 ? Math.min(below(i), 1 - below(i)) : 0))
  }
  if (id === 'tastle-wierman') {
    const mean = sum((i) => (p[i] as number) * i)
    return 1 + sum((i) => (p[i] === 0 ? 0 : (p[i] as number) * Math.log2(1 - Math.abs(i - mean) / (K - 1))))
  }
  if (id === 'esteban-ray') return sum((i) => sum((j) => (p[i] as number) ** 2 * (p[j] as number) * Math.abs(i - j)))
  if (id === 'van-der-eijk') return peeled(list, n)
  if (id === 'modal-share') return Math.max(...p)
  const side = (wanted: number) => sum((i) => (Math.sign(2 * i - (K - 1)) === wanted ? (p[i] as number) : 0))
  const [no, abstain, yes] = [side(-1), side(0), side(1)]
  if (id === 'rice') return Math.abs(yes - no) / (yes + no)
  const most = Math.max(no, abstain, yes)
  return most - (1 - most) / 2
}

/** Van der Eijk's A by peeling off one layer after the other and listing all triples. */
function peeled(list: readonly number[], n: number): number {
  const K = list.length
  const layer = Math.min(...list.filter((x) => x > 0))
  if (!Number.isFinite(layer)) return 0
  const pattern = list.map((x) => (x > 0 ? '1' : '0'))
  const S = pattern.filter((x) => x === '1').length
  const seen = new Map<string, number>()
  for (let i = 0; i < K; i++) {
    for (let j = i + 1; j < K; j++) {
      for (let k = j + 1; k < K; k++) {
        const triple = `${pattern[i]}${pattern[j]}${pattern[k]}`
        seen.set(triple, (seen.get(triple) ?? 0) + 1)
      }
    }
  }
  const TU = (seen.get('110') ?? 0) + (seen.get('011') ?? 0)
  const TDU = seen.get('101') ?? 0
  const U = TU + TDU === 0 ? 1 : ((K - 2) * TU - (K - 1) * TDU) / ((K - 2) * (TU + TDU))
  const A = S === 1 ? 1 : U * (1 - (S - 1) / (K - 1))
  return (
    ((layer * S) / n) * A +
    peeled(
      list.map((x) => Math.max(0, x - layer)),
      n,
    )
  )
}
