import type { DatasetAnswer } from '../../api/answers.ts'
import type { AddedFiles, GivenFiles, GivenTold } from '../worker/given/drop-protocol.ts'
import { createStore } from './store.ts'

/** Files that a person gave, with what was told of them: enough to read them again as they were read. */
export interface Kept {
  readonly dataset: DatasetAnswer
  readonly given: GivenFiles
  readonly told: GivenTold
  /** Files that were added to the dataset, in this order. */
  readonly added?: readonly AddedFiles[]
  /** How many tables of somebody else's making they hold, whose reading can be changed; unknown of files that were kept before this was noted. */
  readonly tables?: number
  /** When they were given, as an ISO time. */
  readonly since?: string
  /** Which writing of them this page read, or wrote itself; absent for what is not written. */
  readonly revision?: string | undefined
}

/** The files of the datasets that this page holds or this browser keeps, by dataset. */
export const kept = createStore<Readonly<Record<string, Kept>>>({})

/** The keys of what this browser keeps and this Parley cannot read: it is damaged, or another version wrote it. */
export const unreadable = createStore<readonly IDBValidKey[]>([])

/** A dataset that is open here and that another tab has changed or forgotten. */
export interface Elsewhere {
  readonly dataset: DatasetAnswer
  readonly is: 'changed' | 'forgotten'
}

/** What another tab did to a dataset of this one, until it is answered. */
export const elsewhere = createStore<Elsewhere | null>(null)

/** What was just forgotten, as long as it can be put back. */
export const forgotten = createStore<Kept | null>(null)

/** The files of a dataset of this browser, with what was told of them. */
export function filesOf(id: string): Kept | undefined {
  return kept.get()[id]
}
