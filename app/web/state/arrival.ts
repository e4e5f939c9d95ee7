import type { DatasetAnswer } from '../../api/answers.ts'
import type { GivenFiles } from '../worker/given/drop-protocol.ts'
import { createStore } from './store.ts'

/** What came in a link, until it is kept or left: a dataset with the files that it was read from; or what was wrong, in a sentence. */
export type Arrival = { readonly dataset: DatasetAnswer; readonly given: GivenFiles } | { readonly wrong: string }

export const arrival = createStore<Arrival | null>(null)
