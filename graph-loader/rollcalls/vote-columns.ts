import { oneLine } from '../../positions/text.ts'
import { columnOf, tellMissingColumn } from '../csv/index.ts'
import type { Problems } from '../problem.ts'
import type { Profile } from './profiles/profile.ts'
import { placeIn, profileOf } from './profiles/registry.ts'
import type { Vote } from './vote-words.ts'

/** The columns of tables of votes and of roll calls that were named; what is not named is that of a profile, else has a usual name. */
export interface RollcallColumns {
  /** One column, or several divided by commas, that together name a roll call. */
  readonly rollcall?: string | undefined
  /** One column, or several divided by commas, that together name a voter. */
  readonly voter?: string | undefined
  readonly vote?: string | undefined
  readonly date?: string | undefined
  readonly title?: string | undefined
  /** The column whose values become issues that the roll calls are part of. */
  readonly group?: string | undefined
  /** The column of the group that a voter belongs to. */
  readonly party?: string | undefined
}

/** The usual names of a column that identifies a roll call. */
export const ROLLCALL_NAMES = [
  'rcid',
  'rollcall',
  'roll_call',
  'rollcall_id',
  'roll_call_id',
  'rollnumber',
  'vote_id',
  'abstimmung',
  'issue',
  'id',
]
/** The usual names of a column of dates. */
export const DATE_NAMES = ['date', 'vote_date', 'stated_on', 'day']
const VOTER_NAMES = [
  'country',
  'voter',
  'member',
  'actor',
  'legislator',
  'country_name',
  'abgeordnete',
  'people_id',
  'icpsr',
  'name',
]
const VOTE_NAMES = ['vote', 'ballot', 'cast', 'cast_code', 'stimme']

/** Where in a table of votes everything stands; −1 for what is not there. */
export interface VotePlan {
  /** A row a vote; a row a roll call and a column a voter; a row a voter and a column a roll call; a row a vote and a column for each way to vote. */
  readonly layout: 'long' | 'wide' | 'by-voter' | 'one-hot'
  readonly profile: Profile | undefined
  readonly rollcall: readonly number[]
  readonly voter: readonly number[]
  readonly vote: number
  /** The column that says the same in words. */
  readonly says: number
  /** The profile by whose columns the file is read, though its codes are not used. */
  readonly without: Profile | undefined
  readonly oneHot: readonly { readonly at: number; readonly vote: Vote }[]
  readonly voters: readonly { readonly at: number; readonly name: string }[]
  /** Of a row a voter: the columns of roll calls. */
  readonly rollcalls: readonly { readonly at: number; readonly name: string }[]
  readonly date: number
  readonly title: number
  readonly group: number
  /** What the group's column is called, which goes before its values. */
  readonly groupName: string
  readonly party: number
  readonly name: number
  readonly nation: number
}

/** The places of the columns that a flag names, several divided by commas; null when one is not there. */
export function placesNamed(header: readonly string[], named: string): number[] | null {
  const whole = columnOf(header, named, [])
  if (whole >= 0) return [whole]
  const places = named.split(',').map((name) => columnOf(header, name.trim(), []))
  return places.includes(-1) ? null : places
}

