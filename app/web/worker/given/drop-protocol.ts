/** What the page asks its worker about files that were given to it, and what comes back; all values survive structured cloning. */

import type { ThemeName } from '../../../../diagram/palette.ts'
import type { Size } from '../../../../diagram/sizes.ts'
import type { Told } from '../../../../graph-loader/intake/index.ts'
import type { Joining } from '../../../../graph-loader/joining.ts'
import type { JoinChoice } from '../../../../graph-loader/merge-datasets.ts'
import type { Lang } from '../../../../positions/view.ts'
import type { DatasetAnswer } from '../../../api/answers.ts'
import type { PairsAnswer } from '../../../api/pairs-answer.ts'
import type { ToldProblem } from '../problem.ts'

/** Files that a person gave, each by its path below the one that was pointed at; `name` is what that is called. */
export interface GivenFiles {
  readonly name: string
  readonly files: readonly (readonly [path: string, file: File])[]
}

/** How far a reading is, in bytes as they are stored. */
export interface DropProgress {
  readonly phase: 'unpacking' | 'reading' | 'checking'
  readonly done: number
  readonly total: number
  readonly stances: number
}

/** A column of a table of somebody else's making: what it is taken for, and its first cells. */
interface ColumnShown {
  readonly name: string
  readonly role: string
  readonly cells: readonly string[]
}

/** A table of somebody else's making, as it was understood, with what may be chosen and what is asked. */
export interface TableShown {
  /** What it is told of by: the path of its file, or that and its sheet. */
  readonly key: string
  readonly path: string
  readonly name: string
  readonly sheet: string | null
  /** Sheets of its workbook that hold anything; empty where there are none. */
  readonly sheets: readonly string[]
  /** The rows of its header, from 1; none where it has none. */
  readonly header: readonly number[]
  /** Who coded all rows that name nobody; null where that is not told and need not be. */
  readonly coder: string | null
  readonly shape: string | null
  readonly shapes: readonly string[]
  readonly roles: readonly string[]
  readonly rows: number
  /** Whether it holds no positions of its own here: it is read for what it says of another table, or left out. */
  readonly isBeside: boolean
  /** None where nothing of them can be chosen. */
  readonly columns: readonly ColumnShown[]
  /** What was understood, a sentence each. */
  readonly sentences: readonly string[]
  /** Texts among the values that nothing says the meaning of. */
  readonly unknown: readonly string[]
  readonly range: { readonly min: number; readonly max: number } | null
  readonly questions: readonly {
    readonly about: string
    readonly column: string | null
    readonly message: string
    /** What to do about it in the window. */
    readonly toDo: string
    /** What seems to divide the names in a cell, where it is asked whether they are several. */
    readonly mark?: string | undefined
  }[]
}

/** An actor that is called as a nation is, or may be. */
export interface NationShown {
  readonly name: string
  /** Its nation (alpha-3), and the two letters of its flag; null where it is asked for, or is none. */
  readonly code: string | null
  readonly flag: string | null
  /** The years of a state that is no more, or of a name that its state bears no more. */
  readonly years?: { readonly from: number | null; readonly to: number } | undefined
  /** The nations that it may be; none where it is clear. */
  readonly choices: readonly { readonly code: string; readonly flag: string | null }[]
  /** What was told of it by itself: a code or `none`. */
  readonly told?: string | undefined
}

/** What there is to decide of the names of a dataset's actors. */
export interface NamesShown {
  /** Actors that are called as nations are, of how many, how many of them are made nations, and whether those that are clear are. */
  readonly nations: {
    readonly actors: number
    readonly taken: boolean
    readonly given: number
    readonly clear: readonly NationShown[]
    readonly more: number
    readonly asked: readonly NationShown[]
  } | null
  /** Names that are likely one actor's, in groups. */
  readonly same: readonly (readonly string[])[]
  readonly moreSame: number
  /** Actors that may stand for several others. */
  readonly totals: readonly { readonly name: string; readonly why: 'sum' | 'many' | 'group' }[]
}

export type { Told }

/** What a person tells of given files, of all of them and of each table: it goes with the files when they are read again. */
export interface GivenTold extends Told {
  /** What is told of one table, by its key. */
  readonly tables?: Readonly<Record<string, Told>> | undefined
  /** The sheets of a workbook that are read, by its path. */
  readonly sheets?: Readonly<Record<string, readonly string[]>> | undefined
  /** Paths of files that are not to be read. */
  readonly leftOut?: readonly string[] | undefined
}

export type { JoinChoice, Joining }

/** Files that were added to a dataset, with what was told of them and what was chosen where they contradict it. */
export interface AddedFiles {
  readonly given: GivenFiles
  readonly told: GivenTold
  readonly choice: JoinChoice
}

