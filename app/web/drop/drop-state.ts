import { createStore } from '../state/store.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'

/** What is open over the page for files of the person's own: nothing, the choice of files, or files that were given. */
export const dropping = createStore<{ readonly given: GivenFiles | null } | null>(null)
