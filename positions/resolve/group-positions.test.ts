import { describe, expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import type { Affiliation, Scale } from '../dataset/model.ts'
import { STATUSES } from '../dataset/vocabulary.ts'
import type { ScopeQuery } from '../scope.ts'
import { VIA } from './positions.ts'
import { resolvePositions, scopeOf } from './resolve-positions.ts'
import { groupAccount, memberTally, rowsAt } from './voices.ts'

const VOTE: Scale = {
  id: 'vote',
  min: 1,
  max: 3,
  continuous: false,
  assumed: false,
  points: ['Yes', 'Abstain', 'No'].map((label, i) => ({ value: i + 1, label })),
}
const SLIDER: Scale = { id: 'slider', min: 0, max: 100, continuous: true, assumed: false, points: [] }

const member = (actor: string, group: string, rest: Partial<Affiliation> = {}): Affiliation => ({
  actor,
  group,
  kind: 'member',
  ...rest,
})
const speaker = (actor: string, group: string, rest: Partial<Affiliation> = {}): Affiliation => ({
  actor,
  group,
  kind: 'represents',
  ...rest,
})

/** What a unit holds on an issue, as a test reads it. */
function held(parts: DatasetParts, actor: string, issue: string, query: ScopeQuery) {
  const dataset = datasetOf(parts)
  const positions = resolvePositions(dataset, scopeOf(dataset, query))
  const u = [...positions.units].findIndex((one) => dataset.actors[one]?.id === actor)
  const k = [...positions.issues].findIndex((one) => dataset.issues[one]?.id === issue)
  const cell = u * positions.issues.length + k
  const account = groupAccount(positions, cell)
  const value = positions.value[cell] as number
  return {
    value: Number.isNaN(value) ? null : value,
    status: STATUSES[positions.status[cell] as number],
    via: VIA[positions.via[cell] as number],
    rule: account?.rule ?? null,
    spread: [positions.low[cell], positions.high[cell]],
    rows: rowsAt(positions, cell),
    tally: account && memberTally(account),
  }
}

/** Two made-up parties, three roll calls: Reds 1 yes and 2 no each time, Blues 3 yes. */
const PARTIES: DatasetParts = {
  actors: [
    ...['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((id) => ({ id, kind: 'person' as const })),
    { id: 'reds', kind: 'bloc' },
    { id: 'blues', kind: 'bloc' },
  ],
  affiliations: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((id) => member(id, id.startsWith('a') ? 'reds' : 'blues')),
  scales: [VOTE],
  issues: ['v1', 'v2', 'v3'].map((id) => ({ id, scale: 'vote' })),
  stances: ['v1', 'v2', 'v3'].flatMap((issue) =>
    ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((actor) => ({
      actor,
      issue,
      value: actor === 'a2' || actor === 'a3' ? 3 : 1,
      statedOn: '2024-01-01',
    })),
  ),
}

describe('a bloc', () => {
  const between = (query: ScopeQuery) => {
    const dataset = datasetOf(PARTIES)
    return alignmentOf(resolvePositions(dataset, scopeOf(dataset, { level: 'blocs', ...query }))).value[0]
  }

  it('stands where most of its members stand, not where the first of them does', () => {
    expect(held(PARTIES, 'reds', 'v1', { level: 'blocs' })).toMatchObject({
      value: 3,
      status: 'position',
      via: 'aggregated',
      rule: 'majority',
      spread: [1, 3],
      tally: {
        points: [
          { value: 1, count: 1 },
          { value: 3, count: 2 },
        ],
        unclear: 0,
        silent: 0,
        cohesion: 2 / 3,
      },
    })
    expect(between({})).toBe(-1)
    expect(between({ members: 'majority' })).toBe(-1)
    expect(between({ members: 'median' })).toBe(-1)
    expect(between({ members: 'mean' })).toBeCloseTo(-1 / 3, 12)
    expect(held(PARTIES, 'reds', 'v1', { level: 'blocs', members: 'mean' }).value).toBeCloseTo(7 / 3, 12)
  })

  it('is ambiguous where two points are held equally often', () => {
    const tied = { ...PARTIES, stances: PARTIES.stances.filter(({ actor }) => actor !== 'a3') }
    expect(held(tied, 'reds', 'v1', { level: 'blocs' })).toMatchObject({
      value: null,
      status: 'ambiguous',
      rule: 'majority',
      spread: [1, 3],
      tally: { silent: 1, cohesion: 0.5 },
    })
    expect(held(tied, 'reds', 'v1', { level: 'blocs', members: 'median' }).value).toBe(2)
  })

  it('holds its own latest word before that of its members, whose tally is kept', () => {
    const own = [
      { actor: 'reds', issue: 'v1', value: 2, statedOn: '2023-01-01' },
      { actor: 'reds', issue: 'v1', value: 1, statedOn: '2023-06-01' },
    ]
    expect(held({ ...PARTIES, stances: [...PARTIES.stances, ...own] }, 'reds', 'v1', { level: 'blocs' })).toMatchObject(
      {
        value: 1,
        via: 'own',
        rule: null,
        tally: {
          points: [
            { value: 1, count: 1 },
            { value: 3, count: 2 },
          ],
          cohesion: 2 / 3,
        },
      },
    )
  })

  it('hears who once represented it as the speaker of a member, outside the term for itself', () => {
    const union: DatasetParts = {
      actors: [
        { id: 'p', kind: 'person' },
        ...['a', 'b', 'c'].map((id) => ({ id, kind: 'nation' as const })),
        { id: 'union', kind: 'bloc' },
      ],
      affiliations: [
        speaker('p', 'union', { from: '2014-12-01', to: '2019-11-30' }),
        speaker('p', 'a', { from: '2023-12-13' }),
        ...['a', 'b', 'c'].map((id) => member(id, 'union')),
      ],
      issues: ['i'],
      stances: [
        { actor: 'p', issue: 'i', value: 2, statedOn: '2025-03-01' },
        { actor: 'b', issue: 'i', value: -2, statedOn: '2025-03-01' },
        { actor: 'c', issue: 'i', value: -2, statedOn: '2025-03-01' },
      ],
    }
    const on = (members: 'majority' | 'mean') => held(union, 'union', 'i', { level: 'blocs', members })
    expect([on('majority').value, on('majority').via]).toEqual([-2, 'aggregated'])
    expect(on('mean').value).toBeCloseTo(-2 / 3, 12)
    const then = {
      ...union,
      stances: [{ actor: 'p', issue: 'i', value: 2, statedOn: '2015-03-01' }, ...(union.stances ?? []).slice(1)],
    }
    expect(held(then, 'union', 'i', { level: 'blocs', members: 'majority' }).value).toBe(2)
  })

  it('takes the median on a continuous scale unless a rule is asked for', () => {
    const parts: DatasetParts = {
      ...PARTIES,
      scales: [SLIDER],
      issues: [{ id: 'share', scale: 'slider' }],
      stances: [10, 20, 90].map((value, i) => ({ actor: `a${i + 1}`, issue: 'share', value })),
    }
    expect(held(parts, 'reds', 'share', { level: 'blocs' })).toMatchObject({ value: 20, rule: 'median' })
    expect(held(parts, 'reds', 'share', { level: 'blocs', members: 'mean' })).toMatchObject({ value: 40, rule: 'mean' })
    expect(held(parts, 'reds', 'share', { level: 'blocs', members: 'majority' })).toMatchObject({
      value: null,
      status: 'ambiguous',
    })
  })

  it('counts a member once, by its own latest word, however many speak for it', () => {
    const parts: DatasetParts = {
      actors: [
        'Northia',
        'Southia',
        'Westia',
        { id: 'Union', kind: 'bloc' },
        ...['n1', 'n2', 'n3', 'chair'].map((id) => ({ id, kind: 'person' as const })),
      ],
      affiliations: [
        ...['Northia', 'Southia', 'Westia'].map((id) => member(id, 'Union')),
        ...['n1', 'n2', 'n3'].map((id) => speaker(id, 'Northia')),
        speaker('chair', 'Union'),
      ],
      scales: [VOTE],
      issues: [{ id: 'tolls', scale: 'vote' }],
      stances: [
        ...['n1', 'n2', 'n3'].map((actor) => ({ actor, issue: 'tolls', value: 1, statedOn: '1901-02-01' })),
        { actor: 'Southia', issue: 'tolls', value: 3, statedOn: '1901-01-01' },
        { actor: 'Westia', issue: 'tolls', value: 3, statedOn: '1901-01-01' },
      ],
    }
    expect(held(parts, 'Union', 'tolls', { level: 'blocs' })).toMatchObject({
      value: 3,
      tally: {
        points: [
          { value: 1, count: 1 },
          { value: 3, count: 2 },
        ],
      },
    })
    const chaired = [...parts.stances, { actor: 'chair', issue: 'tolls', value: 2, statedOn: '1900-01-01' }]
    expect(held({ ...parts, stances: chaired }, 'Union', 'tolls', { level: 'blocs' })).toMatchObject({
      value: 2,
      via: 'represented',
      rule: null,
    })
  })

  it('compares by any path alike, also when a position lies between points', () => {
    const issues = Array.from({ length: 60 }, (_, i) => `v${i}`)
    const persons = Array.from({ length: 90 }, (_, i) => `m${i}`)
    const parts: DatasetParts = {
      actors: [
        ...persons.map((id) => ({ id, kind: 'person' as const })),
        ...Array.from({ length: 30 }, (_, i) => ({ id: `bloc${i}`, kind: 'bloc' as const })),
      ],
      affiliations: persons.map((id, i) => member(id, `bloc${i % 30}`)),
      scales: [VOTE],
      issues: issues.map((id) => ({ id, scale: 'vote' })),
      stances: persons.flatMap((actor, i) =>
        issues.map((issue, k) => ({ actor, issue, value: 1 + ((i * 7 + k * 3 + i * k) % 3) })),
      ),
    }
    const dataset = datasetOf(parts)
    for (const members of ['majority', 'median', 'mean'] as const) {
      const positions = resolvePositions(dataset, scopeOf(dataset, { level: 'blocs', members }))
      const [fast, slow] = [alignmentOf(positions), alignmentOf(positions, 'numbers')]
      expect(Array.from(fast.value, (x) => x.toFixed(9))).toEqual(Array.from(slow.value, (x) => x.toFixed(9)))
      expect(fast.shared).toEqual(slow.shared)
    }
  })
})

describe('a delegation', () => {
  const parts: DatasetParts = {
    actors: ['Northia', ...['p', 'q', 'r'].map((id) => ({ id, kind: 'person' as const }))],
    affiliations: [speaker('p', 'Northia'), speaker('q', 'Northia'), speaker('r', 'Northia', { rank: 1 })],
    issues: ['tolls'],
    stances: [],
  }
  const said = (...stances: [string, number, string][]): DatasetParts => ({
    ...parts,
    stances: stances.map(([actor, value, statedOn]) => ({ actor, issue: 'tolls', value, statedOn })),
  })
  const of = (dataset: DatasetParts, query: ScopeQuery = {}) =>
    held(dataset, 'Northia', 'tolls', { level: 'delegations', ...query })

  it('holds what equal representatives of its latest day hold together, not what the first of them does', () => {
    const tied = said(['p', 1, '1901-02-01'], ['q', -1, '1901-02-01'])
    expect(of(tied)).toMatchObject({
      value: null,
      status: 'ambiguous',
      via: 'aggregated',
      rule: 'majority',
      rows: [0, 1],
    })
    expect(of(tied, { members: 'mean' })).toMatchObject({ value: 0, status: 'position', rule: 'mean' })
    expect(of(tied).tally).toEqual({
      own: false,
      points: [
        { value: -1, count: 1 },
        { value: 1, count: 1 },
      ],
      unclear: 0,
      silent: 1,
      cohesion: 0.5,
    })
  })

  it('holds the word of the one whose day is later or whose rank is higher', () => {
    expect(of(said(['p', 1, '1901-02-01'], ['q', -1, '1901-02-02']))).toMatchObject({
      value: -1,
      via: 'represented',
      rule: null,
      spread: [-1, 1],
    })
    expect(of(said(['p', 1, '1901-02-01'], ['r', 2, '1901-02-01'], ['q', -1, '1901-02-01']))).toMatchObject({
      value: 2,
      rule: null,
    })
    expect(of(said(['Northia', 0, '1901-02-01'], ['r', 2, '1901-02-01']))).toMatchObject({
      value: 0,
      via: 'own',
      tally: { points: [{ value: 2, count: 1 }], silent: 2 },
    })
  })

  it('tells which statements lie outside every term and so count for nobody', () => {
    const termed: DatasetParts = {
      ...said(['p', 1, '1901-02-01'], ['p', 2, '1903-02-01'], ['q', -1, '1900'], ['r', 0, '1904-01-01']),
      affiliations: [
        speaker('p', 'Northia', { to: '1902-12-31' }),
        speaker('q', 'Northia', { from: '1901' }),
        speaker('r', 'Northia'),
      ],
    }
    const dataset = datasetOf(termed)
    const outside = (query: ScopeQuery) => [...resolvePositions(dataset, scopeOf(dataset, query)).outside]
    expect(outside({ level: 'delegations' })).toEqual([1, 2])
    expect(outside({ level: 'delegations', from: '1902' })).toEqual([1])
    expect(outside({ level: 'persons' })).toEqual([])
  })

  it('gives its word to who inherits it, several equal ones by the rule', () => {
    const tied = said(['p', 1, '1901-02-01'], ['q', -1, '1901-02-01'])
    expect(held(tied, 'Northia', 'tolls', { level: 'persons', inherit: true, members: 'mean' })).toMatchObject({
      value: 0,
      via: 'inherited-representative',
      rule: 'mean',
    })
  })
})

describe('who counts as a member, and who is silent', () => {
  const nations = ['n1', 'n2', 'n3', 'n4', 'n5'].map((id) => ({ id, kind: 'nation' as const }))
  const bloc = (affiliations: Affiliation[], stances: DatasetParts['stances']): DatasetParts => ({
    actors: [{ id: 'b', kind: 'bloc' }, ...nations],
    affiliations,
    issues: ['i'],
    stances,
  })
  const say = (actor: string, value: number, rest = {}) => ({ actor, issue: 'i', value, ...rest })
  const asOf = { level: 'blocs', members: 'majority', asOf: '2025-09-01' } as const

  it('counts the positions of those who are members on the day, not of those who were when they spoke', () => {
    const left = [member('n1', 'b', { to: '2015-01-01' }), member('n2', 'b', { to: '2015-01-01' })]
    const stay = ['n3', 'n4', 'n5'].map((one) => member(one, 'b'))
    const stances = [say('n1', 2), say('n2', 2), say('n3', -2)].map((one) => ({ ...one, statedOn: '2010-01-01' }))
    expect(held(bloc([...left, ...stay], stances), 'b', 'i', asOf)).toMatchObject({
      value: -2,
      tally: { points: [{ value: -2, count: 1 }], silent: 2, cohesion: 1 },
    })
    expect(held(bloc([...left, ...stay], stances), 'b', 'i', { ...asOf, asOf: '2014-01-01' })).toMatchObject({
      value: 2,
      tally: { silent: 2 },
    })
    const joined = [member('n1', 'b'), member('n2', 'b', { from: '2024-01-01' })]
    const before = [say('n1', 2, { statedOn: '2010-01-01' }), say('n2', -2, { statedOn: '2023-01-01' })]
    expect(held(bloc(joined, before), 'b', 'i', asOf)).toMatchObject({
      value: null,
      tally: {
        points: [
          { value: -2, count: 1 },
          { value: 2, count: 1 },
        ],
        silent: 0,
      },
    })
  })

  it('counts votes of those who belonged to it on the day of the vote', () => {
    const ties = [member('n1', 'b', { to: '2015-01-01' }), member('n2', 'b', { from: '2016-01-01' }), member('n3', 'b')]
    const votes = [say('n1', 1), say('n2', 2)].map((one) => ({
      ...one,
      statedOn: '2010-01-01',
      origin: 'vote' as const,
    }))
    expect(held(bloc(ties, votes), 'b', 'i', asOf)).toMatchObject({
      value: 1,
      tally: { points: [{ value: 1, count: 1 }], silent: 1 },
    })
  })

  it('counts as silent who belongs to it on the day and said nothing', () => {
    const late = ['n2', 'n3', 'n4', 'n5'].map((one) => member(one, 'b', { from: '2020-01-01' }))
    const old = bloc([member('n1', 'b'), ...late], [say('n1', 1, { statedOn: '2010-01-01' })])
    expect(held(old, 'b', 'i', asOf)).toMatchObject({ value: 1, tally: { silent: 4 } })
    const people = (affiliations: Affiliation[], stance: object): DatasetParts => ({
      actors: [{ id: 'o', kind: 'organization' }, ...['p1', 'p2', 'p3'].map((id) => ({ id, kind: 'person' as const }))],
      affiliations,
      issues: ['i'],
      stances: [{ actor: 'p1', issue: 'i', value: 1, ...stance }],
    })
    const at = { level: 'delegations', asOf: '2025-09-01' } as const
    const gone = [
      speaker('p1', 'o'),
      speaker('p2', 'o', { to: '2020-03-05' }),
      speaker('p3', 'o', { to: '2021-01-01' }),
    ]
    expect(held(people(gone, {}), 'o', 'i', at)).toMatchObject({ tally: { silent: 0 } })
    const heirs = [
      speaker('p1', 'o', { to: '2024-12-31' }),
      ...['p2', 'p3'].map((one) => speaker(one, 'o', { from: '2025-01-01' })),
    ]
    expect(held(people(heirs, { statedOn: '2024-06-01' }), 'o', 'i', at)).toMatchObject({
      value: 1,
      tally: { silent: 2 },
    })
    const coarse = [speaker('p1', 'o', { to: '2025-03-05' }), speaker('p3', 'o')]
    expect(held(people(coarse, { statedOn: '2025' }), 'o', 'i', at)).toMatchObject({ value: 1, tally: { silent: 1 } })
  })

  it('makes nobody a unit who spoke only for a delegation that had left its bloc', () => {
    const dataset = datasetOf({
      actors: [
        { id: 'b', kind: 'bloc' },
        { id: 'n', kind: 'nation' },
        { id: 'p', kind: 'person' },
      ],
      affiliations: [speaker('p', 'n', { from: '2024-10-26' }), member('n', 'b', { to: '2024-06-23' })],
      issues: ['i'],
      stances: [say('p', 2, { statedOn: '2024-05-01' }), say('n', -2, { statedOn: '2025-03-01' })],
    })
    const positions = resolvePositions(dataset, scopeOf(dataset, { ...asOf, asOf: '2025-06-01' }))
    expect([...positions.units].map((one) => dataset.actors[one]?.id)).not.toContain('p')
    expect(positions.outside).toHaveLength(2)
  })
})
