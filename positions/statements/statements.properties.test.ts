import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairIndex } from '../alignment/alignment.ts'
import { oneMode } from './networks.ts'
import { NORMALISATIONS } from './normalisation.ts'
import { STATEMENT_MEASURES } from './registry.ts'
import { DUPLICATES, type Duplicates } from './statement-counts.ts'
import type { Statements } from './statements.ts'

const UNITS = 4
const ISSUES = 3
/** Scales of different widths: yes and no, five points, and a continuous one. */
const BOUNDS: Statements['bounds'] = [
  [0, 1],
  [-2, 2],
  [0, 100],
]
const MONTHS = ['1900-01', '1900-02', '2001-01']

interface Row {
  readonly unit: number
  readonly issue: number
  readonly value: number
  readonly document: string
  readonly date: string
}

const row: fc.Arbitrary<Row> = fc
  .record({
    unit: fc.nat(UNITS - 1),
    issue: fc.nat(ISSUES - 1),
    level: fc.nat(4),
    document: fc.constantFrom('d', 'e'),
    date: fc.constantFrom(...MONTHS),
  })
  .map(({ level, ...rest }) => {
    const [min, max] = BOUNDS[rest.issue] as readonly [number, number]
    return { ...rest, value: rest.issue === 0 ? level % 2 : min + (level / 4) * (max - min) }
  })
const rows = fc.array(row, { maxLength: 40 })

function made(list: readonly Row[], bounds = BOUNDS): Statements {
  return {
    units: Int32Array.from({ length: UNITS }, (_, u) => u),
    issues: Int32Array.from({ length: ISSUES }, (_, k) => k),
    bounds,
    unit: Int32Array.from(list, ({ unit }) => unit),
    issue: Int32Array.from(list, ({ issue }) => issue),
    value: Float64Array.from(list, ({ value }) => value),
    date: list.map(({ date }) => date),
    document: list.map(({ document }) => document),
  }
}

const cases = STATEMENT_MEASURES.flatMap(({ id: measure, range }) =>
  NORMALISATIONS.map(({ id: normalisation }) => ({ measure, normalisation, range })),
)

describe.each(cases)('$measure, $normalisation', ({ measure, normalisation, range }) => {
  it('agrees with a naive version, for every rule of duplicates', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...DUPLICATES), (list, duplicates) => {
        const { value } = oneMode(made(list), { measure, normalisation, duplicates })
        for (let u = 0; u < UNITS; u++) {
          for (let v = u + 1; v < UNITS; v++) {
            const actual = value[pairIndex(u, v, UNITS)] as number
            expect(actual).toBeCloseTo(naive(list, u, v, measure, normalisation, duplicates), 9)
            expect(actual).toBeGreaterThanOrEqual(range[0] - 1e-9)
            if (normalisation === 'cosine') expect(Math.abs(actual)).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
    )
  })

  it('does not depend on the numbering of actors or issues', () => {
    const turned = (list: readonly Row[]) =>
      list.map((one) => ({ ...one, unit: UNITS - 1 - one.unit, issue: ISSUES - 1 - one.issue }))
    fc.assert(
      fc.property(rows, (list) => {
        const options = { measure, normalisation }
        const before = oneMode(made(list), options)
        const after = oneMode(made(turned(list), BOUNDS.toReversed()), options)
        for (let u = 0; u < UNITS; u++) {
          for (let v = u + 1; v < UNITS; v++) {
            const there = pairIndex(UNITS - 1 - v, UNITS - 1 - u, UNITS)
            expect(after.value[there]).toBeCloseTo(before.value[pairIndex(u, v, UNITS)] as number, 9)
            expect(after.shared[there]).toBe(before.shared[pairIndex(u, v, UNITS)])
          }
        }
      }),
    )
  })
})

it('congruence and conflict share out co-occurrence when all statements count', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const of = (measure: string) => oneMode(made(list), { measure }).value
      const [together, same, apart, less] = ['co-occurrence', 'congruence', 'conflict', 'subtract'].map(of) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ]
      together.forEach((value, at) => {
        expect((same[at] as number) + (apart[at] as number)).toBeCloseTo(value, 9)
        expect((same[at] as number) - (apart[at] as number)).toBeCloseTo(less[at] as number, 9)
      })
    }),
  )
})

/** The formulas written out over a full table of counts. */
function naive(
  all: readonly Row[],
  a: number,
  b: number,
  measure: string,
  normalisation: string,
  duplicates: Duplicates,
): number {
  const unitOf = { none: '', document: 'document', week: 'date', month: 'date', year: 'date', range: '' } as const
  const ignore = measure === 'co-occurrence'
  const key = (x: Row) => {
    const within = unitOf[duplicates] === '' ? '' : x[unitOf[duplicates] as 'document' | 'date']
    return `${x.unit}/${x.issue}/${ignore ? '' : x.value}/${duplicates === 'year' ? within.slice(0, 4) : within}`
  }
  const list =
    duplicates === 'none' ? all : all.filter((x, i) => !all.slice(0, i).some((earlier) => key(earlier) === key(x)))
  const X = (u: number, j: number, q: number) =>
    list.filter((x) => x.unit === u && x.issue === j && x.value === q).length
  const qualifiers = [...new Set(all.map(({ value }) => value))]
  const sum = { value: 0, A: 0, B: 0, m10: 0, m01: 0, m11: 0 }
  for (let j = 0; j < ISSUES; j++) {
    const [min, max] = BOUNDS[j] as readonly [number, number]
    for (const q of qualifiers) {
      const [x, y] = [X(a, j, q), X(b, j, q)]
      sum.A += x
      sum.B += y
      if (y === 0) sum.m10 += x
      if (x === 0) sum.m01 += y
      sum.m11 += x * y
      for (const r of qualifiers) {
        const d = Math.abs(q - r) / (max - min)
        const part = { 'co-occurrence': 1, congruence: 1 - d, conflict: d, subtract: 1 - 2 * d }[measure] as number
        sum.value += x * X(b, j, r) * part
      }
    }
  }
  const divisor = {
    none: 1,
    average: (sum.A + sum.B) / 2,
    jaccard: sum.m10 + sum.m01 + sum.m11,
    cosine: sum.A * sum.B,
  }[normalisation] as number
  return divisor === 0 ? 0 : sum.value / divisor
}
