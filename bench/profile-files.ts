import type { DeclaredIssue, TableProfile } from '../graph-loader/intake/profiles/profile.ts'
import { TABLE_PROFILES } from '../graph-loader/intake/profiles/registry.ts'
import { PROFILES } from '../graph-loader/rollcalls/index.ts'

type Profile = (typeof PROFILES)[number]

/** A made-up file as one publisher lays it out. */
export interface ProfileFile {
  /** The profile that knows it. */
  readonly id: string
  readonly name: string
  /** Rows below the header. */
  readonly rows: number
  readonly text: () => string
}

const MEMBERS = 700

/**
 * A made-up file of about as many values as asked for each kind of file that is known by its header, laid out from what its profile declares: who adds a
 * profile has it measured.
 */
export function profileFiles(values: number): ProfileFile[] {
  return [
    ...PROFILES.map((profile) => votesOf(profile, values)),
    ...TABLE_PROFILES.map((profile) => positionsOf(profile, values)),
  ]
}

function votesOf(profile: Profile, values: number): ProfileFile {
  const calls = Math.ceil(values / MEMBERS)
  const codes = Object.entries(profile.codes).filter(([, vote]) => vote !== 'none')
  const words = codes.length > 0 ? codes : Object.entries(profile.oneHot ?? {})
  const castBy = (member: number, call: number) =>
    words[(member * 7 + call * (1 + (member % 5))) % words.length] as [string, string]
  const { id, voterColumns, rollcallColumns } = profile
  if (voterColumns !== undefined) {
    const header = [...profile.needs.filter((one) => !one.endsWith('*')), ...names(MEMBERS, voterColumns)]
    return table(id, header, calls, (call) =>
      header.map((name) =>
        name.startsWith(voterColumns)
          ? castBy(Number(name.slice(voterColumns.length)), call)[0]
          : about(profile, name, call, 0),
      ),
    )
  }
  if (rollcallColumns !== undefined) {
    const own = columnsOf(profile).filter((name) => !rollcallColumns.test(name))
    const header = [...own, ...names(calls, 'v')]
    return table(id, header, MEMBERS, (member) =>
      header.map((name) =>
        rollcallColumns.test(name) ? castBy(member, Number(name.slice(1)))[0] : about(profile, name, 0, member),
      ),
    )
  }
  const header = columnsOf(profile)
  return table(id, header, calls * MEMBERS, (row) => {
    const [member, call] = [row % MEMBERS, Math.floor(row / MEMBERS)]
    const [code, vote] = castBy(member, call)
    return header.map((name) => {
      if (name === profile.vote) return code
      if (name === profile.says) return vote === 'yes' ? 'Yea' : vote === 'no' ? 'Nay' : code === '3' ? 'NV' : 'Absent'
      if (profile.oneHot && name in profile.oneHot) return name === code ? 1 : 0
      return about(profile, name, call, member)
    })
  })
}

function columnsOf({
  needs,
  rollcall = [],
  voter = [],
  vote,
  says,
  date,
  title,
  party,
  name,
  oneHot = {},
}: Profile): string[] {
  const all = [...needs, ...rollcall, ...voter, vote, says, date, title, party, name, ...Object.keys(oneHot)]
  return [...new Set(all.filter((one) => one !== undefined))]
}

/** What a column says of a roll call and a voter. */
function about(profile: Profile, column: string, call: number, member: number): string | number {
  if (column === profile.date || column === 'date') return day(call)
  if (column === profile.title) return `Made-up question ${call}`
  if (column === profile.name) return `Member ${member}`
  if (column === profile.party) return `Party ${member % 9}`
  if (profile.rollcall?.at(-1) === column) return call + 1
  if (profile.rollcall?.includes(column)) return 9
  if (profile.voter?.includes(column) && profile.kind === 'nation' && column === profile.nation) return code(member)
  if (profile.voter?.includes(column)) return member + 1
  return 1
}

function positionsOf(profile: TableProfile, values: number): ProfileFile {
  const { id } = profile
  if (id === 'kumu')
    return table(id, ['From', 'To', 'Type'], values, (row) => [
      `Actor ${row % 500}`,
      `Issue ${Math.floor(row / 500)}`,
      row % 3 ? 'supports' : 'opposes',
    ])
  if (id === 'dna-events')
    return table(id, [...profile.needs, 'person'], values, (row) => [
      row + 1,
      `${day(row)} 12:00:00`,
      row % 900,
      `Organization ${row % 300}`,
      `Concept ${(row * 7) % 60}`,
      row % 2,
      `Person ${row % 800}`,
    ])
  const issues =
    typeof profile.issues !== 'function'
      ? (profile.issues ?? [])
      : profile.issues(
          id === 'polis'
            ? names(200, '')
            : ['a', 'b', 'c', ...names(20, 'Issue ').flatMap((one) => [`${one} Position`, `${one} Salience`])],
        )
  const valueColumns = new Map(issues.flatMap(columnsOfIssue))
  const own = [...new Set([...profile.needs, ...Object.keys(profile.roles)])]
    .map((one) => one.split('|')[0] as string)
    .filter((one) => !valueColumns.has(one) && !one.endsWith('*'))
  const header = [...own, ...valueColumns.keys()]
  const rows = Math.ceil(values / issues.length)
  return table(id, header, rows, (row) =>
    header.map((name) => {
      const bounds = valueColumns.get(name)
      if (bounds) return bounds.min + ((row * 3 + name.length) % (bounds.max - bounds.min + 1))
      const role = profile.roles[name]
      if (role === 'stated_on') return name === 'year' ? 1900 + Math.floor(row / 1000) : day(row)
      if (/year/.test(name)) return 1900
      if (role === 'group' || name.startsWith('n-')) return 0
      if (role === 'nation') return 'AUT'
      return role === 'actor' || role === 'name' ? `Actor ${row % (profile.roles.year ? 1000 : rows)}` : row + 1
    }),
  )
}

function columnsOfIssue({ of, scale, salience }: DeclaredIssue): [string, DeclaredIssue['scale']][] {
  const share = { min: 0, max: 20 }
  const values: [string, DeclaredIssue['scale']][] =
    typeof of === 'string' ? [[of, scale]] : [...of.towards, ...of.against].map((one) => [one, share])
  return salience === undefined ? values : [...values, [salience, { min: 0, max: 10 }]]
}

function table(
  id: string,
  header: readonly string[],
  rows: number,
  cells: (row: number) => readonly (string | number)[],
): ProfileFile {
  return {
    id,
    name: `${id}.csv`,
    rows,
    text: () => [header.join(','), ...Array.from({ length: rows }, (_, row) => cells(row).join(','))].join('\n'),
  }
}

const names = (count: number, before: string) => Array.from({ length: count }, (_, at) => `${before}${at + 1}`)
const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + (at % 1500))).toISOString().slice(0, 10)
const code = (at: number) => [26 * 26, 26, 1].map((of) => String.fromCharCode(65 + (Math.floor(at / of) % 26))).join('')
