import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairSample } from '../../test/support/pair-sample.ts'
import { PAIR_MEASURES, pairMeasure } from './registry.ts'

interface Row {
  readonly a: number
  readonly b: number
  readonly w: number
}

const weight = fc.oneof(fc.constantFrom(0, 1, 1, 1, 2), fc.double({ min: 0.001, max: 1000, noNaN: true }))
const graded = fc.record({ a: fc.integer({ min: -2, max: 2 }), b: fc.integer({ min: -2, max: 2 }), w: weight })
const continuous = fc.record({
  a: fc.integer({ min: -2000, max: 2000 }).map((x) => x / 1000),
  b: fc.integer({ min: -2000, max: 2000 }).map((x) => x / 1000),
  w: weight,
})
const rows = fc.oneof(
  fc.array(graded, { minLength: 1, maxLength: 30 }),
  fc.array(continuous, { minLength: 1, maxLength: 60 }),
)

const sampleOf = (list: readonly Row[]) =>
  pairSample(
    list.map(({ a }) => a),
    list.map(({ b }) => b),
    { weight: list.map(({ w }) => w), width: 4 },
  )

function expectSame(actual: number | string, expected: number | string): void {
  if (typeof actual === 'number' && typeof expected === 'number') expect(actual).toBeCloseTo(expected, 8)
  else expect(actual).toBe(expected)
}

describe.each(PAIR_MEASURES.map((measure) => ({ id: measure.id, measure })))('$id', ({ measure }) => {
  const { compute, range } = measure

  it('is a number within its range or a reason, never NaN', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const value = compute(sampleOf(list))
        if (typeof value === 'string') expect(['no-weight', 'no-variation']).toContain(value)
        else {
          expect(value).toBeGreaterThanOrEqual(range[0])
          expect(value).toBeLessThanOrEqual(range[1])
        }
      }),
    )
  })

  it('is the same when the two actors change places', () => {
    expect(measure.symmetric).toBe(true)
    fc.assert(
      fc.property(rows, (list) => {
        expectSame(compute(sampleOf(list.map(({ a, b, w }) => ({ a: b, b: a, w })))), compute(sampleOf(list)))
      }),
    )
  })

  it('is the same in any order of the issues', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(fc.property(shuffled, ([list, other]) => expectSame(compute(sampleOf(other)), compute(sampleOf(list)))))
  })

  it('is the same when scales are turned round, or all weights grow alike', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const value = compute(sampleOf(list))
        expectSame(compute(sampleOf(list.map(({ a, b, w }) => ({ a: -a, b: -b, w })))), value)
        expectSame(compute(sampleOf(list.map(({ a, b, w }) => ({ a, b, w: w * 7 })))), value)
      }),
    )
  })

  it('is its greatest value when two hold the same everywhere and vary', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const value = compute(sampleOf(list.map(({ a, w }) => ({ a, b: a, w }))))
        if (typeof value === 'number') expect(value).toBeCloseTo(range[1], 12)
      }),
    )
  })

  it('does not see issues of weight 0', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expectSame(compute(sampleOf([...list, { a: 2, b: -2, w: 0 }])), compute(sampleOf(list)))
      }),
    )
  })

  it('agrees with a naive version', () => {
    fc.assert(fc.property(rows, (list) => expectSame(compute(sampleOf(list)), naive(measure.id, list))))
  })

  if (!measure.id.startsWith('alpha')) {
    it('counts an issue of weight 2 like two such issues', () => {
      fc.assert(
        fc.property(rows, graded, (list, row) => {
          const twice = compute(sampleOf([...list, row, row]))
          expectSame(compute(sampleOf([...list, { ...row, w: 2 * row.w }])), twice)
        }),
      )
    })
  }

  if (measure.term) {
    it('is the sum of the contributions of its issues', () => {
      fc.assert(
        fc.property(rows, (list) => {
          const value = compute(sampleOf(list))
          const total = sum(list.map(({ w }) => w))
          if (total > 0) {
            expectSame(value, sum(list.map(({ a, b, w }) => (w * (measure.term?.(a, b, 4) as number)) / total)))
          }
        }),
      )
    })
  }
})

it('S is twice the agreement less 1', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const total = sum(list.map(({ w }) => w))
      if (total === 0) return
      const agreement = sum(list.map(({ a, b, w }) => w * (1 - Math.abs(a - b) / 4))) / total
      expectSame(pairMeasure('s').compute(sampleOf(list)), 2 * agreement - 1)
    }),
  )
})

it.each(['percent', 's', 's-squared'])('an issue on which both hold the same never lowers %s', (id) => {
  fc.assert(
    fc.property(rows, graded, (list, { a, w }) => {
      const before = pairMeasure(id).compute(sampleOf(list))
      const after = pairMeasure(id).compute(sampleOf([...list, { a, b: a, w }]))
      if (typeof before === 'number') expect(after).toBeGreaterThanOrEqual(before - 1e-12)
    }),
  )
})

function sum(list: readonly number[]): number {
  return list.reduce((total, x) => total + x, 0)
}

/** The formulas written out, with no care for speed. */
function naive(id: string, all: readonly Row[]): number | string {
  const list = all.filter(({ w }) => w > 0)
  const total = sum(list.map(({ w }) => w))
  if (total === 0) return 'no-weight'
  const mean = (f: (row: Row) => number) => sum(list.map((row) => (row.w * f(row)) / total))
  if (id === 'percent') return mean(({ a, b }) => (a === b ? 1 : 0))
  if (id === 's') return 1 - 2 * mean(({ a, b }) => Math.abs(a - b) / 4)
  if (id === 's-squared') return 1 - 2 * mean(({ a, b }) => ((a - b) / 4) ** 2)
  const [first] = list as [Row]
  if (id === 'correlation') {
    if (list.every(({ a }) => a === first.a) || list.every(({ b }) => b === first.b)) return 'no-variation'
    const [ma, mb] = [mean(({ a }) => a), mean(({ b }) => b)]
    const cov = mean(({ a, b }) => (a - ma) * (b - mb))
    return cov / Math.sqrt(mean(({ a }) => (a - ma) ** 2) * mean(({ b }) => (b - mb) ** 2))
  }
  if (list.every(({ a, b }) => a === first.a && b === first.a)) return 'no-variation'
  const pooled = list.flatMap(({ a, b, w }) => [
    { x: a, w: w / (2 * total) },
    { x: b, w: w / (2 * total) },
  ])
  const middle = (x: number) => sum(pooled.map((one) => (one.x < x ? one.w : one.x === x ? one.w / 2 : 0)))
  const d = (x: number, y: number): number => {
    if (id === 'alpha-ordinal') return (middle(x) - middle(y)) ** 2
    if (id.endsWith('linear')) return Math.abs(x - y)
    return id.endsWith('quadratic') || id.endsWith('interval') ? (x - y) ** 2 : x === y ? 0 : 1
  }
  const own = id.startsWith('kappa')
  const p = own ? list.map(({ a, w }) => ({ x: a, w: w / total })) : pooled
  const q = own ? list.map(({ b, w }) => ({ x: b, w: w / total })) : pooled
  const correction = id.startsWith('alpha') ? (2 * list.length) / (2 * list.length - 1) : 1
  const expected = sum(p.flatMap((one) => q.map((other) => one.w * other.w * d(one.x, other.x)))) * correction
  return 1 - mean(({ a, b }) => d(a, b)) / expected
}
