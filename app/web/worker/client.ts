import { RequestProblem } from './problem.ts'
import type { Ask, Kind, Questions, Reply } from './protocol.ts'

/** The answer to a question that a newer one of its kind has made needless. */
export const DROPPED = Symbol('dropped')

/** Asks the worker; resolves to DROPPED when a newer question of the same kind was asked meanwhile. Rejects with a RequestProblem. */
export type AskWorker = <K extends Kind>(
  kind: K,
  ask: Questions[K]['ask'],
) => Promise<Questions[K]['answer'] | typeof DROPPED>

interface Port {
  postMessage(message: Ask): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void
  addEventListener(type: 'error', listener: (event: Event) => void): void
}

interface Pending {
  readonly kind: Kind
  resolve(answer: unknown): void
  reject(problem: RequestProblem): void
}

/** Speaks to a worker: numbers the questions, and hands each answer to whom it belongs. */
export function workerClient(port: Port): AskWorker {
  const pending = new Map<number, Pending>()
  const newest = new Map<Kind, number>()
  let last = 0

  port.addEventListener('message', ({ data }) => {
    const waiting = pending.get(data.id)
    if (!waiting) return
    pending.delete(data.id)
    if (data.kind === 'dropped' || newest.get(waiting.kind) !== data.id) waiting.resolve(DROPPED)
    else if (data.kind === 'answer') waiting.resolve(data.answer)
    else waiting.reject(new RequestProblem(data))
  })
  port.addEventListener('error', () => {
    for (const waiting of pending.values())
      waiting.reject(new RequestProblem({ code: 'system', title: 'The page’s worker could not be started' }))
    pending.clear()
  })

  return (kind, ask) =>
    new Promise((resolve, reject) => {
      const id = ++last
      newest.set(kind, id)
      pending.set(id, { kind, resolve: resolve as (answer: unknown) => void, reject })
      port.postMessage({ id, kind, ...ask } as Ask)
    })
}
