import { oneLine } from '../../positions/text.ts'
import { dateOf, readCsvTable } from '../csv/index.ts'
import type { FileSource } from '../files/index.ts'
import { LIMITS, tooMany } from '../limits.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import { dateFault } from '../tables/index.ts'
import { type Fault, say } from '../words/index.ts'
import { isIdOfVoters, Namesakes } from './namesakes.ts'
import { RollcallKeys } from './rollcall-keys.ts'
import { totalsReader } from './totals.ts'
import { planVotes, type RollcallColumns, type VotePlan } from './vote-columns.ts'
import type { Vote, VoteWords } from './vote-words.ts'
import { VoterColumns } from './voter-columns.ts'
import { Seen, type Votes } from './votes.ts'

/** How tables of votes are read, beside their columns. */
export interface VoteRules extends RollcallColumns {
  /** Columns that may differ within a roll call. */
  readonly varies?: readonly string[] | undefined
  /** Whether a roll call may stand in several files, though neither date nor title says that it is the same one. */
  readonly overlap?: boolean | undefined
}

/** What the tables of votes are read into. */
export interface VoteReading {
  readonly votes: Votes
  readonly words: VoteWords
  /** Gives the voter's id for the name in a file. */
  readonly actorOf: (name: string) => string
  /** Keys by their ids, so that two keys never become one id. */
  readonly keyOf: Map<string, string>
  readonly problems: Problems
  readonly warnings: Problems
}

/**
 * Reads a table of votes: long (a row a vote: roll call, voter, vote, perhaps a date), wide (a row a roll call, a column a voter), or one-hot (a column for each way to vote, as
 * a profile says). Values that are not known, keys that name several roll calls, dates that are none and votes that contradict each other are added to the problems.
 * Returns how it was laid out, or null when its columns were not found.
 */
export async function readVotes(
  files: FileSource,
  path: string,
  number: number,
  rules: VoteRules,
  either: boolean,
  reading: VoteReading,
): Promise<{ readonly plan: VotePlan; readonly header: readonly string[] } | null> {
  const { problems, warnings, words } = reading
  const file = files.base(path)
  let found: { plan: VotePlan; header: readonly string[] } | null = null
  let rows: VoteRows | null = null
  await readCsvTable(files, path, problems, warnings, (header) => {
    const plan = planVotes(file, header, rules, either, problems)
    if (!plan) return null
    found = { plan, header }
    words.takeCodes(plan.profile?.codes ?? {})
    rows = new VoteRows(file, number, header, plan, rules, reading)
    const { take } = rows
    return (fields, line) => take(fields, files.lineOf?.(path, line) ?? line)
  })
  ;(rows as VoteRows | null)?.end()
  return found
}

class VoteRows {
  readonly #file: string
  readonly #number: number
  readonly #header: readonly string[]
  readonly #plan: VotePlan
  readonly #rules: VoteRules
  readonly #reading: VoteReading
  readonly #keys: RollcallKeys
  readonly #namesakes: Namesakes
  #contradicted: { count: number; line: number; message: string } | null = null
  readonly #voterCodes: number[] = []
  readonly #seen = new Set<number>()
  #repeated = 0
  #firstRepeated: number | null = null
  readonly #columns: VoterColumns
  #full = false
  readonly #totalsOf: ReturnType<typeof totalsReader>

