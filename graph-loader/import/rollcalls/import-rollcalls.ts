import { basename } from 'node:path'
import type { ActorKind } from '../../../positions/dataset/model.ts'
import { compareCodePoints } from '../../../positions/text.ts'
import { Problems } from '../../problem.ts'
import { readDataset } from '../../read-dataset.ts'
import { shown } from '../../suggest.ts'
import { TABLES } from '../../tables/columns.ts'
import type { ImportReport } from '../import-report.ts'
import { oneLine } from '../one-line.ts'
import { refuseTakenFolder, type TableFileToWrite, writePackageFiles } from '../package-files.ts'
import { type RollcallAbout, type RollcallColumns, readRollcalls } from './read-rollcalls.ts'
import { readVotes, type VoteColumns } from './read-votes.ts'
import { type UnderstoodWord, type Vote, VoteWords } from './vote-words.ts'
import type { Votes } from './votes.ts'

/** How a table of votes is imported. */
export interface ImportRollcallsOptions extends VoteColumns, RollcallColumns {
  /** The dataset's id (default: the file's name without its end). */
  readonly id?: string | undefined
  /** A second CSV file with titles and dates of the roll calls. */
  readonly rollcalls?: string | undefined
  /** What voters are (default: nations when their column is called `country…`, else organizations). */
  readonly kind?: ActorKind | undefined
  /** Words for votes beside the usual ones, as `WORD=VOTE`. */
  readonly word?: readonly string[] | undefined
}

/** What an import of votes did, with every word as it was understood. */
export interface RollcallsReport extends ImportReport {
  readonly understood: readonly UnderstoodWord[]
}

const CELL: Readonly<Record<Vote, string>> = { yes: '1', abstain: '2', no: '3', absent: 'no_position', none: '' }
const SCALE = 'vote'
/** More voters than this are written a row a vote: a row may not be longer than a megabyte. */
const MOST_COLUMNS = 10_000

/**
 * Writes a CSV of votes as a data package: an issue a roll call, on the scale 1 yes, 2 abstain, 3 no; who was absent took no position. The file is read row by
 * row; a byte is held for each roll call and voter. Rejects with an `InvalidDataError`, before anything is written, when anything in the files is wrong.
 */
export async function importRollcalls(
  path: string,
  folder: string,
  options: ImportRollcallsOptions = {},
): Promise<RollcallsReport> {
  await refuseTakenFolder(folder)
  const name = basename(path)
  const problems = new Problems()
  const warnings = new Problems()
  const words = new VoteWords(options.word)
  // With a second file, a date column that was named may stand in either.
  const columns = options.rollcalls === undefined ? options : { ...options, date: undefined }
  const { votes, voterColumn } = await readVotes(path, columns, words, problems, warnings)
  const about =
    options.rollcalls === undefined
      ? new Map<string, RollcallAbout>()
      : await readRollcalls(options.rollcalls, options, problems, warnings)
  problems.throwIfAny(path)
  const ids = votes.rollcalls.values
  if (ids.length === 0) problems.add(name, null, null, 'no votes', 'at least one row after the header')
  const groups = [...new Set(ids.flatMap((id) => about.get(id)?.group ?? []))]
  const groupIds = new Map(groups.map((group) => [group, oneLine(`${options.group} ${group}`)]))
  const taken = [...groupIds.values()].find((id) => votes.rollcalls.find(id) >= 0)
  if (taken !== undefined) problems.add(name, null, null, `${shown(taken)} is a roll call and a group`, 'two names')
  problems.throwIfAny(path)
  if (options.rollcalls !== undefined) tellMissing(options.rollcalls, ids, about, warnings)

  const dates = ids.map((id, at) => votes.date(at) ?? about.get(id)?.date)
  const titles = ids.map((id) => about.get(id)?.title ?? id)
  const kind = options.kind ?? (voterColumn?.toLowerCase().startsWith('country') ? 'nation' : 'organization')
  const voters = votes.voters.values.map((id, code) => ({ id, code })).sort((a, b) => compareCodePoints(a.id, b.id))
  const tables: TableFileToWrite[] = [
    { name: 'actors', columns: ['id', 'name', 'kind'], rows: voters.map(({ id }) => [id, id, kind]) },
    {
      name: 'issues',
      columns: ['id', 'name', 'parent', 'scale', 'document'],
      rows: [
        ...[...groupIds.values()].map((id) => [id, id, '', '', '']),
        ...ids.map((id, at) => [id, titles[at], groupIds.get(about.get(id)?.group ?? ''), SCALE, id]),
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
  const id = options.id ?? (oneLine(name.replace(/\.gz$/i, '').replace(/\.[^.]*$/, '')) || 'rollcalls')
  const wide = tables.at(-1)?.columns.includes('actor') ? {} : { layout: 'wide' }
  await writePackageFiles(folder, { name: id, title: id, sources: [{ title: name }], parley: wide }, tables)
  return {
    dataset: await readDataset(folder),
    folder,
    warnings: warnings.list(),
    totalWarnings: warnings.total,
    understood: words.understood(),
  }
}

function tellMissing(
  path: string,
  ids: readonly string[],
  about: ReadonlyMap<string, RollcallAbout>,
  warnings: Problems,
): void {
  const missing = ids.filter((id) => !about.has(id))
  if (missing.length === 0) return
  const some = missing.slice(0, 3).map(shown).join(', ')
  const message = `${missing.length} roll calls that were voted on are not there (${some}${missing.length > 3 ? ', …' : ''}): their ids are their titles`
  warnings.add(basename(path), null, null, message, 'a row for each')
}

function stancesTable(
  votes: Votes,
  voters: readonly { id: string; code: number }[],
  dates: readonly (string | undefined)[],
): TableFileToWrite {
  const ids = votes.rollcalls.values
  const reserved: readonly string[] = TABLES.stances.columns
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
