import type { WordSource } from '../../../graph-store/graph-store.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import type { Question } from './questions.ts'

/** Who asks: questions of one client wait for each other, and end when its signal is aborted. */
export interface Asker {
  readonly client: string
  readonly signal: AbortSignal
}

/** An answer as it is sent: `body` is whole when it is short, else it is made while it is taken. */
export interface Computed {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | ReadableStream<Uint8Array>
}

/** What answers questions that take computing. */
export interface Computing {
  /**
   * The answer to a question about a dataset, `words` giving the texts. Rejects with `UserError`, also when it takes too long or too many wait, or with an
   * `UserError` when the question does not fit the dataset.
   */
  answer(question: Question, dataset: Dataset, words: WordSource, asker: Asker): Promise<Computed>
  /** Ends what is being computed. */
  close(): Promise<void>
}
