import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { sampleStatements } from '../../test/support/sample-statements.ts'
import { pairIndex } from '../alignment/alignment.ts'
import { scopeOf } from '../resolve/resolve-positions.ts'
import { type OneModeOptions, oneMode, type TwoModeOptions, twoMode } from './networks.ts'
import { countedStatements, isoWeek } from './statement-counts.ts'
import { statementsOf } from './statements.ts'

const { dataset, documentOf } = sampleStatements()
const sample = statementsOf(dataset, scopeOf(dataset, {}), documentOf)
const total = (list: Float64Array) => list.reduce((sum, x) => sum + x, 0)
/** The sum over the whole matrix: each pair stands in it twice. */
const whole = (options: OneModeOptions) => 2 * total(oneMode(sample, options).value)

describe('the 40 statements of the sample', () => {
  it('two-mode: 7 organisations, 6 concepts', () => {
    expect(sample.units).toHaveLength(7)
    expect(sample.issues).toHaveLength(6)
    expect(total(twoMode(sample))).toBe(40)
    const yes = dataset.stances.value.reduce((sum, x) => sum + x, 0)
    expect(total(twoMode(sample, { aggregation: 'subtract' }))).toBe(yes - (40 - yes))
  })

  it('two-mode, normalised: rows or columns of counts sum to 1', () => {
    const table = (options: TwoModeOptions, by: (cell: number) => number, size: number) => {
      const sums = new Float64Array(size)
      twoMode(sample, options).forEach((value, cell) => {
        sums[by(cell)] = (sums[by(cell)] as number) + value
      })
      return Array.from(sums, (sum) => Number(sum.toFixed(12)))
    }
    expect(table({ normalisation: 'activity' }, (cell) => Math.floor(cell / 6), 7)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(table({ normalisation: 'prominence' }, (cell) => cell % 6, 6)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('one-mode', () => {
    expect(whole({ measure: 'co-occurrence' })).toBe(276)
    expect(whole({ measure: 'congruence' })).toBe(160)
    expect(whole({ measure: 'conflict' })).toBe(116)
    expect(whole({ measure: 'subtract' })).toBe(44)
    expect(whole({ measure: 'congruence', normalisation: 'average' })).toBeCloseTo(25.802436, 6)
    expect(whole({ measure: 'subtract', normalisation: 'average', duplicates: 'document' })).toBeCloseTo(3.180952, 6)
  })

  it('of a window counts what was said in it, and to a day what was said by then', () => {
    const at = (query: Parameters<typeof scopeOf>[1]) => statementsOf(dataset, scopeOf(dataset, query)).unit.length
    expect(at({ from: '2005-02', to: '2005-02-10' })).toBe(20)
    expect(at({ asOf: '2005-02-02' })).toBe(20)
    expect(at({ asOf: '2005-01' })).toBe(4)
  })

  it('leaves out concepts of which all say the same', () => {
    const left = statementsOf(dataset, scopeOf(dataset, { drop: 'unanimous' }))
    expect(left.issues).toHaveLength(3)
    expect(whole({ measure: 'conflict' })).toBe(2 * total(oneMode(left, { measure: 'conflict' }).value))
  })
})

describe('statementsOf', () => {
  it('counts a person for the body that it speaks for, in its term, and filters by kind', () => {
    const talks = datasetOf({
      actors: ['A', { id: 'B', kind: 'organization' }, { id: 'P', kind: 'person' }],
      affiliations: [{ actor: 'P', group: 'A', kind: 'represents', from: '2020', to: '2021' }],
      issues: ['x'],
      stances: [
        { actor: 'P', issue: 'x', value: 2, statedOn: '2020-05-01' },
        { actor: 'P', issue: 'x', value: 1, statedOn: '2023-05-01' },
        { actor: 'A', issue: 'x', value: 2, statedOn: '1899-12-31' },
        { actor: 'A', issue: 'x', status: 'no_position' },
        { actor: 'B', issue: 'x', value: -2 },
      ],
    })
    const statements = statementsOf(talks, scopeOf(talks, { level: 'delegations' }))
    expect(statements).toMatchObject({
      units: Int32Array.of(0, 1),
      unit: Int32Array.of(1, 0, 0),
      value: Float64Array.of(-2, 2, 2),
      date: [undefined, '1899-12-31', '2020-05-01'],
      bounds: [[-2, 2]],
    })
    expect(statementsOf(talks, scopeOf(talks, { kind: ['organization'] })).value).toEqual(Float64Array.of(-2))
  })

  it('of no rows is empty', () => {
    const none = datasetOf({ actors: ['A'], issues: ['x'], stances: [] })
    const statements = statementsOf(none, scopeOf(none, {}))
    expect(oneMode(statements, { measure: 'congruence' }).value).toHaveLength(0)
    expect(twoMode(statements, { normalisation: 'activity' })).toHaveLength(0)
  })
})

describe('duplicates', () => {
  const made = (
    rows: readonly { value?: number; date?: string; document?: string }[],
  ): Parameters<typeof countedStatements>[0] => ({
    units: Int32Array.of(0),
    issues: Int32Array.of(0),
    bounds: [[0, 1]],
    unit: new Int32Array(rows.length),
    issue: new Int32Array(rows.length),
    value: Float64Array.from(rows, ({ value }) => value ?? 1),
    date: rows.map(({ date }) => date),
    document: rows.map(({ document }) => document),
  })
  const kept = (rows: Parameters<typeof made>[0], by: Parameters<typeof countedStatements>[1], ignoreValue = false) =>
    Array.from(countedStatements(made(rows), by, ignoreValue))

  it('weeks, months and years carry their year', () => {
    const dates = ['2004-12-31', '2005-01-01', '2005-01-02', '2005-01-03', '2005-12-31', '2006-01'].map((date) => ({
      date,
    }))
    expect(kept(dates, 'week')).toEqual([0, 3, 4, 5])
    expect(kept(dates, 'month')).toEqual([0, 1, 4, 5])
    expect(kept(dates, 'year')).toEqual([0, 1, 5])
    expect(kept(dates, 'range')).toEqual([0])
    expect(kept(dates, 'none')).toHaveLength(6)
  })

  it('what has no document or date repeats nothing', () => {
    const rows = [{ document: 'd' }, {}, { document: 'd' }, {}]
    expect(kept(rows, 'document')).toEqual([0, 1, 3])
    expect(kept(rows, 'week')).toEqual([0, 1, 2, 3])
  })

  it('another value is another statement, unless values are ignored', () => {
    const rows = [{ value: 0 }, { value: 1 }, { value: -0 }]
    expect(kept(rows, 'range')).toEqual([0, 1])
    expect(kept(rows, 'range', true)).toEqual([0])
  })

  it.each([
    ['2005-01-01', '2004-W53'],
    ['2007-12-31', '2008-W01'],
    ['2008-12-28', '2008-W52'],
    ['2010-01-03', '2009-W53'],
    ['1899-01-01', '1898-W52'],
    ['0050-07-01', '0050-W26'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeek(day)).toBe(week)
  })
})

it('an unknown measure or normalisation is told with those that there are', () => {
  expect(() => oneMode(sample, { measure: 'congruent' })).toThrow(/expected one of congruence, conflict, subtract, co-/)
  expect(() => oneMode(sample, { measure: 'conflict', normalisation: 'mean' })).toThrow(/expected one of none, average/)
})

it('shared counts the issues on which both spoke', () => {
  const { shared } = oneMode(sample, { measure: 'co-occurrence' })
  const table = twoMode(sample)
  for (let u = 0; u < 7; u++) {
    for (let v = u + 1; v < 7; v++) {
      const both = [0, 1, 2, 3, 4, 5].filter((k) => table[u * 6 + k] !== 0 && table[v * 6 + k] !== 0)
      expect(shared[pairIndex(u, v, 7)]).toBe(both.length)
    }
  }
})
