import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { findActors } from '../app/web/state/find-actors.ts'
import { readDataset } from '../graph-loader/index.ts'
import { alignmentOf, pairIndex, resolvePositions, scopeOf } from '../positions/index.ts'

const FOLDER = join(import.meta.dirname, '../seeds/un-general-assembly')
const table = (name: string): Record<string, string>[] =>
  parse(gunzipSync(readFileSync(join(FOLDER, name))), { columns: true })

/** Per session: unanimous roll calls left out; yes 1, abstain 2, no 3; mean over roll calls where both voted of 1 − |a − b|/2. */
function agreementByHand(votes: readonly Record<string, string>[], nations: readonly string[]) {
  const contested = votes.filter((row) => new Set(nations.map((nation) => row[nation]).filter(Boolean)).size > 1)
  const levels = contested.map((row) => nations.map((nation) => Number(row[nation] || Number.NaN)))
  return (u: number, v: number): { agreement: number; shared: number } => {
    let sum = 0
    let shared = 0
    for (const row of levels) {
      const distance = Math.abs((row[u] as number) - (row[v] as number))
      if (Number.isNaN(distance)) continue
      sum += 1 - distance / 2
      shared++
    }
    return { agreement: sum / shared, shared }
  }
}

it('every pair in every session agrees as the files say when counted by hand', async () => {
  const dataset = await readDataset(FOLDER)
  const issues = table('issues.csv.gz')
  const votes = new Map(table('stances.csv.gz').map((row) => [row.issue as string, row]))
  const sessions = new Map<string, Record<string, string>[]>()
  for (const { id = '', parent = '', partial } of issues) {
    const session = parent.split('|').find((name) => /^session-\d+$/.test(name))
    const row = votes.get(id)
    if (!session || !row || partial === 'true') continue
    sessions.set(session, [...(sessions.get(session) ?? []), row])
  }
  expect(sessions.size).toBe(74)
  let compared = 0
  for (const [session, rows] of sessions) {
    const query = { issue: [session], drop: 'unanimous' as const, minShared: 1 }
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    const nations = Array.from(positions.units, (actor) => dataset.actors[actor]?.id as string)
    const byHand = agreementByHand(rows, nations)
    const { value, shared } = alignmentOf(positions)
    for (let u = 0; u < nations.length; u++) {
      for (let v = u + 1; v < nations.length; v++) {
        const at = pairIndex(u, v, nations.length)
        const expected = byHand(u, v)
        if (shared[at] !== expected.shared) expect([session, nations[u], nations[v], shared[at]]).toEqual(expected)
        if (expected.shared === 0) {
          if (!Number.isNaN(value[at])) expect([session, nations[u], nations[v], value[at]]).toEqual(null)
          continue
        }
        compared++
        const agreement = ((value[at] as number) + 1) / 2
        if (Math.abs(agreement - expected.agreement) > 1e-12) {
          expect([session, nations[u], nations[v], agreement]).toEqual(expected)
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(700_000)
}, 240_000)

it('tells Yugoslavia, whose votes end in 1992, from Serbia, whose begin in 2000, and loses no vote of the one code of the source', async () => {
  const dataset = await readDataset(FOLDER)
  const { statedOn, actor, length } = dataset.stances
  const yearsOf = (id: string) => {
    const place = dataset.actors.findIndex((one) => one.id === id)
    const rows = Array.from({ length }, (_, row) => row).filter((row) => actor[row] === place)
    const years = rows.map((row) => Number(statedOn?.values[statedOn.codes[row] as number]?.slice(0, 4)))
    return [rows.length, Math.min(...years), Math.max(...years)]
  }
  expect(yearsOf('Yugoslavia')).toEqual([3697, 1946, 1992])
  expect(yearsOf('Serbia')).toEqual([1778, 2000, 2020])
  const asOf2019 = resolvePositions(dataset, scopeOf(dataset, {}))
  const voting = new Set(
    [...asOf2019.units]
      .filter((_, u) =>
        asOf2019.value
          .slice(u * asOf2019.issues.length, (u + 1) * asOf2019.issues.length)
          .some((x) => !Number.isNaN(x)),
      )
      .map((place) => dataset.actors[place]?.id),
  )
  expect([voting.has('Serbia'), voting.has('Yugoslavia')]).toEqual([true, false])
})

/** Members whose votes can lie in a part of the time only, by the years of their admission and their end. */
const MEMBERS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  Czechoslovakia: [1946, 1992],
  Czechia: [1993, 2020],
  Slovakia: [1993, 2020],
  'German Democratic Republic': [1973, 1990],
  'Federal Republic of Germany': [1973, 1990],
  Germany: [1990, 2020],
  'Yemen Arab Republic': [1947, 1990],
  "Yemen People's Republic": [1967, 1990],
  Yemen: [1990, 2020],
  Croatia: [1992, 2020],
  Slovenia: [1992, 2020],
  Zanzibar: [1963, 1964],
}

/** Former names, and the one actor that each is found as. */
const RENAMED: Readonly<Record<string, string>> = {
  'Soviet Union': 'Russia',
  Zaire: 'Congo - Kinshasa',
  Dahomey: 'Benin',
  Ceylon: 'Sri Lanka',
  'Upper Volta': 'Burkina Faso',
  Burma: 'Myanmar (Burma)',
  Swaziland: 'Eswatini',
  'The former Yugoslav Republic of Macedonia': 'North Macedonia',
  Kampuchea: 'Cambodia',
  'Libyan Arab Jamahiriya': 'Libya',
  Türkiye: 'Turkey',
  'Cabo Verde': 'Cape Verde',
  'Byelorussian SSR': 'Belarus',
  'West Germany': 'Federal Republic of Germany',
  Tanganyika: 'Tanzania',
  'United Arab Republic': 'Egypt',
  'Central African Empire': 'Central African Republic',
  'Malagasy Republic': 'Madagascar',
  'Western Samoa': 'Samoa',
}

it('a member that ended and its successors are actors of their own, and a renamed one is found by every name', async () => {
  const dataset = await readDataset(FOLDER)
  const { statedOn, actor, length } = dataset.stances
  const span = new Map<string, [number, number]>()
  for (let row = 0; row < length; row++) {
    const id = dataset.actors[actor[row] as number]?.id as string
    const year = Number(statedOn?.values[statedOn.codes[row] as number]?.slice(0, 4))
    const [first, last] = span.get(id) ?? [year, year]
    span.set(id, [Math.min(first, year), Math.max(last, year)])
  }
  for (const [id, [from, to]] of Object.entries(MEMBERS)) {
    const [first, last] = span.get(id) ?? [0, 0]
    expect([id, first >= from, last <= to]).toEqual([id, true, true])
  }
  for (const [name, id] of Object.entries(RENAMED))
    expect([name, findActors(dataset.actors, name, 3)[0]?.id]).toEqual([name, id])
  const { description } = JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')) as { description: string }
  expect(description).toContain('A member that was renamed is one actor')
})
