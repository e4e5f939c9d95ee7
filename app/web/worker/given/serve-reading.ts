import type { DatasetAnswer } from '../../../api/answers.ts'
import { problemOf } from '../problem.ts'
import type { ReadingMessage, ReadingReply } from './drop-protocol.ts'
import { sentDataset } from './sent-dataset.ts'

/**
 * Reads given files in a worker that does nothing else, and sends their dataset to the page's worker. Reading works for seconds without a pause, so whoever
 * wants it stopped ends the worker: with it goes all that was read.
 */
export async function serveReading(
  { given, told, language, added, dataset: to }: ReadingMessage,
  reply: (message: ReadingReply) => void,
): Promise<void> {
  try {
    const { readGiven } = await import('./read-given.ts')
    const outcome = await readGiven(
      given,
      told,
      {
        whole: () => undefined,
        bring: () => undefined,
        hold: (dataset) =>
          new Promise<DatasetAnswer>((resolve) => {
            to.onmessage = ({ data }) => resolve(data as DatasetAnswer)
            to.postMessage(sentDataset(dataset))
          }),
      },
      {
        language,
        added,
        signal: new AbortController().signal,
        onProgress: (progress) => reply({ kind: 'progress', progress }),
      },
    )
    reply({ kind: 'answer', answer: outcome })
  } catch (error) {
    reply({ kind: 'failed', ...problemOf(error) })
  }
}
