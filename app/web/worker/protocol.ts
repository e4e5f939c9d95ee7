/** What the page asks its worker, and what it answers; all values survive structured cloning. */

import type { Picture } from '../../../diagram/picture-parameters.ts'
import type { Level } from '../../../positions/dataset/index.ts'
import type { Members } from '../../../positions/member-rule.ts'
import type { OutsideTerms } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import type { DatasetFacts, DatasetRef, PairReport, PositionLine } from '../../accounts/accounts.ts'
import type { DatasetAnswer } from '../../api/answers.ts'
import type { CsvFor } from '../../api/csv.ts'
import type { Batch, Each } from '../../api/each-view.ts'
import type { PublishedFile } from '../../api/published-files.ts'
import type { Table } from '../../api/table.ts'
import type { Thresholds } from '../../api/thresholds.ts'
import type { Copied } from '../../export-files/clip.ts'
import type { ViewQuestions } from '../../views/answers.ts'
import type { NumbersAsk } from '../../views/numbers-of.ts'
import type { Source } from '../source/source.ts'
import type { ToldProblem } from './problem.ts'

/** The scope that a view was computed with: nothing is left to default. */
interface ComputedScope {
  readonly measure: string
  readonly minShared: number
  readonly asOf: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly level: Level
  readonly members: Members
  readonly inherit: boolean
  readonly joint: 'all' | 'exclude'
  readonly drop: 'none' | 'unanimous'
  readonly partial: boolean
}

/** What a view compares, for the controls around it: cheap, and the same for every way to look. */
export interface Summary {
  readonly view: View
  readonly scope: ComputedScope
  /** Ids of the issues in scope. */
  readonly issues: readonly string[]
  readonly left: { partial: number; unanimous: number }
  readonly outside: OutsideTerms
  /** The first and the last day with whose positions those of the view can be compared; null where any will do. */
  readonly since: { readonly from: string | null; readonly until: string | null }
  /** Number of units of comparison. */
  readonly units: number
  /** For each actor by place in the facts: ids of the units that it counts for at this level. */
  readonly countsFor: readonly (readonly string[])[]
  /** From which value on, and up to which, lines are drawn when the view does not say. */
  readonly thresholds: Thresholds
}

/** How a unit aligns with another. */
export interface AlignmentLine {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly shared: number
}

/** An actor in a view: its positions and who stands nearest and farthest. */
export interface ActorAccount {
  readonly id: string
  /** Whether it is a unit of comparison at this level. */
  readonly isUnit: boolean
  readonly countsFor: readonly string[]
  /** Ids of the actors whose stances count for it, itself first. */
  readonly holders: readonly string[]
  readonly positions: readonly PositionLine[]
  /** Number of issues in scope. */
  readonly inScope: number
  /** Who agrees with it, above the middle of the measure's range, the nearest first; and who differs from it, the farthest first. */
  readonly nearest: AlignmentLines
  readonly farthest: AlignmentLines
}

/** The first of those who stand nearest or farthest, and how many more have the same value as the last of them. */
export interface AlignmentLines {
  readonly lines: readonly AlignmentLine[]
  readonly tied: number
  /** How many issues are in scope. */
  readonly inScope: number
}

/** Who is asked about in a view: the number of units; the ids of those who hold a position, and of those who have a value with another. */
export interface WhoAnswer {
  readonly all: number
  readonly holding: readonly string[]
  readonly compared: readonly string[]
}

/** The columns that the table of pairs can be sorted by. */
export type PairColumn = 'a' | 'b' | 'value' | 'shared'

/** Which part of the table of all pairs is wanted. */
export interface PairQuery {
  readonly sort: PairColumn
  readonly descending: boolean
  /** Only pairs with this unit; undefined: all. */
  readonly actor: string | undefined
  readonly offset: number
  readonly limit: number
}

/** A stretch of the table of pairs. */
export interface PairPage {
  readonly total: number
  /** Of these, how many have a value. */
  readonly valued: number
  readonly issues: number
  readonly rows: readonly {
    readonly a: string
    readonly b: string
    readonly nameA: string
    readonly nameB: string
    readonly value: number | null
    readonly shared: number
  }[]
}

/** Which numbers are wanted: those of the view, or a table that the page alone has. */
export interface NumbersAsked extends NumbersAsk {
  readonly dataset: DatasetRef
  readonly given: Table | null
}

/** The form of a file of numbers; `csv` is for programs. */
export type NumbersForm = 'csv' | CsvFor | 'xlsx'

/** Numbers as a file, and the address at which others see the same, where there is one. */
export interface NumbersFileAsked extends NumbersAsked {
  readonly form: NumbersForm
  readonly link: string | undefined
}

/** What is shown of numbers before they are saved. */
export interface NumbersShown {
  readonly columns: readonly string[]
  readonly first: readonly (readonly string[])[]
  readonly count: number
}

/** Every question: what goes with it, and what comes back; those of the ways to look are beside their pages. */
export interface Questions extends ViewQuestions {
  read: { ask: { search: string; hash: string }; answer: { view: View; problems: readonly string[] } }
  facts: { ask: { dataset: DatasetRef }; answer: DatasetFacts }
  summary: { ask: { dataset: DatasetRef; view: View }; answer: Summary }
  actor: { ask: { dataset: DatasetRef; view: View; actor: string }; answer: ActorAccount }
  pair: { ask: { dataset: DatasetRef; view: View; a: string; b: string }; answer: PairReport }
  who: { ask: { dataset: DatasetRef; view: View }; answer: WhoAnswer }
  pairs: { ask: { dataset: DatasetRef; view: View; query: PairQuery }; answer: PairPage }
  svg: { ask: { dataset: DatasetRef; view: View; picture: Picture }; answer: string }
  png: { ask: { dataset: DatasetRef; view: View; picture: Picture }; answer: Uint8Array }
  pdf: { ask: { dataset: DatasetRef; view: View; picture: Picture }; answer: Uint8Array }
  sent: { ask: { dataset: DatasetRef; listed: DatasetAnswer }; answer: readonly PublishedFile[] }
  numbers: { ask: NumbersAsked; answer: NumbersShown }
  numbersFile: { ask: NumbersFileAsked; answer: Uint8Array }
  numbersCopied: { ask: NumbersFileAsked; answer: Copied | null }
  batch: { ask: { dataset: DatasetRef; view: View; each: Each }; answer: Batch }
}
export type Kind = keyof Questions

/** A question on its way to the worker; `id` comes back with the answer. */
export type Ask = { [K in Kind]: { id: number; kind: K } & Questions[K]['ask'] }[Kind]

/** The first message to the worker: where its data come from. */
export interface SourceMessage {
  readonly kind: 'source'
  readonly source: Source
  /** Where the page asks about files that were given to it. */
  readonly drops: MessagePort
}

/** A worker's answer. `dropped`: a newer question of the same kind came before this one was begun. */
export type Reply =
  | { id: number; kind: 'answer'; answer: Questions[Kind]['answer'] }
  | { id: number; kind: 'dropped' }
  | ({ id: number; kind: 'failed' } & ToldProblem)