  constructor(
    file: string,
    number: number,
    header: readonly string[],
    plan: VotePlan,
    rules: VoteRules,
    reading: VoteReading,
  ) {
    this.#file = file
    this.#number = number
    this.#header = header
    this.#plan = plan
    this.#rules = rules
    this.#reading = reading
    const { rollcall, voter, vote, oneHot, voters, party, name, nation, date, title, group } = plan
    const apart = [...voter, vote, party, name, nation, ...oneHot.map(({ at }) => at), ...voters.map(({ at }) => at)]
    this.#keys = new RollcallKeys(
      header,
      rollcall,
      rules.varies ?? [],
      apart,
      [date, title, group].filter((at) => at >= 0),
    )
    const elsewhere = [...rollcall, vote, date, title, group, ...oneHot.map(({ at }) => at)]
    this.#namesakes = new Namesakes(header, voter, party, rules.varies ?? [], elsewhere)
    const varying = [...this.#keys.varying, ...this.#namesakes.varying]
    for (const column of rules.varies ?? []) {
      if (!header.includes(column) || varying.includes(column)) continue
      const message = `${shown(column)} may differ within a roll call in any case, so --varies does nothing`
      reading.warnings.add(file, 1, column, message, 'no --varies for it')
    }
    this.#columns = new VoterColumns(voters, file, reading, (word, line, name) => this.#tellUnknown(word, line, name))
    this.#totalsOf = totalsReader(header, plan.profile?.totals)
    for (const { name } of voters) this.#voterCodes.push(reading.votes.voter(reading.actorOf(name), file, 1))
  }

