/** What an import of votes says of members and roll calls that do not fit together. */
import type { Problems } from '../problem.ts'
import { cut, shown, shownList } from '../suggest.ts'
import { type Said, say } from '../words/index.ts'
import { differentMembers, type NamesInTime } from './names-in-time.ts'
import type { MemberAbout, Term } from './read-members.ts'
import type { RollcallAbout } from './read-rollcalls.ts'

/** A voter whom the file of members lists in groups in which the votes never show them. */
export interface OtherGroups {
  readonly id: string
  readonly row: number
  readonly listed: readonly string[]
  readonly seen: readonly string[]
}

export function tellOtherGroups(
  file: string,
  votes: string,
  column: string | null,
  others: readonly OtherGroups[],
  warnings: Problems,
): void {
  const [first] = others.toSorted((a, b) => a.row - b.row)
  if (!first) return
  const { id, row, listed, seen } = first
  const example = `the first is ${shown(id)}, ${shownList(listed.map(shown), 3)} here and ${shownList(seen.map(shown), 3)} there`
  const message = `${others.length} voters have groups here that they do not have in ${cut(votes)}, whose groups are used (${example})`
  warnings.add(file, row, column, message, 'the same groups in both files')
}

/** A voter who is a member of two groups on the same days. */
export interface AtOnce {
  readonly id: string
  readonly both: readonly [string, string]
}

/** The first two groups whose terms have more than one day in common, where a term of unknown days has all of them; undefined when there are none. */
export function firstAtOnce(groups: ReadonlyMap<string, readonly Term[]>): [string, string] | undefined {
  const all = [...groups].flatMap(([group, terms]) => terms.map(({ from = '', to = '9999' }) => ({ group, from, to })))
  for (const [k, one] of all.entries()) {
    for (const other of all.slice(k + 1)) {
      if (one.group !== other.group && one.from < other.to && other.from < one.to) return [one.group, other.group]
    }
  }
  return undefined
}

export function tellAtOnce(file: string, voters: readonly AtOnce[], warnings: Problems): void {
  const [first] = voters
  if (!first) return
  const message = `${voters.length === 1 ? '1 voter is' : `${voters.length.toLocaleString('en')} voters are`} in two groups at once, and ${voters.length === 1 ? 'counts' : 'count'} in each (the first is ${shown(first.id)}, in ${first.both.map(shown).join(' and ')})`
  warnings.add(
    file,
    null,
    null,
    message,
    'one group at a time; where two people have one name, --voter with one more column',
  )
}

/** A voter that had other names, the latest first. */
export interface Renamed {
  readonly id: string
  readonly name: string
  readonly former: NamesInTime['former']
}

/** So many of those who were renamed are told one by one. */
const RENAMED_TOLD = 10

/** Who is one actor under several names, and by which: members of their own that share a code are warned of. */
export function tellRenamed(file: string, renamed: readonly Renamed[], notes: Said[], warnings: Problems): void {
  for (const { id, name, former } of renamed) {
    const two = differentMembers([name, ...former.map((one) => one.name)])
    if (two === undefined) continue
    warnings.add(
      file,
      null,
      null,
      `${shown(id)} is the code of ${shown(two[0])} and of ${shown(two[1])}, which are two members: here they are one actor`,
      'a code of its own for each in the file',
    )
  }
  if (renamed.length === 0) return
  const told = renamed.slice(0, RENAMED_TOLD).map(({ id, name, former }) => {
    const before = former.map((one) => (one.until === undefined ? one.name : say('nameUntil', one.name, one.until)))
    return say('voterRenamed', id, name, before)
  })
  notes.push(say('votersRenamed', renamed.length, told))
}

export function tellMissing(
  file: string,
  ids: readonly string[],
  about: ReadonlyMap<string, RollcallAbout>,
  warnings: Problems,
): void {
  const missing = ids.filter((id) => !about.has(id))
  if (missing.length === 0) return
  const some = missing.slice(0, 3).map(shown).join(', ')
  const message = `${missing.length} roll calls that were voted on are not there (${some}${missing.length > 3 ? ', …' : ''}): their ids are their titles`
  warnings.add(file, null, null, message, 'a row for each')
}

export function tellStrangers(
  file: string,
  voters: readonly { id: string }[],
  members: ReadonlyMap<string, MemberAbout>,
  warnings: Problems,
): void {
  const missing = voters.flatMap(({ id }) => (members.has(id) ? [] : [id]))
  if (missing.length === 0) return
  const message = `${missing.length} of ${voters.length} voters are not there (${shownList(missing, 3)}): their ids are their names`
  warnings.add(file, null, null, message, 'a row for each')
}
