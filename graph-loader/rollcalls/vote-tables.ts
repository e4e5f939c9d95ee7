import { type ActorKind, COLUMNS } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { compareCodePoints, oneLine } from '../../positions/text.ts'
import { tellMissingColumn } from '../csv/index.ts'
import type { FileSource } from '../files/index.ts'
import { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import type { MadeTable } from '../tables/index.ts'
import { type Said, say } from '../words/index.ts'
import { type Actor, actorTables, type Voter } from './actor-tables.ts'
import { Aliases } from './aliases.ts'
import { tellAtOnce, tellMissing, tellOtherGroups, tellRenamed, tellStrangers } from './member-warnings.ts'
import type { Profile } from './profiles/profile.ts'
import { PROFILES } from './profiles/registry.ts'
import { type MemberAbout, readMembers } from './read-members.ts'
import { type RollcallAbout, readRollcalls } from './read-rollcalls.ts'
import { readVotes, type VoteRules } from './read-votes.ts'
import { tellTotals } from './totals.ts'
import type { VotePlan } from './vote-columns.ts'
import { type UnderstoodWord, type Vote, VoteWords } from './vote-words.ts'
import { Votes } from './votes.ts'

/** How tables of votes are imported. */
export interface VoteTableOptions extends VoteRules {
  /** The dataset's id (default: the file's name without its end; of several files, the folder's name). */
  readonly id?: string | undefined
  /** A further CSV file with titles and dates of the roll calls. */
  readonly rollcalls?: string | undefined
  /** A further CSV file with names and groups of the voters. */
  readonly members?: string | undefined
  /** What voters are (default: what the profile says, else nations when their column is called `country…`, else organizations). */
  readonly kind?: ActorKind | undefined
  /** Words for votes beside the usual ones, as `WORD=VOTE`. */
  readonly word?: readonly string[] | undefined
  /** What codes mean, as `1=yes,2=no`. */
  readonly codes?: readonly string[] | undefined
  /** Names that are other names of an actor, as `OTHER=NAME`. */
  readonly alias?: readonly string[] | undefined
  /** Whether they were told of a table before this one, which need not have the same names. */
  readonly isRecipe?: boolean | undefined
}

/** The tables of a dataset that were made from tables of votes, with every word as it was understood and everything that was recognised rather than said. */
export interface VoteTables {
  readonly id: string
  readonly tables: readonly MadeTable[]
  /** Whether the table of stances has a column for each voter. */
  readonly isWide: boolean
  readonly voters: readonly Voter[]
  readonly understood: readonly UnderstoodWord[]
  readonly notes: readonly Said[]
  readonly warnings: Problems
}

const CELL: Readonly<Record<Vote, string>> = { yes: '1', abstain: '2', no: '3', absent: 'no_position', none: '' }
const SCALE = 'vote'
/** More voters than this are written a row a vote: a row may not be longer than a megabyte. */
const MOST_COLUMNS = 10_000

/**
 * Makes the tables of a dataset from CSV files of votes: an issue a roll call, on the scale 1 yes, 2 abstain, 3 no; who was absent took no position. Files are read row by
 * row; a byte is held for each roll call and voter. Rejects with an `InvalidDataError`, when anything in the files is wrong or what a value or key means is not known.
 */
export async function voteTables(
  files: FileSource,
  paths: readonly string[],
  options: VoteTableOptions = {},
): Promise<VoteTables> {
  const [path = ''] = paths
  const problems = new Problems()
  const warnings = new Problems()
  const words = new VoteWords(options.word, options.codes)
  const aliases = new Aliases(options.alias)
  const votes = new Votes()
  const notes: Said[] = []
  const plans: { plan: VotePlan; header: readonly string[]; path: string }[] = []
  const keyOf = new Map<string, string>()
  const actorOf = (name: string) => aliases.actorOf(name)
  const beside = await besideFiles(files, paths, options)
  const either = options.rollcalls !== undefined || beside.rollcalls.length > 0 || options.members !== undefined
  for (const [number, file] of paths.entries()) {
    const read = await readVotes(files, file, number, options, either, {
      votes,
      words,
      actorOf,
      keyOf,
      problems,
      warnings,
    })
    if (!read) continue
    plans.push({ ...read, path: file })
    const { profile, without } = read.plan
    const known = profile ?? without
    if (known)
      notes.push(
        profile ? codesOf(files.base(file), profile) : say('codesNotUsed', files.base(file), known.label, known.source),
      )
  }
  problems.throwIfAny(path)
  const [first] = plans
  if (!first) throw new UserError('bad-parameter', 'files', 'none was given')
  const { plan } = first
  const key = plan.rollcall.map((at) => first.header[at] as string)
  const known = plan.profile ?? plan.without

  const about = new Map<string, RollcallAbout>()
  const named = new Set<string>(
    plans.flatMap(({ plan }) => (['date', 'title', 'group', 'party'] as const).filter((name) => plan[name] >= 0)),
  )
  for (const file of options.rollcalls === undefined ? beside.rollcalls : [options.rollcalls]) {
    const sub = options.rollcalls === undefined ? new Problems() : problems
    const found = await readRollcalls(files, file, options, key, known?.totals ?? {}, about, sub, warnings)
    for (const name of found ?? []) named.add(name)
    if (options.rollcalls === undefined)
      notes.push(say(found && sub.total === 0 ? 'rollcallsBeside' : 'noRollcallsBeside', files.base(file)))
  }
  const members = new Map<string, MemberAbout>()
  let partyColumn: string | null = null
  const voterName = plan.profile?.voterColumns ?? first.header[plan.voter[0] ?? -1] ?? ''
  for (const file of options.members === undefined ? beside.members : [options.members]) {
    const sub = options.members === undefined ? new Problems() : problems
    const found = await readMembers(
      files,
      file,
      plan.profile?.voterColumns === undefined
        ? plan.voter.map((at) => first.header[at] as string)
        : [plan.profile.voterColumns],
      plan.profile?.voterColumns ?? '',
      options.party,
      members,
      sub,
      warnings,
    )
    if (found?.party) {
      named.add('party')
      partyColumn = found.party
    }
    if (options.members === undefined)
      notes.push(say(found && sub.total === 0 ? 'votersBeside' : 'noVotersBeside', files.base(file)))
  }
  for (const name of ['date', 'title', 'group', 'party'] as const) {
    if (options[name] !== undefined && !named.has(name))
      tellMissingColumn(problems, files.base(path), first.header, `--${name}`, options[name])
  }
  problems.throwIfAny(path)

  const name = files.base(path)
  const ids = votes.rollcalls.values
  if (ids.length === 0) problems.add(name, null, null, 'no votes', 'at least one row after the header')
  const facts = ids.map((id, at) =>
    factsOf(id, at, votes, about, files.base(options.rollcalls ?? beside.rollcalls[0] ?? name), problems),
  )
  const dates = facts.map(({ date }) => date)
  const groupName = options.group ?? plan.groupName
  const groups = [...new Set(facts.flatMap(({ group }) => group ?? []))]
  const groupIds = new Map(groups.map((group) => [group, oneLine(`${groupName} ${group}`)]))
  const taken = [...groupIds.values()].find((id) => votes.rollcalls.find(id) >= 0)
  if (taken !== undefined) problems.add(name, null, null, `${shown(taken)} is a roll call and a group`, 'two names')
  const kind =
    options.kind ?? plan.profile?.kind ?? (voterName.toLowerCase().startsWith('country') ? 'nation' : 'organization')
  const voters = votes.voters.values.map((id, code) => ({ id, code })).sort((a, b) => compareCodePoints(a.id, b.id))
  const actors = actorTables(votes, voters, members, dates, kind, aliases, name, problems)
  if (!options.isRecipe) aliases.tellUnused(problems, 'voter')
  for (const column of options.varies ?? []) {
    if (!plans.some(({ header }) => header.includes(column)))
      tellMissingColumn(problems, files.base(path), first.header, '--varies', column)
  }
  if (options.overlap && paths.length < 2)
    problems.add('--overlap', null, null, 'there is one file only', 'several files, or no --overlap')
  problems.throwIfAny(path)
  for (const { flag, text } of words.unused())
    warnings.add(name, null, null, `${shown(text)} of ${flag} does not occur`, null)
  if (about.size > 0)
    tellMissing(files.base(options.rollcalls ?? (beside.rollcalls[0] as string)), ids, about, warnings)
  const membersFile = files.base(options.members ?? beside.members[0] ?? '')
  if (members.size > 0) tellStrangers(membersFile, voters, members, warnings)
  tellTotals(votes, about, warnings)
  tellRenamed(name, actors.renamed, notes, warnings)
  tellOtherGroups(membersFile, name, partyColumn, actors.others, warnings)
  tellAtOnce(name, actors.atOnce, warnings)
  const titles = ids.map((id, at) => facts[at]?.title ?? id)
  const tables: MadeTable[] = [
    ...actors.tables,
    {
      name: 'issues',
      columns: ['id', 'name', 'parent', 'scale', 'document'],
      rows: [
        ...[...groupIds.values()].map((id) => [id, id, '', '', '']),
        ...ids.map((id, at) => [id, titles[at], groupIds.get(facts[at]?.group ?? ''), SCALE, id]),
      ],
    },
    {
      name: 'scale_points',
      columns: ['scale', 'value', 'label'],
      rows: [
        [SCALE, 1, 'Yes'],
        [SCALE, 2, 'Abstain'],
        [SCALE, 3, 'No'],
      ],
    },
    {
      name: 'documents',
      columns: ['id', 'title', 'published_on'],
      rows: ids.map((id, at) => [id, titles[at], dates[at]]),
    },
    stancesTable(votes, voters, dates),
  ]
  const own = name.replace(/\.gz$/i, '').replace(/\.[^.]*$/, '')
  return {
    id: options.id ?? (oneLine(own) || 'rollcalls'),
    tables,
    isWide: !tables.at(-1)?.columns.includes('actor'),
    voters: voters.map(({ code }, at) => ({ ...(actors.list[at] as Actor), place: votes.placeOf[code] })),
    understood: words.understood(),
    notes,
    warnings,
  }
}

function codesOf(file: string, { label, source, codes, oneHot, note }: Profile): Said {
  const all = Object.entries({ ...codes, ...oneHot }).map(([code, vote]) => say('codeIs', code, vote))
  const said = say('votesOf', file, label, source, all)
  return note === undefined ? said : say('withRemark', said, note)
}

/** Files that the profiles expect beside the votes, as far as they are there and none was given. */
async function besideFiles(files: FileSource, paths: readonly string[], { rollcalls, members }: VoteTableOptions) {
  const found = { rollcalls: new Set<string>(), members: new Set<string>() }
  for (const path of paths) {
    for (const { beside } of PROFILES) {
      const names = beside?.(files.base(path)) ?? {}
      for (const what of ['rollcalls', 'members'] as const) {
        const name = names[what]
        const other = name === undefined ? '' : files.within(files.parent(path), name)
        if (name !== undefined && !paths.includes(other) && (await isThere(files, other))) found[what].add(other)
      }
    }
  }
  return {
    rollcalls: rollcalls === undefined ? [...found.rollcalls] : [],
    members: members === undefined ? [...found.members] : [],
  }
}

function isThere(files: FileSource, path: string): Promise<boolean> {
  return files.about(path).then(
    () => true,
    () => false,
  )
}

/** What is known of a roll call from the votes and from the file about roll calls; a date that differs is told. */
function factsOf(
  id: string,
  at: number,
  votes: Votes,
  about: ReadonlyMap<string, RollcallAbout>,
  file: string,
  problems: Problems,
) {
  const own = votes.facts(at)
  const other = about.get(id)
  if (own.date !== undefined && other?.date !== undefined && own.date !== other.date) {
    problems.add(
      file,
      null,
      null,
      `the roll call ${shown(id)} is dated ${other.date}, and ${own.date} where its votes are`,
      'one date; a key that differs has more columns, with --rollcall',
    )
  }
  return { date: own.date ?? other?.date, title: own.title ?? other?.title, group: own.group ?? other?.group }
}

function stancesTable(
  votes: Votes,
  voters: readonly { id: string; code: number }[],
  dates: readonly (string | undefined)[],
): MadeTable {
  const ids = votes.rollcalls.values
  const reserved = COLUMNS.stances.map(({ name }) => name)
  if (voters.length <= MOST_COLUMNS && !voters.some(({ id }) => reserved.includes(id))) {
    return {
      name: 'stances',
      gzip: true,
      columns: ['issue', 'stated_on', 'origin', ...voters.map(({ id }) => id)],
      rows: wideRows(),
    }
  }
  return {
    name: 'stances',
    gzip: true,
    columns: ['actor', 'issue', 'value', 'status', 'origin', 'stated_on'],
    rows: longRows(),
  }
  function* wideRows() {
    for (const [at, id] of ids.entries()) {
      yield [id, dates[at], 'vote', ...voters.map(({ code }) => CELL[votes.vote(at, code) ?? 'none'])]
    }
  }
  function* longRows() {
    for (const [at, issue] of ids.entries()) {
      for (const { id, code } of voters) {
        const vote = votes.vote(at, code)
        if (vote === null) continue
        const absent = vote === 'absent'
        yield [id, issue, absent ? '' : CELL[vote], absent ? CELL.absent : '', 'vote', dates[at]]
      }
    }
  }
}
