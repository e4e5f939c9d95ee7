import { describe, expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import type { ScopeQuery } from '../scope.ts'
import { comparedBy } from './derived-positions.ts'
import { VIA } from './positions.ts'
import { resolvePositions, scopeOf } from './resolve-positions.ts'

/** The positions as `actor/issue: value (via, from)` lines, so that a test reads as a table. */
function held(parts: DatasetParts, query: ScopeQuery = {}): Record<string, string> {
  const dataset = datasetOf(parts)
  const positions = resolvePositions(dataset, scopeOf(dataset, query))
  const lines: Record<string, string> = {}
  positions.units.forEach((actor, u) => {
    positions.issues.forEach((issue, k) => {
      const cell = u * positions.issues.length + k
      const row = positions.row[cell] as number
      if (row < 0) return
      const value = positions.value[cell] as number
      const via = VIA[positions.via[cell] as number] as string
      const from = dataset.actors[dataset.stances.actor[row] as number]?.id
      const shown = Number.isNaN(value) ? ['-', positions.status[cell]].join('') : String(value)
      lines[`${dataset.actors[actor]?.id}/${dataset.issues[issue]?.id}`] =
        via === 'own' ? shown : `${shown} ${via} ${from}`
    })
  })
  return lines
}

const one = (stances: DatasetParts['stances']): DatasetParts => ({ actors: ['Northia'], issues: ['tolls'], stances })
const of = (rest: object) => ({ actor: 'Northia', issue: 'tolls', ...rest })

describe('one actor on one issue', () => {
  it('takes the latest statement that is valid on the day', () => {
    const parts = one([
      of({ value: 2, statedOn: '1901-03-01' }),
      of({ value: -1, statedOn: '1901-06-01' }),
      of({ value: 0, statedOn: '1902-01-01' }),
    ])
    expect(held(parts, { asOf: '1901-05-31' })).toEqual({ 'Northia/tolls': '2' })
    expect(held(parts, { asOf: '1901-06-01' })).toEqual({ 'Northia/tolls': '-1' })
    expect(held(parts, { asOf: '1901-02-28' })).toEqual({})
    expect(held(parts)).toEqual({ 'Northia/tolls': '0' })
  })

  it('sorts a coarse date by its last day, and holds it from its first', () => {
    const parts = one([of({ value: 1, statedOn: '1901-08' }), of({ value: 2, statedOn: '1901-08-20' })])
    expect(held(parts, { asOf: '1901-08-25' })).toEqual({ 'Northia/tolls': '1' })
    expect(held(parts, { asOf: '1901-08-01' })).toEqual({ 'Northia/tolls': '1' })
    expect(held(parts, { asOf: '1901-07-31' })).toEqual({})
  })

  it('returns to an older position when a newer one was held for a while only', () => {
    const parts = one([
      of({ value: 2, statedOn: '1901-01-01' }),
      of({ value: -2, statedOn: '1901-03-01', validTo: '1901-04' }),
    ])
    expect(held(parts, { asOf: '1901-04-30' })).toEqual({ 'Northia/tolls': '-2' })
    expect(held(parts, { asOf: '1901-05-01' })).toEqual({ 'Northia/tolls': '2' })
  })

  it.each(['ambiguous', 'no_position', 'undisclosed'] as const)('ends an older position by a newer "%s"', (status) => {
    const lines = held(
      one([of({ value: 2, statedOn: '1901-01-01' }), of({ status, value: null, statedOn: '1901-02-01' })]),
    )
    expect(lines['Northia/tolls']).toMatch(/^-[234]$/)
  })

  it('decides between statements of one day by confidence, then by when they were recorded, then by the first row', () => {
    const day = { statedOn: '1901-01-01' }
    expect(
      held(one([of({ ...day, value: 1, confidence: 'low' }), of({ ...day, value: 2, confidence: 'high' })])),
    ).toEqual({
      'Northia/tolls': '2',
    })
    expect(
      held(one([of({ ...day, value: 1, recordedAt: '1901-02' }), of({ ...day, value: 2, recordedAt: '1901-03-01' })])),
    ).toEqual({ 'Northia/tolls': '2' })
    expect(held(one([of({ ...day, value: 1 }), of({ ...day, value: 2 })]))).toEqual({ 'Northia/tolls': '1' })
  })

  it('tells what was known at a time, retractions included', () => {
    const parts = one([
      of({ value: 1, statedOn: '1901-01-01', recordedAt: '1901-01-02' }),
      of({ value: 2, statedOn: '1901-02-01', recordedAt: '1901-05-01T10:00:00Z', retractedAt: '1901-06-01' }),
    ])
    expect(held(parts, { knownAt: '1901-04-30' })).toEqual({ 'Northia/tolls': '1' })
    expect(held(parts, { knownAt: '1901-05-01T09:59:59Z' })).toEqual({ 'Northia/tolls': '1' })
    expect(held(parts, { knownAt: '1901-05-01' })).toEqual({ 'Northia/tolls': '2' })
    expect(held(parts, { knownAt: '1901-06-01' })).toEqual({ 'Northia/tolls': '1' })
    expect(held(parts)).toEqual({ 'Northia/tolls': '1' })
  })

  it('knows a vote from the day it was cast', () => {
    const parts = one([of({ value: 1, statedOn: '1901-01-01', origin: 'vote' })])
    expect(held(parts, { knownAt: '1900-12-31' })).toEqual({})
    expect(held(parts, { knownAt: '1901-01-01' })).toEqual({ 'Northia/tolls': '1' })
  })

  it('keeps to a window of statements, bounds included, without the undated', () => {
    const parts = one([
      of({ value: 1, statedOn: '1901-01-01' }),
      of({ value: 2 }),
      of({ value: -2, statedOn: '1901-12-31' }),
    ])
    expect(held(parts, { from: '1901', to: '1901-12-30' })).toEqual({ 'Northia/tolls': '1' })
    expect(held(parts, { from: '1901-12-31' })).toEqual({ 'Northia/tolls': '-2' })
    expect(held(parts, { from: '1902' })).toEqual({})
  })
})

describe('levels', () => {
  const parts: DatasetParts = {
    actors: [
      'Northia',
      { id: 'Union', kind: 'bloc' },
      { id: 'Ada Sample', kind: 'person' },
      { id: 'Bo Sample', kind: 'person' },
    ],
    affiliations: [
      { actor: 'Ada Sample', group: 'Northia', kind: 'represents', from: '1901-06-01', rank: 1 },
      { actor: 'Bo Sample', group: 'Northia', kind: 'represents', rank: 2 },
      { actor: 'Northia', group: 'Union', kind: 'member' },
    ],
    issues: ['tolls', 'canal'],
    stances: [
      { actor: 'Ada Sample', issue: 'tolls', value: 2, statedOn: '1901-05-31' },
      { actor: 'Bo Sample', issue: 'tolls', value: -1, statedOn: '1901-05-01' },
      { actor: 'Northia', issue: 'canal', value: 0, statedOn: '1901-07-01' },
      { actor: 'Ada Sample', issue: 'canal', value: 1, statedOn: '1901-07-01' },
      { actor: 'Bo Sample', issue: 'canal', value: -2, statedOn: '1901-07-01' },
    ],
  }

  it('takes every actor for itself at persons', () => {
    expect(held(parts, { level: 'persons' })).toEqual({
      'Ada Sample/tolls': '2',
      'Ada Sample/canal': '1',
      'Bo Sample/tolls': '-1',
      'Bo Sample/canal': '-2',
      'Northia/canal': '0',
    })
  })

  it('folds persons into whom they represent, within their terms, the body’s own words first', () => {
    expect(held(parts, { level: 'delegations' })).toEqual({
      'Northia/tolls': '-1 represented Bo Sample',
      'Northia/canal': '0',
    })
  })

  it('tells the spread of those who count for a delegation', () => {
    const dataset = datasetOf(parts)
    const positions = resolvePositions(dataset, scopeOf(dataset, { level: 'delegations', issue: ['canal'] }))
    const place = [...positions.units].findIndex((actor) => dataset.actors[actor]?.id === 'Northia')
    expect([positions.low[place], positions.high[place]]).toEqual([-2, 1])
  })

  it('decides between representatives by rank, then confidence', () => {
    const later = parts.stances
      .map((stance) => ({ ...stance, statedOn: '1901-08-01' }))
      .filter(({ actor }) => actor !== 'Northia')
    expect(held({ ...parts, stances: later }, { level: 'delegations' })['Northia/tolls']).toBe(
      '2 represented Ada Sample',
    )
  })

  it('folds delegations, and the persons who speak for them, into their blocs', () => {
    expect(held(parts, { level: 'blocs' })).toEqual({
      'Union/tolls': '-1 represented Bo Sample',
      'Union/canal': '0 represented Northia',
    })
  })

  it('fills gaps from representatives, then from blocs, only when asked', () => {
    const gaps: DatasetParts = {
      ...parts,
      stances: [
        { actor: 'Ada Sample', issue: 'tolls', value: 2, statedOn: '1901-07-01' },
        { actor: 'Union', issue: 'canal', value: -2, statedOn: '1901-07-01' },
      ],
    }
    expect(held(gaps, { level: 'persons' })).toEqual({ 'Ada Sample/tolls': '2', 'Union/canal': '-2' })
    expect(held(gaps, { level: 'persons', inherit: true })).toEqual({
      'Ada Sample/tolls': '2',
      'Union/canal': '-2',
      'Northia/tolls': '2 inherited-representative Ada Sample',
      'Northia/canal': '-2 inherited-bloc Union',
    })
  })
})

describe('scope', () => {
  const parts: DatasetParts = {
    actors: ['Northia', 'Southia', { id: 'Club', kind: 'organization' }],
    issues: [
      { id: 'waters', scale: undefined as never },
      { id: 'tolls', parents: ['waters'] },
      { id: 'canal', parents: ['waters'] },
      { id: 'trade', partial: true },
    ],
    stances: [
      { actor: 'Northia', issue: 'tolls', value: 1 },
      { actor: 'Southia', issue: 'tolls', value: 1 },
      { actor: 'Northia', issue: 'canal', value: 1 },
      { actor: 'Club', issue: 'canal', value: -1 },
      { actor: 'Northia', issue: 'trade', value: 1 },
    ],
  }
  const issuesIn = (query: ScopeQuery) => {
    const dataset = datasetOf(parts)
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    return { issues: [...positions.issues].map((issue) => dataset.issues[issue]?.id), left: positions.left }
  }

  it('takes an issue for all below it, and leaves partial ones out unless asked', () => {
    expect(issuesIn({})).toEqual({ issues: ['tolls', 'canal'], left: { partial: 1, unanimous: 0 } })
    expect(issuesIn({ issue: ['waters'] }).issues).toEqual(['tolls', 'canal'])
    expect(issuesIn({ partial: true }).issues).toEqual(['tolls', 'canal', 'trade'])
  })

  it('drops unanimous issues before actors are filtered', () => {
    expect(issuesIn({ drop: 'unanimous', kind: ['nation'] })).toEqual({
      issues: ['canal'],
      left: { partial: 1, unanimous: 1 },
    })
  })

  it('says which issue it does not know', () => {
    expect(() => issuesIn({ issue: ['moon'] })).toThrow('issue: no issue "moon" in dataset "made-up"')
  })
})

it('does not depend on how it is compared: another measure, weights and least number give what is resolved anew', () => {
  const parts: DatasetParts = {
    actors: ['Northia', 'Southia', 'Westia'],
    issues: ['tolls', 'ferries', 'locks'],
    stances: ['Northia', 'Southia', 'Westia'].flatMap((actor, a) =>
      ['tolls', 'ferries', 'locks'].flatMap((issue, i) =>
        a === 2 && i === 1 ? [] : [{ actor, issue, value: ((a * 2 + i) % 4) - 1 }],
      ),
    ),
  }
  const dataset = datasetOf(parts)
  const first = resolvePositions(dataset, scopeOf(dataset, { minShared: 1 }))
  for (const query of [{ weight: ['ferries=3', 'locks=0'] }, { measure: 'percent' as const }, { minShared: 3 }]) {
    const scope = scopeOf(dataset, { minShared: 1, ...query })
    const anew = resolvePositions(dataset, scope)
    const moved = comparedBy(first, scope)
    expect(moved).toEqual(anew)
    expect(alignmentOf(moved).value).toEqual(alignmentOf(anew).value)
    expect(moved.value).toBe(first.value)
  }
})
