import { basename } from 'node:path'
import type { Problems } from '../../problem.ts'
import { shown } from '../../suggest.ts'
import { dateFault } from '../../tables/cell-rules.ts'
import { oneLine } from '../one-line.ts'
import { columnOf, readCsvTable, tellMissingColumn } from './csv-table.ts'
import type { VoteWords } from './vote-words.ts'
import { Votes } from './votes.ts'

/** The columns of a table of votes; what is not named is guessed. */
export interface VoteColumns {
  readonly rollcall?: string | undefined
  readonly voter?: string | undefined
  readonly vote?: string | undefined
  readonly date?: string | undefined
}

/** The usual names of a column that identifies a roll call. */
export const ROLLCALL_NAMES = ['rcid', 'rollcall', 'roll_call', 'rollcall_id', 'rollnumber', 'vote_id', 'issue', 'id']
/** The usual names of a column of dates. */
export const DATE_NAMES = ['date', 'vote_date', 'stated_on', 'day']
const VOTER_NAMES = ['country', 'voter', 'member', 'actor', 'legislator', 'country_name', 'name']
const VOTE_NAMES = ['vote', 'ballot', 'cast']

/** The votes of a table, how it was laid out, and what its column of voters is called (null when they are columns themselves). */
export interface ReadVotes {
  readonly votes: Votes
  readonly layout: 'long' | 'wide'
  readonly voterColumn: string | null
}

/**
 * Reads a CSV of votes: long (a row a vote: roll call, voter, vote, perhaps a date) or, when there is no column of votes, wide (a row a roll call, a column a
 * voter). Words that are not known, dates that are none and votes that contradict each other are added to the problems.
 */
export async function readVotes(
  path: string,
  columns: VoteColumns,
  words: VoteWords,
  problems: Problems,
  warnings: Problems,
): Promise<ReadVotes> {
  const file = basename(path)
  const votes = new Votes()
  let layout: ReadVotes['layout'] = 'long'
  let voterColumn: string | null = null
  let repeated = 0
  const cast = (rollcall: number, voter: number, word: string, line: number, column: string) => {
    const vote = words.vote(word)
    if (vote === null) {
      if (problems.full(file)) problems.add(file, line, column, '')
      else
        problems.add(file, line, column, `unknown vote ${shown(word)}`, 'yes, abstain, no, absent, or --word WORD=VOTE')
      return
    }
    const before = votes.set(rollcall, voter, vote)
    if (before === null || vote === 'none') return
    repeated++
    if (before === vote) return
    const [who, what] = [votes.voters.values[voter] as string, votes.rollcalls.values[rollcall] as string]
    problems.add(
      file,
      line,
      column,
      `${vote}, but ${shown(who)} voted ${before} on ${shown(what)} in a row before`,
      'one vote',
    )
  }
  const dated = (rollcall: number, text: string, line: number, column: string) => {
    const date = dateOf(text)
    if (date === '') return
    const fault = dateFault(date)
    if (fault) problems.add(file, line, column, ...fault)
    else {
      const before = votes.setDate(rollcall, date)
      if (before !== null)
        problems.add(file, line, column, `the roll call was dated ${before} in a row before`, 'one date')
    }
  }
  const named = (text: string, line: number, column: string, what: string): string | null => {
    const id = oneLine(text)
    if (id !== '') return id
    problems.add(file, line, column, `no ${what}`, 'a name or number')
    return null
  }
  await readCsvTable(path, problems, warnings, (header) => {
    const rollcall = columnOf(header, columns.rollcall, ROLLCALL_NAMES)
    const vote = columnOf(header, columns.vote, VOTE_NAMES)
    const voter = columnOf(header, columns.voter, VOTER_NAMES)
    const date = columnOf(header, columns.date, DATE_NAMES)
    const missing = (flag: string, name: string | undefined) => tellMissingColumn(problems, path, header, flag, name)
    if (rollcall < 0) missing('--rollcall', columns.rollcall)
    if (date < 0 && columns.date !== undefined) missing('--date', columns.date)
    layout = vote >= 0 || columns.vote !== undefined || columns.voter !== undefined ? 'long' : 'wide'
    if (layout === 'long') {
      if (vote < 0) missing('--vote', columns.vote)
      if (voter < 0) missing('--voter', columns.voter)
      if (problems.total > 0) return null
      voterColumn = header[voter] as string
      const names = { rollcall: header[rollcall] as string, vote: header[vote] as string, voter: voterColumn }
      return (fields, line) => {
        const what = named(fields[rollcall] as string, line, names.rollcall, 'roll call')
        const who = named(fields[voter] as string, line, names.voter, 'voter')
        if (what === null || who === null) return
        const at = votes.rollcalls.code(what)
        if (date >= 0) dated(at, fields[date] as string, line, header[date] as string)
        cast(at, votes.voters.code(who), fields[vote] as string, line, names.vote)
      }
    }
    const voters = header.flatMap((name, at) => (at === rollcall || at === date ? [] : [{ name: oneLine(name), at }]))
    if (voters.length === 0 || voters.some(({ name }) => name === '')) {
      problems.add(
        file,
        1,
        null,
        'a column without a name, or no column of a voter',
        'a voter’s name over every column of votes',
      )
    }
    if (new Set(voters.map(({ name }) => name)).size < voters.length) {
      problems.add(file, 1, null, 'two columns of the same name', 'one column a voter')
    }
    if (problems.total > 0) return null
    const codes = voters.map(({ name }) => votes.voters.code(name))
    const seen = new Set<number>()
    return (fields, line) => {
      const what = named(fields[rollcall] as string, line, header[rollcall] as string, 'roll call')
      if (what === null) return
      const at = votes.rollcalls.code(what)
      if (seen.has(at)) {
        problems.add(
          file,
          line,
          header[rollcall] as string,
          `the roll call ${shown(what)} has a row before`,
          'one row a roll call',
        )
        return
      }
      seen.add(at)
      if (date >= 0) dated(at, fields[date] as string, line, header[date] as string)
      for (const [k, voterAt] of voters.entries()) {
        cast(at, codes[k] as number, fields[voterAt.at] as string, line, voterAt.name)
      }
    }
  })
  if (repeated > 0 && problems.total === 0) {
    warnings.add(file, null, null, `${repeated} votes stand twice in the file, with the same word`, 'one row a vote')
  }
  return { votes, layout, voterColumn }
}

/** The date of a cell, without a time of day that may follow it. */
export function dateOf(text: string): string {
  return oneLine(text).replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')
}