/** Where the columns of a table of votes stand, or null when one is missing (which is told). `either` are flags whose column may stand in another file. */
export function planVotes(
  path: string,
  header: readonly string[],
  columns: RollcallColumns,
  either: boolean,
  problems: Problems,
): VotePlan | null {
  const before = problems.total
  const profile = profileOf(header)
  const missing = (flag: string, name: string | undefined) => tellMissingColumn(problems, path, header, flag, name)
  const several = (
    flag: string,
    named: string | undefined,
    own: readonly string[] | undefined,
    usual: readonly string[],
  ) => {
    if (named !== undefined) {
      const places = placesNamed(header, named)
      if (places === null) missing(flag, named)
      return places ?? []
    }
    if (own) return own.flatMap((name) => placed(header, name))
    return [columnOf(header, undefined, usual)].filter((at) => at >= 0)
  }
  const one = (flag: string, named: string | undefined, own: string | undefined, usual: readonly string[]) => {
    const at = named === undefined && profile ? placeIn(header, own) : columnOf(header, named, usual)
    if (at < 0 && named !== undefined && !either) missing(flag, named)
    return at
  }
  const isByVoter = profile?.rollcallColumns !== undefined && columns.rollcall === undefined
  const rollcall = isByVoter ? [] : several('--rollcall', columns.rollcall, profile?.rollcall, ROLLCALL_NAMES)
  if (rollcall.length === 0 && columns.rollcall === undefined && !isByVoter) missing('--rollcall', undefined)
  const date = one('--date', columns.date, profile?.date, DATE_NAMES)
  const title = one('--title', columns.title, profile?.title, ['title'])
  const group = one('--group', columns.group, profile?.group, [])
  const party = one('--party', columns.party, profile?.party, [])
  const vote =
    columns.vote === undefined && profile ? placeIn(header, profile.vote) : columnOf(header, columns.vote, VOTE_NAMES)
  const own = columns.vote === undefined || columns.vote.toLowerCase() === profile?.vote?.toLowerCase()
  const base = {
    rollcall,
    vote,
    date,
    title,
    group,
    party,
    groupName: columns.group ?? header[group] ?? '',
    name: columns.voter === undefined ? placeIn(header, profile?.name) : -1,
    nation: columns.voter === undefined ? placeIn(header, profile?.nation) : -1,
    says: columns.vote === undefined ? placeIn(header, profile?.says) : -1,
    // Codes belong to the profile's own column of votes.
    profile: own ? profile : undefined,
    without: own ? undefined : profile,
    oneHot: [],
    voters: [],
    rollcalls: [],
  }
  if (isByVoter) {
    const voter = several('--voter', columns.voter, profile?.voter, VOTER_NAMES)
    const rollcalls = header.flatMap((name, at) =>
      profile?.rollcallColumns?.test(name.trim()) ? [{ at, name: oneLine(name) }] : [],
    )
    return problems.total > before ? null : { ...base, layout: 'by-voter', voter, rollcalls }
  }
  const oneHot = columns.vote === undefined ? profile?.oneHot : undefined
  const long = oneHot !== undefined || vote >= 0 || columns.vote !== undefined || columns.voter !== undefined
  if (long) {
    const voter = several('--voter', columns.voter, profile?.voter, VOTER_NAMES)
    if (vote < 0 && !oneHot) missing('--vote', columns.vote)
    if (voter.length === 0 && columns.voter === undefined) missing('--voter', undefined)
    if (problems.total > before) return null
    if (!oneHot) return { ...base, layout: 'long', voter }
    const hot = Object.entries(oneHot).flatMap(([name, vote]) => placed(header, name).map((at) => ({ at, vote })))
    return { ...base, layout: 'one-hot', voter, oneHot: hot }
  }
  const begins = profile?.voterColumns
  const others = new Set([...rollcall, date, title, group])
  if (columns.party !== undefined && party >= 0) {
    problems.add(
      path,
      1,
      columns.party,
      'a column a voter leaves no column for --party',
      '--members FILE, which tells their groups',
    )
  }
  const voters = header.flatMap((name, at) =>
    begins === undefined
      ? others.has(at) || name === ''
        ? []
        : [{ name: oneLine(name), at }]
      : name.toLowerCase().startsWith(begins)
        ? [{ name, at }]
        : [],
  )
  if (problems.total === before && voters.length === 0) {
    problems.add(path, 1, null, 'no column of a voter', 'a voter’s name over every column of votes')
  }
  if (new Set(voters.map(({ name }) => name)).size < voters.length) {
    problems.add(path, 1, null, 'two columns of the same name', 'one column a voter')
  }
  return problems.total > before ? null : { ...base, layout: 'wide', voter: [], voters }
}

function placed(header: readonly string[], name: string): number[] {
  const at = placeIn(header, name)
  return at < 0 ? [] : [at]
}
