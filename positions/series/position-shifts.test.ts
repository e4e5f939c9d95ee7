import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { addDays } from './add-span.ts'
import { comparedWithDay } from './compared-with-day.ts'
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

describe('what lies behind another position', () => {
  const person = (id: string) => ({ id, kind: 'person' as const })
  const kindsOf = (given: DatasetParts, query: ScopeQuery) => {
    const dataset = datasetOf(given)
    const name = (index: number) => dataset.actors[index]?.id
    return positionShifts(dataset, scopeOf(dataset, query)).map(({ on, actor, before, after, kind, who }) => [
      `${on} ${name(actor)} ${before.value}→${after.value}`,
      kind,
      ...who.map((one) => `${name(one.actor)} ${one.how} ${one.before}→${one.after} (${one.row})`),
    ])
  }
  const say = (actor: string, value: number, statedOn: string, rest = {}) => ({
    actor,
    issue: 'i',
    value,
    statedOn,
    ...rest,
  })

  it('tells another speaker of a delegation from a change of position', () => {
    const delegation: DatasetParts = {
      actors: ['N', person('p'), person('q')],
      affiliations: ['p', 'q'].map((actor) => ({ actor, group: 'N', kind: 'represents' })),
      issues: ['i'],
      stances: [
        say('p', 2, '2024-01-01'),
        say('q', -2, '2024-02-01'),
        say('p', 2, '2024-03-01'),
        say('p', -1, '2024-04-01'),
        say('q', 1, '2024-05-01', { validTo: '2024-05-31' }),
      ],
    }
    expect(kindsOf(delegation, { level: 'delegations', asOf: '2024-12-31' })).toEqual([
      ['2024-02-01 N 2→-2', 'other-speaker', 'q spoke null→-2 (1)'],
      ['2024-03-01 N -2→2', 'other-speaker', 'p spoke 2→2 (2)'],
      ['2024-04-01 N 2→-1', 'changed', 'p changed 2→-1 (3)'],
      ['2024-05-01 N -1→1', 'changed', 'q changed -2→1 (4)'],
      ['2024-06-01 N 1→-1', 'expired', 'p returned -1→-1 (3)'],
    ])
  })

  it('tells a statement that ended from a change: nobody said anything else', () => {
    const days: DatasetParts = {
      actors: ['N'].map((id) => ({ id })),
      issues: ['i'],
      stances: [
        say('N', 1, '2024-01-01'),
        say('N', -1, '2024-03-01', { validTo: '2024-04-30' }),
        say('N', 0, '2024-06-01'),
      ],
    }
    expect(kindsOf(days, { level: 'persons', asOf: '2024-12-31' })).toEqual([
      ['2024-03-01 N 1→-1', 'changed', 'N changed 1→-1 (1)'],
      ['2024-05-01 N -1→1', 'expired', 'N fell-back -1→1 (0)'],
      ['2024-06-01 N 1→0', 'changed', 'N changed 1→0 (2)'],
    ])
    const dataset = datasetOf(days)
    const now = resolvePositions(dataset, scopeOf(dataset, { level: 'persons', asOf: '2024-05-15' }))
    expect(comparedWithDay(now, '2024-04-01').since(0)).toBe('expired')
    expect(comparedWithDay(now, '2024-02-01').since(0)).toBe('same')
  })

  it('tells a first statement with a date from a change: one without may be later', () => {
    const days: DatasetParts = {
      actors: ['N'].map((id) => ({ id })),
      issues: ['i'],
      stances: [{ actor: 'N', issue: 'i', value: 1 }, say('N', -1, '2024-03-01'), say('N', 0, '2024-06-01')],
    }
    expect(kindsOf(days, { level: 'persons', asOf: '2024-12-31' })).toEqual([
      ['2024-03-01 N 1→-1', 'undated', 'N dated 1→-1 (1)'],
      ['2024-06-01 N -1→0', 'changed', 'N changed -1→0 (2)'],
    ])
    const dataset = datasetOf(days)
    const since = (asOf: string, day: string) =>
      comparedWithDay(resolvePositions(dataset, scopeOf(dataset, { level: 'persons', asOf })), day).since(0)
    expect(since('2024-05-15', '2024-02-01')).toBe('undated')
    expect(since('2024-07-01', '2024-02-01')).toBe('undated')
    expect(since('2024-07-01', '2024-04-01')).toBe('changed')
  })

  it('tells who changed, joined, spoke first or ended where the members of a bloc make another position', () => {
    const member = (actor: string, rest = {}) => ({ actor, group: 'B', kind: 'member' as const, ...rest })
    const bloc: DatasetParts = {
      actors: [{ id: 'B', kind: 'bloc' }, ...['a', 'b', 'c', 'd', 'e'].map(person)],
      affiliations: [
        ...['a', 'b', 'c'].map((actor) => member(actor)),
        member('d', { from: '2024-02-15', to: '2024-05-31' }),
        member('e'),
      ],
      issues: ['i'],
      stances: [
        say('a', 1, '2024-01-01'),
        say('b', 2, '2024-02-01'),
        say('c', 2, '2024-02-01'),
        say('a', 2, '2024-02-10'),
        say('d', -1, '2024-03-01', { validTo: '2024-05-31' }),
        say('e', 0, '2024-04-01'),
        say('b', -1, '2024-05-01'),
      ],
    }
    expect(kindsOf(bloc, { level: 'blocs', asOf: '2024-12-31' })).toEqual([
      ['2024-02-01 B 1→2', 'other-members', 'b spoke null→2 (1)', 'c spoke null→2 (2)'],
    ])
    expect(kindsOf(bloc, { level: 'blocs', members: 'mean', asOf: '2024-12-31' }).map((line) => line.slice(1))).toEqual(
      [
        ['other-members', 'b spoke null→2 (1)', 'c spoke null→2 (2)'],
        ['changed', 'a changed 1→2 (3)'],
        ['other-members', 'd spoke null→-1 (4)'],
        ['other-members', 'e spoke null→0 (5)'],
        ['changed', 'b changed 2→-1 (6)'],
        ['other-members', 'd left -1→null (4)'],
      ],
    )
  })
  it('tells another speaker of a nation, or of a member, from a change and from other members, at the level of blocs', () => {
    const nation = (id: string) => ({ id, kind: 'nation' as const })
    const speaks = (actor: string, group: string) => ({ actor, group, kind: 'represents' as const })
    const two: DatasetParts = {
      actors: [{ id: 'B', kind: 'bloc' }, nation('M'), nation('N'), ...['p', 'q', 'r', 's'].map(person)],
      affiliations: [
        { actor: 'M', group: 'B', kind: 'member' },
        ...['p', 'q'].map((id) => speaks(id, 'M')),
        ...['r', 's'].map((id) => speaks(id, 'N')),
      ],
      issues: ['i'],
      stances: [
        say('p', 2, '2024-01-01'),
        say('q', -2, '2024-02-01'),
        say('r', 2, '2024-01-01'),
        say('s', -2, '2024-02-01'),
        say('q', 1, '2024-03-01', { validTo: '2024-04-30' }),
      ],
    }
    expect(kindsOf(two, { level: 'blocs', asOf: '2024-12-31' })).toEqual([
      ['2024-02-01 B 2→-2', 'other-speaker', 'q spoke null→-2 (1)'],
      ['2024-02-01 N 2→-2', 'other-speaker', 's spoke null→-2 (3)'],
      ['2024-03-01 B -2→1', 'changed', 'q changed -2→1 (4)'],
      ['2024-05-01 B 1→-2', 'expired', 'q fell-back 1→-2 (1)'],
    ])
  })

  it('remembers what was said while there was no position to compare', () => {
    const gap: DatasetParts = {
      actors: ['N', person('p'), person('q')],
      affiliations: ['p', 'q'].map((actor) => ({ actor, group: 'N', kind: 'represents' })),
      issues: ['i'],
      stances: [
        say('p', 2, '2024-01-01'),
        say('q', 1, '2024-02-01'),
        { actor: 'p', issue: 'i', value: null, status: 'ambiguous', statedOn: '2024-03-01' },
        say('q', -2, '2024-04-01'),
      ],
    }
    expect(kindsOf(gap, { level: 'delegations', asOf: '2024-12-31' })).toEqual([
      ['2024-02-01 N 2→1', 'other-speaker', 'q spoke null→1 (1)'],
      ['2024-04-01 N 1→-2', 'changed', 'q changed 1→-2 (3)'],
    ])
  })

  it('tells that members left or joined on the day on which they did, also where all spoke on one day', () => {
    const nation = (id: string) => ({ id, kind: 'nation' as const })
    const bloc: DatasetParts = {
      actors: [{ id: 'B', kind: 'bloc' }, ...['a', 'b', 'c', 'd', 'e'].map(nation)],
      affiliations: [
        { actor: 'a', group: 'B', kind: 'member', to: '2025-02-01' },
        { actor: 'b', group: 'B', kind: 'member', to: '2025-02-01' },
        { actor: 'c', group: 'B', kind: 'member' },
        { actor: 'd', group: 'B', kind: 'member', from: '2025-03-01' },
        { actor: 'e', group: 'B', kind: 'member', from: '2025-03-01' },
      ],
      issues: ['i'],
      stances: [
        say('a', 1, '2025-01-01'),
        say('b', 1, '2025-01-01'),
        say('c', -1, '2025-01-01'),
        say('d', 2, '2025-01-01'),
        say('e', 2, '2025-01-01'),
      ],
    }
    expect(kindsOf(bloc, { level: 'blocs', members: 'majority', asOf: '2025-12-31' })).toEqual([
      ['2025-02-02 B 1→-1', 'other-members', 'a left 1→null (0)', 'b left 1→null (1)'],
      ['2025-03-01 B -1→2', 'other-members', 'd joined null→2 (3)', 'e joined null→2 (4)'],
    ])
  })
})
