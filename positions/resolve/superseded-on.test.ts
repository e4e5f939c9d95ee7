import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { firstDay, lastDay, OPEN_END, OPEN_START } from '../calendar.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { textAt } from '../dataset/stances/stance-columns.ts'
import { resolvePositions, scopeOf } from './resolve-positions.ts'
import { supersededOn } from './superseded-on.ts'

type Given = Partial<Record<'statedOn' | 'validFrom' | 'validTo' | 'recordedAt' | 'retractedAt', string>> & {
  actor?: string
  issue?: string
  confidence?: 'high' | 'medium' | 'low'
}

const dataset = (...stances: Given[]): Dataset =>
  datasetOf({
    actors: ['a', 'b'],
    issues: ['x', 'y'],
    stances: stances.map((stance) => ({ actor: 'a', issue: 'x', value: 1, ...stance })),
  })

const days = (...stances: Given[]): (string | null)[] => {
  const { stances: columns, actors } = dataset(...stances)
  const column = supersededOn(columns, actors.length)
  return stances.map((_, row) => textAt(column, row) ?? null)
}

describe('supersededOn', () => {
  it('is the first valid day of the stance that comes next', () => {
    expect(days({ statedOn: '2031-01-01' }, { statedOn: '2031-02-03' }, { statedOn: '2031-05' })).toEqual([
      '2031-02-03',
      '2031-05-01',
      null,
    ])
    expect(days({ statedOn: '2031-01-01' }, { statedOn: '2031-02-03', validFrom: '2031-04' })).toEqual([
      '2031-04-01',
      null,
    ])
  })

  it('asks for the same actor and the same issue', () => {
    const later = { statedOn: '2032' }
    expect(days({ statedOn: '2031' }, { actor: 'b', ...later }, { issue: 'y', ...later })).toEqual([null, null, null])
  })

  it('is none for a stance that ended before the next one began', () => {
    expect(days({ statedOn: '2031-01-01', validTo: '2031-01' }, { statedOn: '2031-02-01' })).toEqual([null, null])
    expect(days({ statedOn: '2031-01-01', validTo: '2031-02' }, { statedOn: '2031-02-01' })).toEqual([
      '2031-02-01',
      null,
    ])
  })

  it('lets a stance stand that outlives the later one, which is the exception of as-of queries', () => {
    expect(days({ statedOn: '2031-01-01' }, { statedOn: '2031-02-01', validTo: '2031-02-05' })).toEqual([null, null])
  })

  it('joins the days of later ones that follow each other', () => {
    const first = { statedOn: '2031-01-01' }
    const second = { statedOn: '2031-02-01', validTo: '2031-02-28' }
    expect(days(first, second, { statedOn: '2031-03-01' })).toEqual(['2031-02-01', null, null])
    expect(days(first, second, { statedOn: '2031-03-02' })).toEqual(['2031-03-02', null, null])
  })

  it('decides between stances of one day by confidence, then by when they were recorded, then by order', () => {
    const on = { statedOn: '2031-01-01' }
    expect(days({ ...on, confidence: 'low' }, { ...on, confidence: 'high' })).toEqual(['2031-01-01', null])
    expect(days({ ...on, recordedAt: '2031-02' }, { ...on, recordedAt: '2031-03' }, on)).toEqual([
      '2031-01-01',
      null,
      '2031-01-01',
    ])
    expect(days(on, on)).toEqual([null, '2031-01-01'])
  })

  it('counts a stance without dates as the oldest, held from the first day that can be told', () => {
    expect(days({}, { statedOn: '2031' }, {})).toEqual(['2031-01-01', null, OPEN_START])
  })

  it('never counts a stance that was retracted, and lets it end none', () => {
    expect(days({ statedOn: '2031' }, { statedOn: '2032', retractedAt: '2033' })).toEqual([null, OPEN_START])
    expect(days({ statedOn: '2031', retractedAt: '2033' })).toEqual([OPEN_START])
  })

  it('finds what resolving finds, on every day, but for stances that outlive a later one', () => {
    const date = fc
      .tuple(fc.constantFrom('2030', '2031'), fc.constantFrom('01', '02', '12'), fc.constantFrom('01', '02', '28'))
      .chain(([y, m, d]) => fc.constantFrom(y, `${y}-${m}`, `${y}-${m}-${d}`))
    const stance: fc.Arbitrary<Given> = fc.record(
      {
        actor: fc.constantFrom('a', 'b'),
        issue: fc.constantFrom('x', 'y'),
        statedOn: date,
        validFrom: date,
        validTo: date,
        recordedAt: date,
        retractedAt: date,
        confidence: fc.constantFrom('high', 'medium', 'low'),
      },
      { requiredKeys: [] },
    )
    const everyDay = [OPEN_START, '2029-12-31', '9999-12-30']
    for (const y of [2030, 2031, 2032]) {
      for (const md of [
        '01-01',
        '01-02',
        '01-28',
        '01-31',
        '02-01',
        '02-02',
        '02-28',
        '03-01',
        '11-30',
        '12-01',
        '12-02',
        '12-28',
        '12-31',
      ]) {
        everyDay.push(`${y}-${md}`)
      }
    }
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 7 }), (given) => {
        const made = dataset(...given)
        const column = supersededOn(made.stances, made.actors.length)
        for (const asOf of everyDay) {
          const positions = resolvePositions(made, scopeOf(made, { asOf }))
          const resolved = new Set([...positions.row].filter((row) => row >= 0))
          given.forEach((one, row) => {
            const found = asOfFinds(one, textAt(column, row) ?? OPEN_END, asOf)
            if (resolved.has(row)) expect(found).toBe(true)
            else if (found) expect(outlivesALaterOne(given, row, asOf)).toBe(true)
          })
        }
      }),
      { numRuns: 300 },
    )
  })
})

const fromOf = (one: Given) => firstDay(one.validFrom ?? one.statedOn ?? OPEN_START)
const toOf = (one: Given) => lastDay(one.validTo ?? OPEN_END)

/** What the query of an analyst asks. */
function asOfFinds(one: Given, superseded: string, day: string): boolean {
  return fromOf(one) <= day && toOf(one) >= day && superseded > day
}

function outlivesALaterOne(given: readonly Given[], row: number, day: string): boolean {
  const one = given[row] as Given
  const statedOn = (other: Given) => (other.statedOn === undefined ? '' : lastDay(other.statedOn))
  return given.some(
    (other, at) =>
      at !== row &&
      other.retractedAt === undefined &&
      (other.actor ?? 'a') === (one.actor ?? 'a') &&
      (other.issue ?? 'x') === (one.issue ?? 'x') &&
      fromOf(other) <= day &&
      toOf(other) >= day &&
      toOf(other) < toOf(one) &&
      statedOn(other) >= statedOn(one),
  )
}
