/** The page's module worker: holds the datasets, and resolves, compares and lays out away from the page's thread; or, told so first, reads given files and ends. */

import { fetcherOf } from '../source/source.ts'
import { createAnswers } from './answers.ts'
import type { ReadingMessage, ReadingReply } from './given/drop-protocol.ts'
import { HeldDatasets } from './given/held-datasets.ts'
import { serveDrops } from './given/serve-drops.ts'
import { latestFirst } from './latest-first.ts'
import { problemOf } from './problem.ts'
import type { Ask, Reply, SourceMessage } from './protocol.ts'

interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask | SourceMessage | ReadingMessage>) => void) | null
  postMessage(message: Reply | ReadingReply, transfer?: Transferable[]): void
}
const scope = self as unknown as WorkerScope
/** Set by the page's first message, which comes before any question. */
let answers: ReturnType<typeof createAnswers>

const enqueue = latestFirst<Ask>(
  async (ask) => {
    try {
      const answer = await answers(ask)
      const transfer = answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : []
      scope.postMessage({ id: ask.id, kind: 'answer', answer }, transfer)
    } catch (error) {
      scope.postMessage({ id: ask.id, kind: 'failed', ...problemOf(error) })
    }
  },
  (ask) => scope.postMessage({ id: ask.id, kind: 'dropped' }),
  () => new Promise((resolve) => setTimeout(resolve)),
)

scope.onmessage = async ({ data }) => {
  if (data.kind === 'source') {
    const held = new HeldDatasets()
    const fetcher = fetcherOf(data.source)
    answers = createAnswers(fetcher, held)
    serveDrops(data.drops, held, fetcher)
  } else if (data.kind === 'reading') {
    const { serveReading } = await import('./given/serve-reading.ts')
    await serveReading(data, (reply) => scope.postMessage(reply))
  } else enqueue(data.kind, data)
}