  readonly take = (fields: readonly string[], line: number): void => {
    const { votes } = this.#reading
    const { layout, voter, voters, vote, oneHot } = this.#plan
    if (this.#full) return
    if (layout === 'by-voter') {
      this.#takeVoter(fields, line)
      return
    }
    const rollcall = this.#rollcall(fields, line)
    if (rollcall === null) return
    if (layout === 'wide') {
      if (this.#seen.has(rollcall)) {
        this.#fail(
          line,
          this.#plan.rollcall,
          `the roll call ${this.#shown(rollcall)} has a row before`,
          'one row a roll call',
        )
        return
      }
      this.#seen.add(rollcall)
      voters.forEach(({ at, name }, k) => {
        const vote = this.#columns.vote(k, fields[at] as string, line)
        if (vote !== null) this.#set(rollcall, this.#voterCodes[k] as number, vote, line, name)
      })
    } else {
      const name = this.#named(fields, voter, line, 'voter')
      if (name === null) return
      const code = votes.voter(this.#reading.actorOf(name), this.#file, line)
      const cast = { rollcall, day: votes.facts(rollcall).date, again: votes.vote(rollcall, code) !== null }
      if (!this.#namesakes.take(name, cast, fields, line)) return
      this.#about(code, rollcall, fields)
      if (layout === 'long') this.#compareWords(fields, line)
      if (layout === 'long') this.#cast(rollcall, code, fields[vote] as string, line, this.#header[vote] as string)
      else {
        const hot = oneHot.filter(({ at }) => oneLine(fields[at] as string) === '1')
        const others = oneHot.filter(({ at }) => !['0', '1', ''].includes(oneLine(fields[at] as string)))
        const columns = oneHot.map(({ at }) => this.#header[at]).join(', ')
        if (hot.length === 1 && others.length === 0)
          this.#set(rollcall, code, (hot[0] as { vote: Vote }).vote, line, columns)
        else
          this.#fail(
            line,
            oneHot.map(({ at }) => at),
            `${hot.length} of ${columns} are 1`,
            'one 1 in every row, and 0 in the others',
          )
      }
    }
    this.#tellFull(line)
  }

  #tellFull(line: number): void {
    this.#full = this.#reading.votes.bytes > LIMITS.voteBytes.most
    if (this.#full) this.#fail(line, [], ...tooMany('voteBytes'))
  }

  // A row a voter: its votes stand in the columns of roll calls.
  #takeVoter(fields: readonly string[], line: number): void {
    const { votes } = this.#reading
    const name = this.#named(fields, this.#plan.voter, line, 'voter')
    if (name === null) return
    const code = votes.voter(this.#reading.actorOf(name), this.#file, line)
    for (const { at, name: id } of this.#plan.rollcalls) {
      const rollcall = votes.rollcalls.code(id)
      if (rollcall === votes.fileOf.length) votes.fileOf.push(this.#number)
      else if (votes.fileOf.at(rollcall) !== this.#number && !this.#rules.overlap) {
        this.#fail(line, [at], `the roll call ${shown(id)} stands in another file too`, 'a dataset each')
        return
      }
      this.#cast(rollcall, code, fields[at] as string, line, id)
    }
    const first = this.#plan.rollcalls[0]
    if (first) this.#about(code, votes.rollcalls.code(first.name), fields)
    this.#tellFull(line)
  }

  end(): void {
    const { problems, warnings, words, votes } = this.#reading
    const clash = this.#keys.clash(votes.rollcalls.values)
    for (const one of [clash, this.#namesakes.clash()])
      if (one) problems.add(this.#file, one.line, null, one.message, one.expected)
    if (this.#contradicted) {
      const { count, line, message } = this.#contradicted
      const [vote, says] = [this.#plan.vote, this.#plan.says].map((at) => this.#header[at])
      problems.add(
        this.#file,
        line,
        `${vote},${says}`,
        `${message}; so in ${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`,
        `--vote ${vote} or --vote ${says}, with the one that counts`,
      )
    }
    this.#columns.tell()
    const codes = words.unexplained()
    if (codes)
      problems.add(this.#file, codes.line, this.#header[this.#plan.vote] ?? null, codes.message, codes.expected)
    if (this.#repeated === 0 || problems.total > 0) return
    const named = this.#plan.voter.map((at) => this.#header[at] as string)
    const expected = isIdOfVoters(named)
      ? 'one row a vote'
      : 'one row a vote; where two voters have one name, --voter with one more column'
    const message =
      this.#repeated === 1
        ? '1 vote stands twice, with the same word'
        : `${this.#repeated.toLocaleString('en')} votes stand twice, with the same word (the first is here)`
    warnings.add(this.#file, this.#firstRepeated, null, message, expected)
  }

  // A file may say the same twice, as a code and in words.
  #compareWords(fields: readonly string[], line: number): void {
    const { words } = this.#reading
    const { vote, says } = this.#plan
    if (says < 0) return
    const [code, word] = [words.peek(fields[vote] as string), words.peek(fields[says] as string)]
    if (code === null || word === null || code === word) return
    if (this.#contradicted) this.#contradicted.count++
    else {
      const message = `${shown(fields[vote] as string)} means ${code}, but ${shown(fields[says] as string)} beside it ${word}`
      this.#contradicted = { count: 1, line, message }
    }
  }

  #fail(line: number, at: readonly number[], ...fault: Fault): void {
    this.#reading.problems.add(this.#file, line, at.map((place) => this.#header[place]).join(',') || null, ...fault)
  }

  #shown(rollcall: number): string {
    return shown(this.#reading.votes.rollcalls.values[rollcall] as string)
  }

  #named(fields: readonly string[], at: readonly number[], line: number, what: string): string | null {
    const name = oneLine(at.map((place) => fields[place]).join(' '))
    if (name.length > LIMITS.idCharacters.most) {
      this.#fail(line, at, say('idTooLong', LIMITS.idCharacters.most, name), tooMany('idCharacters')[1])
      return null
    }
    if (name !== '' && at.every((place) => oneLine(fields[place] as string) !== '')) return name
    this.#fail(line, at, `no ${what}`, 'a name or number')
    return null
  }

  #rollcall(fields: readonly string[], line: number): number | null {
    const { votes, keyOf } = this.#reading
    const { rollcall: at } = this.#plan
    const id = this.#named(fields, at, line, 'roll call')
    if (id === null) return null
    const code = votes.rollcalls.code(id)
    const isNew = code === votes.fileOf.length
    if (isNew) votes.fileOf.push(this.#number)
    if (at.length > 1) {
      const key = JSON.stringify(at.map((place) => oneLine(fields[place] as string)))
      const before = keyOf.get(id)
      if (before === undefined) keyOf.set(id, key)
      else if (before !== key)
        this.#fail(
          line,
          at,
          `${shown(id)} is the id of two roll calls, ${before} and ${key}`,
          'keys that differ when they are joined',
        )
    }
    this.#keys.take(code, fields, line)
    this.#facts(code, fields, line)
    return code
  }

  #facts(rollcall: number, fields: readonly string[], line: number): void {
    const { votes } = this.#reading
    const { date, title, group } = this.#plan
    const facts = votes.facts(rollcall)
    facts.totals ??= this.#totalsOf(fields, this.#file, line)
    const foreign = votes.fileOf.at(rollcall) !== this.#number
    let same = false
    const take = (name: 'date' | 'title' | 'group', at: number, text: string) => {
      if (text === '') return
      const before = facts[name]
      if (before === undefined) facts[name] = text
      else if (!foreign) return
      else if (before === text) same ||= name !== 'group'
      else
        this.#fail(
          line,
          [at],
          `the roll call ${this.#shown(rollcall)} has the ${name} ${shown(before)} in another file, and ${shown(text)} here`,
          'keys that differ, with --rollcall and more columns',
        )
    }
    if (date >= 0) {
      const day = dateOf(fields[date] as string)
      const fault = day === '' ? null : dateFault(day)
      if (fault) this.#fail(line, [date], ...fault)
      else take('date', date, day)
    }
    if (title >= 0) take('title', title, oneLine(fields[title] as string))
    if (group >= 0) take('group', group, oneLine(fields[group] as string))
    if (foreign && !same && !this.#rules.overlap) {
      this.#fail(
        line,
        this.#plan.rollcall,
        `the roll call ${this.#shown(rollcall)} stands in another file too, and neither date nor title says that it is the same one`,
        'keys that differ, with --rollcall and more columns; or --overlap when they are the same roll calls',
      )
    }
  }

  #about(voter: number, rollcall: number, fields: readonly string[]): void {
    const { party, name, nation } = this.#plan
    if (party < 0 && name < 0 && nation < 0) return
    const about = this.#reading.votes.about(voter)
    const text = (at: number) => (at < 0 ? '' : oneLine(fields[at] as string))
    const day = this.#reading.votes.facts(rollcall).date
    if (text(name) !== '') seenIn(about.names, text(name)).take(rollcall, day)
    if (/^[A-Z]{3}$/.test(text(nation))) about.nation = text(nation)
    const group = text(party)
    if (group === '') return
    seenIn(about.groups, group).take(rollcall, day)
  }

  #cast(rollcall: number, voter: number, word: string, line: number, column: string): void {
    const vote = this.#reading.words.vote(word)
    if (vote !== null) this.#set(rollcall, voter, vote, line, column)
    else this.#tellUnknown(word, line, column)
  }

  #tellUnknown(word: string, line: number, column: string): void {
    const { words, problems } = this.#reading
    if (words.countCode(word, line)) return
    const expected = 'yes, abstain, no, absent, or --word WORD=VOTE'
    problems.add(this.#file, line, column, `unknown vote ${shown(word)}`, expected)
  }

  #set(rollcall: number, voter: number, vote: Vote, line: number, column: string): void {
    const { votes, problems } = this.#reading
    const before = votes.set(rollcall, voter, vote)
    if (before === null || vote === 'none') return
    this.#repeated++
    this.#firstRepeated ??= line
    if (before === vote) return
    const who = shown(votes.voters.values[voter] as string)
    const message = `${vote}, but ${who} voted ${before} on ${this.#shown(rollcall)} in a row before`
    problems.add(this.#file, line, column, message, 'one vote')
  }
}

/** When somebody was seen under a name, noted from now on where it is new. */
function seenIn(names: Map<string, Seen>, name: string): Seen {
  const seen = names.get(name) ?? new Seen()
  names.set(name, seen)
  return seen
}