/** The key of a table among those of given files. */
export function tableKey(path: string, sheet?: string): string {
  return sheet === undefined ? path : `${path}\n${sheet}`
}

/** A list of pairs that was given instead of stances: it is measured and drawn, and no dataset. */
export interface PairsShown {
  readonly name: string
  readonly lines: number
  readonly answer: PairsAnswer
  /** What there is to say of how it was read. */
  readonly notes: readonly string[]
}

/** What the pairs become: a drawing for the page, or a file by its ending. */
export type PairsAs = 'drawing' | PairsEnding
/** The endings of files that pairs are saved as. */
export type PairsEnding = 'png' | 'svg' | 'pdf' | 'gexf' | 'graphml' | 'csv'

/**
 * What came of reading: a dataset that can be opened, how its tables were understood (none for a data package), and the files with data that were not read for it; that a scale must be told first, since none is declared, with a look at a single table as it would be read; that a table
 * cannot be read before something is told; that it is a list of pairs; or what is
 * wrong with the files, each kind of problem in a line, in the words of the page, and how many are not told.
 */
export type DropOutcome =
  | {
      readonly kind: 'held'
      readonly dataset: DatasetAnswer
      readonly passedOver: readonly string[]
      readonly tables: readonly TableShown[]
      /** The text of a recipe by which tables of this kind are read the same way; null for a data package. */
      readonly recipe: string | null
      /** What there is to decide of the names of its actors; null for a data package, and where there is nothing. */
      readonly names: NamesShown | null
    }
  | {
      /** What would come of adding the files to a dataset; nothing is added yet. Null where the dataset is a server's, which can tell. */
      readonly kind: 'joining'
      readonly joining: Joining | null
      readonly passedOver: readonly string[]
      readonly tables: readonly TableShown[]
      readonly recipe: string | null
      readonly names: NamesShown | null
    }
  | { readonly kind: 'unscaled'; readonly tables: readonly TableShown[] }
  | { readonly kind: 'untold'; readonly tables: readonly TableShown[] }
  | { readonly kind: 'pairs'; readonly tables: readonly TableShown[]; readonly pairs: PairsShown }
  | {
      readonly kind: 'invalid'
      readonly problems: readonly string[]
      /** Whether some of them are told in English, on a page in another language. */
      readonly inEnglish: boolean
      readonly more: number
      readonly total: number
      /** The paths of the tables, where there are several. */
      readonly paths: readonly string[]
      /** How far the tables were understood, where that is not what is wrong with them. */
      readonly tables: readonly TableShown[]
    }
  | { readonly kind: 'stopped' }

/** Kinds of problems that are listed; the others are counted. */
export const LISTED_PROBLEMS = 50

/** The only message to a worker that reads given files, which does nothing else; the dataset goes through its port, and what it is listed as comes back there. */
export interface ReadingMessage {
  readonly kind: 'reading'
  readonly given: GivenFiles
  readonly told: GivenTold | undefined
  readonly language: Lang
  readonly added: readonly AddedFiles[]
  readonly dataset: MessagePort
}

/** What such a worker tells. */
export type ReadingReply =
  | { readonly kind: 'progress'; readonly progress: DropProgress }
  | { readonly kind: 'answer'; readonly answer: DropOutcome }
  | ({ readonly kind: 'failed' } & ToldProblem)

/**
 * A question to the page's worker; `id` comes back with what answers it. `await`: a dataset that another worker reads will come through a port; stopped, it
 * is not wanted any more, and forgotten where it came already. `received`: the page knows of it.
 */
export type DropAsk =
  | { id: number; kind: 'await'; dataset: MessagePort; as: string | undefined; kept: Readonly<Record<string, string>> }
  | { id: number; kind: 'received'; of: number }
  | {
      id: number
      kind: 'read'
      given: GivenFiles
      told: GivenTold | undefined
      as: string | undefined
      kept: Readonly<Record<string, string>>
      language: Lang
      /** Files that were added to the dataset, in this order. */
      added: readonly AddedFiles[]
      /** The dataset that the files are to be added to. */
      to: string | undefined
    }
  | { id: number; kind: 'join'; to: string; choice: JoinChoice }
  | { id: number; kind: 'stop'; of: number }
  | { id: number; kind: 'forget'; dataset: string }
  /** A held dataset as a data package, or what was `brought` to be added to one. */
  | { id: number; kind: 'package'; dataset: string; brought: boolean }
  | { id: number; kind: 'pairs'; as: PairsAs; size: Size | undefined; theme: ThemeName; language: Lang }
  | { id: number; kind: 'call'; dataset: string; call: string; query: string }

/** An answer, or word of how far it is. */
export type DropReply =
  | { id: number; kind: 'progress'; progress: DropProgress }
  | { id: number; kind: 'answer'; answer: unknown }
  | ({ id: number; kind: 'failed' } & ToldProblem)
