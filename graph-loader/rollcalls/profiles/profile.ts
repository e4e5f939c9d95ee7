import type { Said } from '../../words/index.ts'
import type { Vote } from '../vote-words.ts'

/** How the files of one publisher say what a vote was, and in which columns: known by their headers, never by their values. */
export interface Profile {
  readonly id: string
  /** What it is, for people. */
  readonly label: Said
  /** Where the codes are explained. */
  readonly source: string
  /** Columns that its table of votes has, in any case; a header that lacks one is another's. `mpid*` is any that begins so. */
  readonly needs: readonly string[]
  /** The columns of a file that has no header, and what shows that a row is one of it. */
  readonly headerless?: { readonly columns: readonly string[]; fits(cells: readonly string[]): boolean }
  /** The columns that together name a roll call; none when a column each is a roll call’s. */
  readonly rollcall?: readonly string[]
  /** The columns that together name a voter; none when a column each is a voter's. */
  readonly voter?: readonly string[]
  /** The column of the vote; none when a column each is a voter’s, or a vote’s. */
  readonly vote?: string
  /** A column that says in words what the vote's column says in codes. */
  readonly says?: string
  /** What the columns of roll calls are called, where a row each is a voter’s; their names are those of the roll calls. */
  readonly rollcallColumns?: RegExp
  /** What begins the name of a voter's column, when each has one. */
  readonly voterColumns?: string
  /** Columns of which one holds 1 and the others 0, and the vote that each stands for. */
  readonly oneHot?: Readonly<Record<string, Vote>>
  /** What the votes are called, whatever the case. */
  readonly codes: Readonly<Record<string, Vote>>
  readonly kind: 'nation' | 'person'
  readonly date?: string
  readonly title?: string
  /** Puts roll calls under an issue each. */
  readonly group?: string
  /** The column of the group that the voter belongs to. */
  readonly party?: string
  /** Columns of a voter's name and ISO code in the table of votes. */
  readonly name?: string
  readonly nation?: string
  /** Columns of the votes, or of the roll calls beside them, that count votes of a kind. */
  readonly totals?: Readonly<Partial<Record<Vote, string>>>
  /** What is to be known of it. */
  readonly note?: Said
  /** Names of files that may lie beside the votes, by the votes' own: their members, their roll calls. */
  beside?(votes: string): { readonly members?: string; readonly rollcalls?: string }
}

/** What is beside a file of votes, where its name has a part that others have another for. */
export function besideBy(votes: string, part: RegExp, members: string | null, rollcalls: string) {
  if (!part.test(votes)) return {}
  return {
    ...(members === null ? {} : { members: votes.replace(part, members) }),
    rollcalls: votes.replace(part, rollcalls),
  }
}
