import { createStore } from '../state/store.ts'
import type { GivenFiles, GivenTold } from '../worker/given/drop-protocol.ts'

/** A dataset that files are to be added to. */
export interface JoinTarget {
  readonly id: string
  readonly title: string
}

/** What is open over the page for files of the person's own: the choice of files, files that were given, or those of a dataset that is kept, whose reading is changed. */
export interface Dropping {
  readonly given: GivenFiles | null
  /** The dataset that they are to be added to, else they are one of their own. */
  readonly to?: JoinTarget | undefined
  /** The dataset that was read from them, and what was told then. */
  readonly again?: { readonly dataset: string; readonly told: GivenTold } | undefined
}

/** What is open over the page; null for nothing. */
export const dropping = createStore<Dropping | null>(null)
