/** What the page asks its worker about files that were given to it, and what comes back; all values survive structured cloning. */
import type { DatasetAnswer } from '../../../api/answers.ts'
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

/**
 * What came of reading: a dataset that can be opened, and the files with data that were not read for it; that a scale must be told first, since none is declared; or what is
 * wrong with the files, each kind of problem as the command line prints it, and how many are not told.
 */
export type DropOutcome =
  | { readonly kind: 'held'; readonly dataset: DatasetAnswer; readonly passedOver: readonly string[] }
  | { readonly kind: 'unscaled' }
  | { readonly kind: 'invalid'; readonly problems: readonly string[]; readonly more: number; readonly total: number }
  | { readonly kind: 'stopped' }

/** Kinds of problems that are listed; the others are counted. */
export const LISTED_PROBLEMS = 50

/** A question; `id` comes back with what answers it. */
export type DropAsk =
  | { id: number; kind: 'read'; given: GivenFiles; scale: { min: number; max: number } | undefined }
  | { id: number; kind: 'stop'; of: number }
  | { id: number; kind: 'forget'; dataset: string }
  | { id: number; kind: 'call'; dataset: string; call: string; query: string }

/** An answer, or word of how far it is. */
export type DropReply =
  | { id: number; kind: 'progress'; progress: DropProgress }
  | { id: number; kind: 'answer'; answer: unknown }
  | ({ id: number; kind: 'failed' } & ToldProblem)
