import { describe, expect, it } from 'vitest'
import { type Alignment, pairIndex } from '../alignment/alignment.ts'
import { pairMeasure } from '../measures/registry.ts'
import { type AlignmentMap, alignmentMap, identicalUnits } from './alignment-map.ts'
import { seededRandom } from './seeded-random.ts'

const S = pairMeasure('s')

/** An alignment by S of n units with the given dissimilarities; NaN where a pair has no value. */
function alignmentWith(n: number, dissimilarity: (u: number, v: number) => number): Alignment {
  const value = new Float64Array((n * (n - 1)) / 2)
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) value[pairIndex(u, v, n)] = 1 - 2 * dissimilarity(u, v)
  }
  const units = Int32Array.from({ length: n }, (_, i) => i)
  return { measure: S, units, value, shared: new Int32Array(value.length).fill(5), issues: 5 }
}

function scattered(n: number, seed: number): [number, number][] {
  const rng = seededRandom(seed)
  return Array.from({ length: n }, () => [rng() * 0.7, rng() * 0.4])
}

function between(points: readonly (readonly [number, number])[], u: number, v: number): number {
  const a = points[u] as readonly [number, number]
  const b = points[v] as readonly [number, number]
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function distance(map: AlignmentMap, u: number, v: number): number {
  return Math.hypot((map.x[u] as number) - (map.x[v] as number), (map.y[u] as number) - (map.y[v] as number))
}

describe('alignmentMap', () => {
  it('recovers a configuration from its distances', () => {
    const points = scattered(20, 7)
    const map = alignmentMap(alignmentWith(20, (u, v) => between(points, u, v)))
    expect(map.stress).toBeLessThan(1e-3)
    for (let u = 0; u < 20; u++) {
      for (let v = u + 1; v < 20; v++) expect(distance(map, u, v)).toBeCloseTo(between(points, u, v), 2)
    }
  })

  it('recovers it when a third of the distances are not known', () => {
    const points = scattered(20, 8)
    const map = alignmentMap(alignmentWith(20, (u, v) => ((u * 7 + v) % 3 === 0 ? Number.NaN : between(points, u, v))))
    expect(map.stress).toBeLessThan(5e-3)
    for (let u = 0; u < 20; u++) {
      for (let v = u + 1; v < 20; v++) expect(Math.abs(distance(map, u, v) - between(points, u, v))).toBeLessThan(0.03)
    }
  })

  it('puts identical actors on one spot, and all of them there when all agree', () => {
    const points = scattered(6, 9)
    points[5] = points[2] as [number, number]
    const map = alignmentMap(alignmentWith(6, (u, v) => between(points, u, v)))
    expect(distance(map, 2, 5)).toBeLessThan(1e-3)
    const agreed = alignmentMap(alignmentWith(4, () => 0))
    expect(agreed.stress).toBe(0)
    expect(Math.max(...agreed.x, ...agreed.y)).toBeLessThan(1e-6)
  })

  it('tells the stress of distances that no plane can hold: four that all differ by 1', () => {
    // In the plane the best is a square: sides a, diagonals a√2, with a = (4 + 2√2)/8; stress-1 follows.
    const a = (4 + 2 * Math.SQRT2) / 8
    const expected = Math.sqrt((4 * (a - 1) ** 2 + 2 * (a * Math.SQRT2 - 1) ** 2) / (4 * a * a + 4 * a * a))
    expect(alignmentMap(alignmentWith(4, () => 1)).stress).toBeCloseTo(expected, 6)
  })

  it('places nobody of whom nothing is known', () => {
    const one = alignmentMap(alignmentWith(1, () => 0))
    expect([...one.unplaced]).toEqual([0])
    expect(one.x[0]).toBeNaN()
    expect(one.stress).toBe(0)
    const lonely = alignmentMap(alignmentWith(3, (_, v) => (v === 2 ? Number.NaN : 0.25)))
    expect([...lonely.unplaced]).toEqual([2])
    expect(alignmentMap(alignmentWith(0, () => 0)).groups).toBe(0)
  })

  it('sets two actors as far apart as they differ, on the horizontal', () => {
    const map = alignmentMap(alignmentWith(2, () => 0.4))
    expect(distance(map, 0, 1)).toBeCloseTo(0.4, 9)
    expect(map.y[0]).toBeCloseTo(0, 9)
    expect((map.x[0] as number) + (map.x[1] as number)).toBeCloseTo(0, 9)
  })

  it('keeps groups apart that nothing connects', () => {
    const map = alignmentMap(alignmentWith(7, (u, v) => (u < 4 === v < 4 ? 0.3 : Number.NaN)))
    expect(map.groups).toBe(2)
    const right = Math.max(...[0, 1, 2, 3].map((u) => map.x[u] as number))
    for (const v of [4, 5, 6]) expect(map.x[v] as number).toBeGreaterThan(right + 0.2)
  })

  it('is the same for the same alignment', () => {
    const points = scattered(30, 3)
    const noisy = alignmentWith(30, (u, v) => Math.min(1, between(points, u, v) + ((u * v) % 5) / 20))
    const first = alignmentMap(noisy)
    const second = alignmentMap(noisy)
    expect([...second.x]).toEqual([...first.x])
    expect([...second.y]).toEqual([...first.y])
  })

  it('does not depend on the order in which units are listed', () => {
    const points = scattered(25, 4)
    const known = (u: number, v: number) => between(points, u, v) * (1 + (((u + 1) * (v + 1)) % 7) / 30)
    const order = Array.from({ length: 25 }, (_, i) => (i * 7 + 3) % 25)
    const straight = alignmentMap(alignmentWith(25, known))
    const shuffled = alignmentMap(
      alignmentWith(25, (u, v) => {
        const a = order[u] as number
        const b = order[v] as number
        return known(Math.min(a, b), Math.max(a, b))
      }),
    )
    expect(shuffled.stress).toBeCloseTo(straight.stress, 4)
    order.forEach((u, i) => {
      expect(Math.abs((shuffled.x[i] as number) - (straight.x[u] as number))).toBeLessThan(0.01)
      expect(Math.abs((shuffled.y[i] as number) - (straight.y[u] as number))).toBeLessThan(0.01)
    })
  })

  it('stays near the picture before, even one that was turned and mirrored', () => {
    const points = scattered(15, 5)
    const before = new Map(points.map(([x, y], i): [number, [number, number]] => [i, [y - 0.2, x - 0.35]]))
    const map = alignmentMap(
      alignmentWith(15, (u, v) => between(points, u, v) * (1 + ((u + v) % 3) / 50)),
      { previous: before },
    )
    for (const [i, [x, y]] of before) {
      expect(Math.abs((map.x[i] as number) - x)).toBeLessThan(0.05)
      expect(Math.abs((map.y[i] as number) - y)).toBeLessThan(0.05)
    }
  })

  it('never ends worse than it began, for any pattern of missing pairs', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rng = seededRandom(seed)
      const n = 5 + Math.floor(rng() * 20)
      const value = Float64Array.from({ length: (n * (n - 1)) / 2 }, () => (rng() < 0.4 ? Number.NaN : 2 * rng() - 1))
      const units = Int32Array.from({ length: n }, (_, i) => i)
      const alignment = { measure: S, units, value, shared: new Int32Array(value.length), issues: 5 }
      const few = alignmentMap(alignment, { maxIterations: 1 })
      const many = alignmentMap(alignment)
      expect(many.stress).toBeLessThanOrEqual(few.stress + 1e-3)
      expect(many.stress).toBeLessThan(0.6)
      expect(many.x.filter((x) => Number.isNaN(x)).length).toBe(many.unplaced.length)
    }
  })
})

