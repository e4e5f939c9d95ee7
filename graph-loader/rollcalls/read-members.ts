import { oneLine } from '../../positions/text.ts'
import { columnOf, dateOf, readCsvTable, tellMissingColumn } from '../csv/index.ts'
import type { FileSource } from '../files/index.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import { dateFault } from '../tables/index.ts'
import { Namesakes } from './namesakes.ts'

/** What a table of members says of a voter. */
export interface MemberAbout {
  name: string | undefined
  nation: string | undefined
  /** Groups with the terms in which the table lists the member there: of unknown days when it does not tell. */
  readonly groups: Map<string, Term[]>
  /** Whether the table has columns in which terms begin and end. */
  readonly dated: boolean
  /** The first row. */
  readonly row: number
}

/** The first and the last day of a membership, where they are known. */
export interface Term {
  readonly from: string | undefined
  readonly to: string | undefined
}

const ID_NAMES = ['member_id', 'people_id', 'voter_id', 'id', 'mpid', 'icpsr', 'code']
const WHOLE_NAMES = ['bioname', 'full_name', 'name', 'display_name']
const PARTS = [
  ['first_name', 'last_name'],
  ['firstname', 'surname'],
  ['vorname', 'nachname'],
] as const
const GROUP_NAMES = ['party', 'party_name', 'group', 'group_code', 'party_code', 'fraktion']
const FROM_NAMES = [
  'from',
  'start',
  'start_date',
  'date_start',
  'from_date',
  'term_start',
  'begin',
  'since',
  'valid_from',
]
const TO_NAMES = ['to', 'end', 'end_date', 'date_end', 'to_date', 'term_end', 'until', 'valid_to']
/** The two parties to which nearly all members of the Congress belong, by Voteview's codes. */
const PARTY_OF_CODE: Readonly<Record<string, string>> = { 100: 'Democratic Party', 200: 'Republican Party' }

/** Reads names, groups and their terms of voters by their ids: from the column of the voter, else a usual one. Null when there is none. Of two names of one voter, the last is taken with a warning. */
export async function readMembers(
  files: FileSource,
  path: string,
  voter: readonly string[],
  prefix: string,
  party: string | undefined,
  into: Map<string, MemberAbout>,
  problems: Problems,
  warnings: Problems,
): Promise<{ readonly party: string | null } | null> {
  const file = files.base(path)
  let read: { party: string | null } | null = null
  let namesakes: Namesakes | null = null
  await readCsvTable(files, path, problems, warnings, (header) => {
    const usual = voter.length > 1 ? [] : ID_NAMES
    const key = voter.map((name) => columnOf(header, undefined, [name.toLowerCase(), ...usual]))
    const lacking = voter.find((_, k) => (key[k] as number) < 0)
    if (lacking !== undefined) {
      tellMissingColumn(problems, file, header, '--voter', lacking)
      return null
    }
    namesakes = new Namesakes(header, key, -1, [], [])
    const whole = columnOf(header, undefined, WHOLE_NAMES)
    const parts = PARTS.map((names) => names.map((name) => columnOf(header, undefined, [name]))).find(
      (at) => !at.includes(-1),
    )
    const group = columnOf(header, party, GROUP_NAMES)
    const nation = columnOf(header, undefined, ['country_code'])
    const congress = columnOf(header, undefined, ['congress'])
    const coded = header[group]?.toLowerCase() === 'party_code'
    read = { party: header[group] ?? null }
    const [start, end] = [columnOf(header, undefined, FROM_NAMES), columnOf(header, undefined, TO_NAMES)]
    const dated = start >= 0 || end >= 0
    if (dated && group < 0) {
      const columns = [start, end].flatMap((at) => header[at] ?? [])
      warnings.add(
        file,
        1,
        columns.join(','),
        'there is no column of groups, so these terms are not used',
        '--party with the column of the group that each term is in',
      )
    }
    const rowOf = { name: new Map<string, number>(), nation: new Map<string, number>() }
    return (fields, line) => {
      const text = (at: number) => (at < 0 ? '' : oneLine(fields[at] as string))
      const id = key.some((at) => text(at) === '') ? '' : `${prefix}${key.map(text).join(' ')}`
      if (id === '') return problems.add(file, line, key.map((at) => header[at]).join(','), 'no id', 'that of a voter')
      // A row each is a term: no two of them are of one time for sure.
      namesakes?.take(id, { rollcall: line, day: undefined, again: false }, fields, line)
      const about: MemberAbout = into.get(id) ?? {
        name: undefined,
        nation: undefined,
        groups: new Map(),
        dated,
        row: line,
      }
      into.set(id, about)
      const take = (what: 'name' | 'nation', column: string | undefined, said: string) => {
        const before = about[what]
        if (before !== undefined && before !== said) {
          const row = rowOf[what].get(id)
          const message = `${shown(id)} has the ${what} ${shown(said)} here, and ${shown(before)} in ${row === undefined ? 'another file' : `row ${row}`}: the last is taken`
          warnings.add(file, line, column ?? null, message, `one ${what} a voter`)
        }
        if (before !== said) rowOf[what].set(id, line)
        about[what] = said
      }
      const day = (at: number) => {
        const text = at < 0 ? '' : dateOf(fields[at] as string)
        const fault = text === '' ? null : dateFault(text)
        if (fault) problems.add(file, line, header[at] as string, ...fault)
        return text === '' || fault ? undefined : text
      }
      const name = parts ? oneLine(parts.map(text).join(' ')) : text(whole)
      if (name !== '') take('name', parts ? parts.map((at) => header[at]).join(',') : header[whole], name)
      if (/^[A-Z]{3}$/.test(text(nation))) take('nation', header[nation], text(nation))
      const code = text(group)
      if (code === '') return
      const called = coded ? (PARTY_OF_CODE[code] ?? `party ${code}`) : code
      // The first Congress began in 1789, and each lasts two years.
      const begun = /^\d{1,3}$/.test(text(congress)) ? 1787 + 2 * Number(text(congress)) : undefined
      const known = about.groups.get(called) ?? []
      about.groups.set(called, known)
      if (dated) {
        const [from, to] = [day(start), day(end)]
        if (from !== undefined && to !== undefined && from > to)
          problems.add(
            file,
            line,
            header[end] as string,
            `the term ends on ${to}, before it begins`,
            `${from} or later`,
          )
        if (!known.some((term) => term.from === from && term.to === to)) known.push({ from, to })
        return
      }
      const [first] = known
      const begins = [first?.from, begun?.toString()].filter((year) => year !== undefined).toSorted()
      const ends = [first?.to, begun === undefined ? undefined : String(begun + 1)].filter((year) => year !== undefined)
      known.splice(0, 1, { from: begins[0], to: ends.toSorted().at(-1) })
    }
  })
  const clash = (namesakes as Namesakes | null)?.clash()
  if (clash) problems.add(file, clash.line, null, clash.message, clash.expected)
  return read
}
