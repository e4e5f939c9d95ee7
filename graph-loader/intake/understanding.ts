import type { NationsTold } from '../names/index.ts'
import type { Vote } from '../rollcalls/index.ts'
import type { AskedCode, Said, Saying } from '../words/index.ts'
import type { DateForm, DayOrder } from './dates.ts'
import type { ForeignColumn, FormatTold } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import type { DecimalMark } from './numbers.ts'
import type { BesideProfile, Bounds, TableProfile } from './profiles/profile.ts'
import type { Role } from './roles.ts'
import type { Shape } from './shapes.ts'
import type { WordMeaning } from './value-words.ts'
import type { ValueReading } from './values.ts'
import type { VoteLayout } from './votes.ts'

/** What a person has told of a file; what is not told is found out, and said. A recipe holds the same. */
export interface Told extends FormatTold, NationsTold {
  readonly shape?: string | undefined
  /** A role by the name of a column. */
  readonly columns?: Readonly<Record<string, Role>> | undefined
  readonly decimal?: DecimalMark | undefined
  readonly dates?: DayOrder | undefined
  /** What words, or codes, among the values mean. */
  readonly words?: Readonly<Record<string, WordMeaning>> | undefined
  /** What words among votes mean. */
  readonly votes?: Readonly<Record<string, Vote>> | undefined
  readonly scale?: Bounds | undefined
  /** What divides the names in the cells of a column, by its name; empty where a cell is one name. */
  readonly lists?: Readonly<Record<string, string>> | undefined
  /** Who coded all rows of a table that has no column for it. */
  readonly coder?: string | undefined
  /** Other names of actors, each as `OTHER=NAME`. */
  readonly aliases?: readonly string[] | undefined
  /** Names that are alike and are two actors', each as `NAME=NAME`: they are not told as likely the same. */
  readonly apart?: readonly string[] | undefined
  /** Names of actors whose stances are left out. */
  readonly without?: readonly string[] | undefined
  /** Whether it was told of a table before this one: what that table did not have is left out, and told as new. */
  readonly isRecipe?: boolean | undefined
}

/** An issue of a kind of file that is known, with the columns of this table that say it. */
export interface ProfiledIssue {
  readonly id: string
  readonly title: string
  /** Null when nothing declares it, so that it has to be told. */
  readonly scale: Bounds | null
  /** The columns of its values: one, or for a value that is made of two sides those that speak for it. */
  readonly towards: readonly ForeignColumn[]
  /** The columns that speak against it; null where its one column holds the value itself. */
  readonly against: readonly ForeignColumn[] | null
  readonly salience: ForeignColumn | null
}

/** A kind of file that is known, as far as a table has it. */
export interface ProfiledTable {
  readonly profile: TableProfile
  /** Of a table with a column for each issue; none where the table is read as any other, or lies beside one. */
  readonly issues: readonly ProfiledIssue[]
  /** The year that the name of its file says, where no column does. */
  readonly year?: string | null
}

/** How a table was understood, as far as it was. */
export interface Understanding {
  readonly table: ReadTable
  /** Who coded all of its rows, where no column says it. */
  readonly coder?: string | undefined
  /** What was told of it, by whoever asked and by a recipe. */
  readonly told?: Told
  /** Null when nothing says how it is laid out, which is among the questions. */
  readonly shape: Shape | null
  /** For each column its role; `value` for the columns of values of a wide table. */
  readonly roles: readonly Role[]
  /** Rows of a wide table that sum up the others and are left out. */
  readonly sums: ReadonlySet<number> | null
  /** How its votes are laid out; null when it holds none. */
  readonly votes: VoteLayout | null
  /** What its publisher says of it; null when it is no kind of file that is known. */
  readonly profile: ProfiledTable | null
  /** What it is when it lies beside a kind of file that is known. */
  readonly beside?: BesideProfile
  /** Whether it holds no positions of its own here, but is read for what it says of another table, or left out, as its sentences tell. */
  readonly isBeside?: boolean
  readonly values: ValueReading
  readonly dates: DateForm
  /** The scale of its issues; null when it was told, or when nothing says it, so that Parley's usual one is assumed. */
  readonly scale: Bounds | null
  /** What was understood, a sentence each, in the order in which a person would ask. */
  readonly sentences: readonly Said[]
  /** What has to be told before the table can be turned into stances; none when it can. */
  readonly questions: readonly Question[]
}

/** What cannot be found out and has to be told: which column it is about, and what is not known. */
export interface Question {
  readonly about: 'columns' | 'lists' | 'number' | 'words' | 'dates' | 'scale' | 'told'
  readonly column: string | null
  /** The line of the first cell that it is about; null when it is about the column. */
  readonly line: number | null
  readonly asked: Saying<AskedCode>
  /** The text among the values that it asks the meaning of, where nothing else shows that it is unknown. */
  readonly word?: string | undefined
  /** What seems to divide the names in a cell, where it asks whether they are several. */
  readonly mark?: string | undefined
}
