import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { addDays } from './add-span.ts'
import { positionShifts } from './position-shifts.ts'

function shiftsOf(parts: DatasetParts, query: ScopeQuery = {}, min?: number) {
  const dataset = datasetOf(parts)
  const { actors, issues } = dataset
  return positionShifts(dataset, scopeOf(dataset, query), min === undefined ? {} : { min }).map(
    ({ actor, issue, on, before, after }) =>
      `${on} ${actors[actor]?.id} ${issues[issue]?.id} ${before.value}→${after.value} (${before.row}→${after.row})`,
  )
}

const parts: DatasetParts = {
  actors: ['A', 'B'],
  issues: ['i', 'j', { id: 'k', parents: ['j'] }],
  stances: [
    { actor: 'B', issue: 'j', value: 1, statedOn: '2024-01-01' },
    { actor: 'A', issue: 'i', value: 2, statedOn: '2024-03' },
    { actor: 'A', issue: 'i', value: 2, statedOn: '2024-05-01' },
    { actor: 'A', issue: 'i', value: -1, statedOn: '2024-06-01' },
    { actor: 'B', issue: 'k', value: 0, statedOn: '2024-01-01' },
    { actor: 'B', issue: 'k', value: 1, statedOn: '2025-02' },
    { actor: 'A', issue: 'j', value: -2, statedOn: '2024-02-01' },
  ],
}

describe('positionShifts', () => {
  it('tells who changed on what, when, from which stance to which', () => {
    expect(shiftsOf(parts)).toEqual(['2024-06-01 A i 2→-1 (2→3)', '2025-02-01 B k 0→1 (4→5)'])
    const [first] = positionShifts(datasetOf(parts), scopeOf(datasetOf(parts), {}))
    expect(first).toMatchObject({ change: -3, relative: 0.75 })
  })

  it('is bounded by size, days, issues and the day of the view, and still knows what was held before', () => {
    expect(shiftsOf(parts, {}, 2)).toEqual(['2024-06-01 A i 2→-1 (2→3)'])
    expect(shiftsOf(parts, { from: '2025' })).toEqual(['2025-02-01 B k 0→1 (4→5)'])
    expect(shiftsOf(parts, { to: '2024' })).toEqual(['2024-06-01 A i 2→-1 (2→3)'])
    expect(shiftsOf(parts, { asOf: '2024-05-31' })).toEqual([])
    expect(shiftsOf(parts, { issue: ['j'] })).toEqual(['2025-02-01 B k 0→1 (4→5)'])
  })

  it('sees the end of validity, and bridges a time without a position', () => {
    const stances = [
      { actor: 'A', issue: 'i', value: 2, statedOn: '1890-01-01' },
      { actor: 'A', issue: 'i', value: 0, statedOn: '1890-02-01', validTo: '1890-02-28' },
      { actor: 'B', issue: 'i', value: 1, statedOn: '1890-01-01' },
      { actor: 'B', issue: 'i', status: 'ambiguous' as const, statedOn: '1890-03-05' },
      { actor: 'B', issue: 'i', value: 1, statedOn: '1890-04-01' },
      { actor: 'B', issue: 'i', value: 2, statedOn: '1890-05-01' },
    ]
    expect(shiftsOf({ ...parts, stances })).toEqual([
      '1890-02-01 A i 2→0 (0→1)',
      '1890-03-01 A i 0→2 (1→0)',
      '1890-05-01 B i 1→2 (4→5)',
    ])
  })

  it('follows a delegation through those who speak for it', () => {
    const delegation: DatasetParts = {
      actors: ['N', { id: 'p', kind: 'person' }, { id: 'q', kind: 'person' }],
      affiliations: [
        { actor: 'p', group: 'N', kind: 'represents', to: '2024-12-31' },
        { actor: 'q', group: 'N', kind: 'represents', from: '2025-01-01' },
      ],
      issues: ['i'],
      stances: [
        { actor: 'p', issue: 'i', value: 2, statedOn: '2024-06-01' },
        { actor: 'q', issue: 'i', value: -2, statedOn: '2025-03-01' },
        { actor: 'p', issue: 'i', value: 0, statedOn: '2025-04-01' },
      ],
    }
    expect(shiftsOf(delegation, { level: 'delegations' })).toEqual(['2025-03-01 N i 2→-2 (0→1)'])
    expect(shiftsOf(delegation, { level: 'persons' })).toEqual(['2025-04-01 p i 2→0 (0→2)'])
  })

  it('agrees with resolving all positions on every single day', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => addDays('2024-02-20', n) as string)
    const stance = fc.record({
      actor: fc.constantFrom('A', 'B'),
      issue: fc.constantFrom('i', 'j'),
      value: fc.option(fc.integer({ min: -2, max: 2 })),
      statedOn: day,
    })
    const lapsing = fc.tuple(stance, fc.option(day)).map(([one, validTo]) => (validTo ? { ...one, validTo } : one))
    fc.assert(
      fc.property(fc.array(lapsing, { maxLength: 14 }), (stances) => {
        const dataset = datasetOf({ actors: ['A', 'B'], issues: ['i', 'j'], stances })
        const naive: string[] = []
        const held = new Map<string, number>()
        for (let n = 0; n <= 22; n++) {
          const asOf = addDays('2024-02-20', n) as string
          const { units, issues, value } = resolvePositions(dataset, scopeOf(dataset, { asOf }))
          for (const [u, actor] of units.entries()) {
            for (const [k, issue] of issues.entries()) {
              const now = value[u * issues.length + k] as number
              if (Number.isNaN(now)) continue
              const before = held.get(`${actor} ${issue}`)
              if (before !== undefined && before !== now) naive.push(`${asOf} ${actor} ${issue} ${before}→${now}`)
              held.set(`${actor} ${issue}`, now)
            }
          }
        }
        const found = positionShifts(dataset, scopeOf(dataset, { asOf: '2024-03-13' }))
        expect(found.map((s) => `${s.on} ${s.actor} ${s.issue} ${s.before.value}→${s.after.value}`)).toEqual(naive)
      }),
    )
  })
})
