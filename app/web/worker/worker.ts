/** The page's module worker: holds the datasets, and resolves, compares and lays out away from the page's thread. */
import { createAnswers } from './answers.ts'
import { latestFirst } from './latest-first.ts'
import { problemOf } from './problem.ts'
import type { Ask, Reply } from './protocol.ts'

interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null
  postMessage(message: Reply, transfer?: Transferable[]): void
}
const scope = self as unknown as WorkerScope
const answers = createAnswers((url) => fetch(url))

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

scope.onmessage = ({ data }) => enqueue(data.kind, data)
