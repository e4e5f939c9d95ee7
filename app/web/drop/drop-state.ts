import { createStore } from '../state/store.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'

/** A dataset that files are to be added to. */
export interface JoinTarget {
  readonly id: string
  readonly title: string
}

/** What is open over the page for files of the person's own: nothing, the choice of files, or files that were given; and the dataset that they are to be added to, else they are one of their own. */
export const dropping = createStore<{ readonly given: GivenFiles | null; readonly to?: JoinTarget | undefined } | null>(
  null,
)
