import { expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import type { Affiliation } from '../dataset/model.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { MEMBER_RULES, type MemberRule } from '../member-rule.ts'
import { resolvePositions, scopeOf } from './resolve-positions.ts'
import { groupAccount, memberTally } from './voices.ts'

interface Chamber {
  readonly parts: DatasetParts
  readonly votes: readonly { person: string; rollCall: string; day: string; value: number }[]
  readonly terms: readonly { person: string; party: string; from: string; to: string }[]
}

const day = (n: number) => new Date(Date.UTC(2014, 6, 1) + n * 86_400_000).toISOString().slice(0, 10)
const YEARS = 1_800

/** A made-up parliament in which some change party, sit only for a while or without a party, stay away, and vote against their party. */
function chamber(parties: number, persons: number, rollCalls: number, seed: number): Chamber {
  const random = seededRandom(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const name = (kind: string, i: number) => `made-up-${kind}-${String(i).padStart(3, '0')}`
  const terms = Array.from({ length: persons }, (_, i) => {
    const person = name('member', i)
    const party = name('party', upTo(parties))
    const kind = random()
    if (kind < 0.7) return [{ person, party, from: day(0), to: day(YEARS) }]
    if (kind < 0.85) return [{ person, party, from: day(upTo(600)), to: day(600 + upTo(1_000)) }]
    const change = upTo(YEARS)
    const other = name('party', upTo(parties))
    return [
      { person, party, from: day(0), to: day(change) },
      { person, party: other, from: day(change + 1 + upTo(90)), to: day(YEARS) },
    ]
  }).flat()
  const line = Array.from({ length: parties }, () => Array.from({ length: rollCalls }, () => 1 + upTo(3)))
  const days = Array.from({ length: rollCalls }, () => day(upTo(YEARS)))
  const votes = Array.from({ length: persons }, (_, i) =>
    Array.from({ length: rollCalls }, (_, k) => {
      if (random() < 0.15) return []
      const faithful = random() < 0.75
      const value = faithful ? (line[i % parties]?.[k] as number) : 1 + upTo(3)
      return [{ person: name('member', i), rollCall: name('call', k), day: days[k] as string, value }]
    }).flat(),
  ).flat()
  const parts: DatasetParts = {
    actors: [
      ...Array.from({ length: persons }, (_, i) => ({ id: name('member', i), kind: 'person' as const })),
      ...Array.from({ length: parties }, (_, i) => ({ id: name('party', i), kind: 'bloc' as const })),
    ],
    affiliations: terms.map(({ person, party, from, to }): Affiliation => {
      return { actor: person, group: party, kind: 'member', from, to }
    }),
    scales: [
      {
        id: 'vote',
        min: 1,
        max: 3,
        continuous: false,
        assumed: false,
        points: [1, 2, 3].map((value) => ({ value, label: String(value) })),
      },
    ],
    issues: Array.from({ length: rollCalls }, (_, k) => ({ id: name('call', k), scale: 'vote' })),
    stances: [],
  }
  return { parts, votes, terms }
}

function datasetOfChamber({ parts, votes }: Chamber) {
  // The builder looks ids up one by one; these are found at once.
  const empty = datasetOf({ ...parts, stances: votes.length === 0 ? [] : [firstOf(votes)] })
  const actorOf = new Map(empty.actors.map(({ id }, i) => [id, i]))
  const issueOf = new Map(empty.issues.map(({ id }, i) => [id, i]))
  const dates = [...new Set(votes.map((vote) => vote.day))]
  const dateOf = new Map(dates.map((date, i) => [date, i]))
  const { stances } = empty
  return {
    ...empty,
    stances: {
      ...stances,
      length: votes.length,
      actor: Int32Array.from(votes, ({ person }) => actorOf.get(person) as number),
      issue: Int32Array.from(votes, ({ rollCall }) => issueOf.get(rollCall) as number),
      value: Float64Array.from(votes, ({ value }) => value),
      status: new Uint8Array(votes.length),
      origin: new Uint8Array(votes.length).fill(2),
      statedOn: { codes: Int32Array.from(votes, (vote) => dateOf.get(vote.day) as number), values: dates },
    },
  }
}

function firstOf(votes: Chamber['votes']) {
  const { person, rollCall, day: statedOn, value } = votes[0] as Chamber['votes'][number]
  return { actor: person, issue: rollCall, value, statedOn, origin: 'vote' as const }
}

/** What each party's members cast, by party and roll call, and how many of them did not: written without anything of what it tests. */
function ballots({ votes, terms }: Chamber): Map<string, { values: number[]; silent: number }> {
  const byPerson = new Map<string, Chamber['terms'][number][]>()
  for (const term of terms) byPerson.set(term.person, [...(byPerson.get(term.person) ?? []), term])
  const cast = new Map<string, { values: number[]; silent: number; party: string; day: string }>()
  for (const vote of votes) {
    for (const term of byPerson.get(vote.person) ?? []) {
      if (vote.day < term.from || vote.day > term.to) continue
      const key = `${term.party} ${vote.rollCall}`
      const known = cast.get(key)
      if (known) known.values.push(vote.value)
      else cast.set(key, { values: [vote.value], silent: 0, party: term.party, day: vote.day })
    }
  }
  for (const one of cast.values()) {
    const seats = terms.filter(({ party, from, to }) => party === one.party && from <= one.day && one.day <= to)
    one.silent = new Set(seats.map(({ person }) => person)).size - one.values.length
  }
  return cast
}

/** What each party holds, by plain counting. */
function naive(cast: ReturnType<typeof ballots>, rule: MemberRule): Map<string, string> {
  const out = new Map<string, string>()
  for (const [key, { values, silent }] of cast) {
    const counts = [1, 2, 3].map((point) => values.filter((value) => value === point).length)
    const most = Math.max(...counts)
    const modes = [1, 2, 3].filter((point) => counts[point - 1] === most)
    const sorted = [...values].sort()
    const n = sorted.length
    const upper = sorted[Math.floor(n / 2)] as number
    const half = n % 2 === 1 ? upper : (upper + (sorted[n / 2 - 1] as number)) / 2
    const mode = modes.length === 1 ? (modes[0] as number) : Number.NaN
    const value = { majority: mode, median: half, mean: values.reduce((sum, one) => sum + one, 0) / n }[rule]
    out.set(key, told(value, sorted[0] as number, sorted[n - 1] as number, counts, silent, most / n))
  }
  return out
}

function told(value: number, low: number, high: number, counts: readonly number[], silent: number, cohesion: number) {
  return `${value.toFixed(9)} ${low}-${high} ${counts.join('/')} silent ${silent} cohesion ${cohesion.toFixed(9)}`
}

function resolved(dataset: ReturnType<typeof datasetOfChamber>, rule: MemberRule): Map<string, string> {
  const positions = resolvePositions(dataset, scopeOf(dataset, { level: 'blocs', members: rule }))
  const out = new Map<string, string>()
  positions.units.forEach((actor, u) => {
    positions.issues.forEach((issue, k) => {
      const cell = u * positions.issues.length + k
      const account = groupAccount(positions, cell)
      if (account === null) return
      const { points, silent, cohesion } = memberTally(account)
      const counts = [1, 2, 3].map((point) => points.find(({ value }) => value === point)?.count ?? 0)
      const key = `${dataset.actors[actor]?.id} ${dataset.issues[issue]?.id}`
      const [value, low, high] = [positions.value, positions.low, positions.high].map((of) => of[cell] as number) as [
        number,
        number,
        number,
      ]
      out.set(key, told(value, low, high, counts, silent, cohesion as number))
    })
  })
  return out
}

it.each([
  [4, 25, 30, 1],
  [7, 60, 40, 2],
  [3, 12, 60, 3],
  [30, 700, 500, 4],
])(
  '%i parties, %i members with terms, %i roll calls: positions by every rule are those of plain counting',
  (...size) => {
    const made = chamber(...size)
    const dataset = datasetOfChamber(made)
    const cast = ballots(made)
    for (const rule of MEMBER_RULES) {
      const [found, expected] = [resolved(dataset, rule), naive(cast, rule)]
      expect(found.size).toBe(expected.size)
      const different = [...expected].filter(([key, line]) => found.get(key) !== line)
      expect(different.slice(0, 3)).toEqual([])
    }
    const parted = made.votes.filter(
      ({ person, day: on }) => !made.terms.some((term) => term.person === person && term.from <= on && on <= term.to),
    )
    expect(resolvePositions(dataset, scopeOf(dataset, { level: 'blocs' })).outside).toHaveLength(parted.length)
  },
  120_000,
)