/** An alignment of as many units as rows, from the upper triangle of its values in −1…1. */
function alignmentOf(...rows: number[][]): Pick<Alignment, 'value' | 'units' | 'measure'> {
  return {
    value: Float64Array.from(rows.flat()),
    units: Int32Array.from({ length: rows.length + 1 }, (_, i) => i),
    measure: { range: [-1, 1] } as unknown as Alignment['measure'],
  }
}

it('takes units together that agree fully and stand to all others alike', () => {
  expect(identicalUnits(alignmentOf([1, 1, 0.2], [1, 0.2], [0.2]))).toEqual([[0, 1, 2]])
})

it('keeps apart who agrees fully on what is shared, but stands elsewhere to a third', () => {
  expect(identicalUnits(alignmentOf([1, 0.5, 0.2], [0.5, 0.1], [0]))).toEqual([])
  expect(identicalUnits(alignmentOf([1, Number.NaN], [0.5]))).toEqual([])
})

it('takes no value with a third for the same as no value', () => {
  expect(identicalUnits(alignmentOf([1, Number.NaN], [Number.NaN]))).toEqual([[0, 1]])
})

it('takes nobody together who does not agree fully', () => {
  expect(identicalUnits(alignmentOf([0.9, 0.5], [0.5]))).toEqual([])
})
