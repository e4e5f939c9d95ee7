import { Problems } from '../problem.ts'
import { planVotes, profileOf, type Vote, type VotePlan, type VoteTableOptions, VoteWords } from '../rollcalls/index.ts'
import type { Said } from '../words/index.ts'
import { isAside } from './asides.ts'
import { type ForeignColumn, isEmpty } from './foreign-table.ts'
import type { Role } from './roles.ts'

/** How a table of votes is laid out, as far as its header and its cells tell. */
export interface VoteLayout {
  /** What is told to the reader of votes: the columns that it would not find itself. */
  readonly options: VoteTableOptions
  /** The publisher whose header it is. */
  readonly profile: Said | null
  /** Columns of which one is marked in each row, and the vote that each stands for; none where votes stand in a column of their own. */
  readonly oneHot: readonly { readonly column: ForeignColumn; readonly vote: Vote }[]
  /** The columns of the roll calls, where each row is a voter's. */
  readonly across?: readonly ForeignColumn[]
}

/** Marks that say that this column is the one, and marks that say that it is not. */
const MARKED = ['1', 'x', 'X', 'true', 'TRUE', 'ja', 'yes', '✓']
const UNMARKED = ['0', '', 'false', 'FALSE', 'nein', 'no', '-']
/** Names of columns of roll calls that no table of stances has. */
const ROLLCALLS =
  /^(rcid|roll_?call(_?id)?|rollnumber|roll_call_number|vote_?id|abstimmung|abstimmnr|scrutin|votacion|votación)$/i

/**
 * Whether a table is one of votes, and how it is laid out; null when it is none. It is one when its header is a known publisher's; when the column of votes, or each column of a voter, holds words for votes
 * and nothing else; or when one of several columns named by votes is marked in each row.
 */
export function voteLayout(
  name: string,
  columns: readonly ForeignColumn[],
  roles: readonly (Role | undefined)[],
  words: readonly string[],
): VoteLayout | null {
  const header = columns.map((column) => column.name)
  const profile = profileOf(header)
  if (profile) return { options: {}, profile: profile.label, oneHot: [] }
  const known = new VoteWords(words)
  const isVotes = (column: ForeignColumn) => holdsVotes(column, known)
  const plan = planVotes(name, header, {}, false, new Problems())
  if (plan && fits(plan, columns, isVotes)) return { options: {}, profile: null, oneHot: [] }
  const across = rollcallsAcross(columns, roles, known)
  if (across) return across
  const oneHot = markedColumns(columns, known)
  const columnOf = (role: Role) => columns[roles.indexOf(role)]?.name
  const [actor, issue, value] = [columnOf('actor'), columnOf('issue'), columns[roles.indexOf('value')]]
  const options: VoteTableOptions = {
    rollcall: issue,
    voter: actor,
    date: columnOf('stated_on'),
    title: columnOf('title'),
    party: columnOf('group'),
  }
  if (oneHot.length > 0 && actor !== undefined) {
    const rollcall = issue ?? header.find((one) => ROLLCALLS.test(one))
    return rollcall === undefined
      ? null
      : { options: { ...options, rollcall, vote: VOTE_COLUMN }, profile: null, oneHot }
  }
  if (actor !== undefined && issue !== undefined && value && isVotes(value))
    return { options: { ...options, vote: value.name }, profile: null, oneHot: [] }
  return null
}

/** Names of columns of those who vote. */
const VOTERS =
  /^(member|legislator|deputy|mp|mep|senator|voter|councillor|abgeordnete[r]?|mitglied|depute|député|diputado|senador)(\b|_)/i

/**
 * A row for each voter and a column for each roll call: every column without a role after the voters' holds words for votes, and somebody abstained or was absent, or the rows are those of members. What else
 * says yes and no may be positions.
 */
function rollcallsAcross(
  columns: readonly ForeignColumn[],
  roles: readonly (Role | undefined)[],
  known: VoteWords,
): VoteLayout | null {
  const free = columns.filter((_, at) => roles[at] === undefined)
  const voter = columns[roles.indexOf('actor')] ?? free.find((column) => !holdsVotes(column, known))
  const across = free.filter((column) => column !== voter && !isAside(column))
  if (!voter || across.length < 2 || roles.includes('issue') || roles.includes('value')) return null
  if (!across.every((column) => holdsVotes(column, known))) return null
  const votes = across.flatMap(({ cells }) => cells.map((cell) => (isEmpty(cell) ? 'none' : known.peek(cell.text))))
  if (!VOTERS.test(voter.name) && !votes.includes('abstain') && !votes.includes('absent')) return null
  const party = columns[roles.indexOf('group')]?.name
  return {
    options: { voter: voter.name, rollcall: ROLLCALL_COLUMN, vote: CELL_COLUMN, party },
    profile: null,
    oneHot: [],
    across,
  }
}

/** The column that takes the names of columns of roll calls. */
export const ROLLCALL_COLUMN = 'roll call (from the columns)'
/** The column that takes their cells. */
export const CELL_COLUMN = 'vote (from their cells)'
/** The column that takes the votes of columns that are marked. */
export const VOTE_COLUMN = 'vote (from the marked column)'

function fits(plan: VotePlan, columns: readonly ForeignColumn[], isVotes: (column: ForeignColumn) => boolean): boolean {
  if (plan.layout === 'long') {
    const vote = columns[plan.vote]
    const rollcall = plan.rollcall.some((at) => ROLLCALLS.test(columns[at]?.name ?? ''))
    // Codes in a column of votes of roll calls are asked about there.
    return vote !== undefined && (isVotes(vote) || (rollcall && holdsCodes(vote)))
  }
  return (
    plan.layout === 'wide' &&
    plan.voters.length > 1 &&
    plan.voters.every(({ at }) => isVotes(columns[at] as ForeignColumn))
  )
}

/** Whether all cells of a column are words for votes, and one of them at least a yes, no or abstention. */
export function holdsVotes({ cells }: ForeignColumn, known = new VoteWords([])): boolean {
  const votes = cells.map((cell) => (isEmpty(cell) ? 'none' : known.peek(cell.text)))
  return votes.every((vote) => vote !== null) && votes.some((vote) => vote !== 'none' && vote !== 'absent')
}

function holdsCodes({ cells }: ForeignColumn): boolean {
  return cells.length <= 12 && cells.every(({ text }) => text.trim().length <= 2)
}

/** The columns that are called by votes and hold marks alone; none unless yes and no are among them. */
function markedColumns(columns: readonly ForeignColumn[], known: VoteWords): VoteLayout['oneHot'] {
  const found = columns.flatMap((column) => {
    const vote = known.peek(column.name)
    const marks = column.cells.every(({ text }) => [...MARKED, ...UNMARKED].includes(text.trim()))
    return vote !== null && vote !== 'none' && marks ? [{ column, vote }] : []
  })
  const votes = found.map(({ vote }) => vote)
  return votes.includes('yes') && votes.includes('no') ? found : []
}

/** The vote of a row by the columns that are marked in it; null when it is not exactly one. */
export function markedVote(oneHot: VoteLayout['oneHot'], row: number): Vote | null {
  const marked = oneHot.filter(({ column }) =>
    MARKED.includes((column.cells[column.codes[row] as number]?.text ?? '').trim()),
  )
  return marked.length === 1 ? (marked[0] as { vote: Vote }).vote : null
}
