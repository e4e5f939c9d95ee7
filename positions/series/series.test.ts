import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCALE, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { alignmentOf, cohesion, pairIndex } from '../alignment/alignment.ts'
import { calendarSpan } from '../calendar-span.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { polarisation } from './polarisation.ts'
import { type SeriesSubject, seriesOf } from './series.ts'
import { timeWindows } from './time-windows.ts'

const ISSUES = ['i0', 'i1', 'i2']
const on = (statedOn: string, table: Record<string, (number | null)[]>) =>
  stanceTable(table, ISSUES).map((stance) => ({ ...stance, statedOn }))
const dataset = datasetOf({
  actors: ['A', 'B', 'C'],
  issues: ISSUES,
  stances: [
    ...on('1890-05-01', { A: [2, 2, 2], B: [2, 2, 2], C: [-2, -2, -2] }),
    ...on('1891-05-01', { A: [2, 2, 2], B: [-2, -2, -2], C: [-2, -2, -2] }),
    ...on('1893-05-01', { A: [2, null, null], B: [2, null, null] }),
  ],
})
const years = timeWindows('1890', '1893', calendarSpan('1y'), calendarSpan('1y'))
const of = (subject: SeriesSubject, query: ScopeQuery = {}) =>
  seriesOf(dataset, scopeOf(dataset, { minShared: 1, ...query }), years, subject).map(({ value, basis }) => [
    value,
    basis,
  ])
const thresholds = { agree: 0.6, differ: -0.25 }

describe('series', () => {
  it('follow a pair, with null where there is nothing and never 0', () => {
    expect(of({ of: 'pair', actors: ['A', 'B'] })).toEqual([
      [1, 3],
      [-1, 3],
      [null, 0],
      [1, 1],
    ])
    expect(of({ of: 'pair', actors: ['B', 'A'] }, { minShared: 3 }).at(-1)).toEqual([null, 1])
  })

  it('follow the cohesion of a group', () => {
    expect(of({ of: 'group', actors: ['A', 'B', 'C'] })).toEqual([
      [-1 / 3, 3],
      [-1 / 3, 3],
      [null, 0],
      [1, 1],
    ])
    expect(() => of({ of: 'group', actors: ['A', 'Z'] })).toThrow('actor: no actor "Z"')
  })

  it('follow the whole graph: polarisation, balance, coalitions', () => {
    const [first, second, third, fourth] = of({ of: 'polarisation' })
    // Two of three at one end: 1 − C = −(⅔·log2(⅔) + ⅓·log2(⅓)).
    const split = -((2 / 3) * Math.log2(2 / 3) + (1 / 3) * Math.log2(1 / 3))
    expect(first?.[0]).toBeCloseTo(split, 12)
    expect(second?.[0]).toBeCloseTo(split, 12)
    expect([third, fourth]).toEqual([
      [null, 0],
      [0, 1],
    ])
    expect(of({ of: 'balance', ...thresholds })).toEqual([
      [1, 1],
      [1, 1],
      [null, 0],
      [null, 0],
    ])
    expect(of({ of: 'coalitions', seed: 1, resolution: 1 })).toEqual([
      [1, 2],
      [1, 2],
      [null, 0],
      [1, 2],
    ])
  })

  it('resolve each window as a scope of its own', () => {
    const scope = scopeOf(dataset, { minShared: 1 })
    const wide = timeWindows('1890', '1893', calendarSpan('2y'), calendarSpan('1y'))
    for (const { from, to, value } of seriesOf(dataset, scope, wide, { of: 'pair', actors: ['A', 'B'] })) {
      const alignment = alignmentOf(resolvePositions(dataset, scopeOf(dataset, { minShared: 1, from, to, asOf: to })))
      const naive = alignment.value[pairIndex(0, 1, 3)] as number
      expect(value).toBe(Number.isNaN(naive) ? null : naive)
    }
  })
})

describe('cohesion', () => {
  it('is the mean over all pairs with a value, in any order of the group', () => {
    const cell = fc.option(fc.integer({ min: -2, max: 2 }))
    const row = fc.tuple(cell, cell, cell)
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const table = Object.fromEntries(rows.map((values, i) => [`a${i}`, values]))
        const made = datasetOf({ actors: Object.keys(table), issues: ISSUES, stances: stanceTable(table, ISSUES) })
        const alignment = alignmentOf(resolvePositions(made, scopeOf(made, { minShared: 1 })))
        const known = [...alignment.value].filter((x) => !Number.isNaN(x))
        const all = rows.map((_, i) => i)
        const found = cohesion(alignment, all)
        expect([found.known, found.pairs]).toEqual([known.length, alignment.value.length])
        if (known.length === 0) expect(found.value).toBeNull()
        else expect(found.value).toBeCloseTo(known.reduce((sum, x) => sum + x, 0) / known.length, 12)
        expect(cohesion(alignment, all.toReversed()).value ?? 0).toBeCloseTo(found.value ?? 0, 12)
      }),
    )
  })
})

describe('polarisation', () => {
  const held = (table: Record<string, (number | null)[]>, query: ScopeQuery = {}) => {
    const made = datasetOf({ actors: Object.keys(table), issues: ISSUES, stances: stanceTable(table, ISSUES) })
    return polarisation(resolvePositions(made, scopeOf(made, query)))
  }

  it('is 0 for one point, 1 for half at either end, and skips issues that one actor speaks to', () => {
    expect(held({ A: [1, 0, null], B: [1, 0, 2] })).toMatchObject({ value: 0, issues: 2 })
    expect(held({ A: [2, 2, 2], B: [-2, -2, -2] })).toMatchObject({ value: 1, issues: 3 })
    expect(held({ A: [2, 2, 2] })).toMatchObject({ value: null, issues: 0 })
  })

  it('weights issues as the scope does', () => {
    const table = { A: [2, 1, 1], B: [-2, 1, 1] }
    expect(held(table).value).toBeCloseTo(1 / 3, 12)
    expect(held(table, { weight: ['i0=2', 'i2=0'] })).toMatchObject({ value: 2 / 3, issues: 2 })
    expect(held(table, { weight: ['i0=0', 'i1=0', 'i2=0'] })).toMatchObject({ value: null, issues: 0 })
  })

  it('takes scales of two points and continuous ones', () => {
    const scales = [
      { ...DEFAULT_SCALE, id: 'yes-no', min: 0, max: 1, points: [0, 1].map((value) => ({ value, label: '' })) },
      { ...DEFAULT_SCALE, id: 'share', min: 0, max: 1, continuous: true, points: [] },
    ]
    const made = datasetOf({
      scales,
      actors: ['A', 'B'],
      issues: [
        { id: 'i0', scale: 'yes-no' },
        { id: 'i1', scale: 'share' },
      ],
      stances: stanceTable({ A: [0, 0.25], B: [1, 0.25] }, ['i0', 'i1']),
    })
    expect(Array.from(polarisation(resolvePositions(made, scopeOf(made, {}))).byIssue)).toEqual([1, 0])
  })
})
