import { startTransition, useEffect, useRef, useState } from 'react'
import { inPageLanguage } from '../language.ts'
import { pageSource } from '../source/source.ts'
import { type AskWorker, DROPPED, workerClient } from '../worker/client.ts'
import type { RequestProblem } from '../worker/problem.ts'
import type { Kind, Questions, SourceMessage } from '../worker/protocol.ts'
import { pageProblem } from './page-problem.ts'

let client: AskWorker | undefined
let drops: MessagePort | undefined
let asking = 0

/** Whether anything asked of the worker is still to be answered. */
export function isAsking(): boolean {
  return asking > 0
}

/** Another worker of the page, which waits for its first message. */
export function newWorker(name: string): Worker {
  const inside = globalThis.parleyWhole?.worker
  if (inside !== undefined) return new Worker(inside, { name })
  return new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name })
}

function startWorker(): AskWorker {
  const { port1, port2 } = new MessageChannel()
  drops = port1
  const worker = newWorker('parley')
  worker.postMessage({ kind: 'source', source: pageSource(), drops: port2 } satisfies SourceMessage, [port2])
  return workerClient(worker)
}

/** Asks the page's one worker, which is started by the first question; words come in the page's language where the view names none. */
export const askWorker: AskWorker = (kind, ask) => {
  client ??= startWorker()
  asking++
  return client(kind, inPageLanguage(ask))
    .catch((error: unknown) => {
      throw pageProblem(error)
    })
    .finally(() => {
      asking--
    })
}

/** Where the worker is asked about files that were given to the page; whoever asks first hears all answers. */
export function dropPort(): MessagePort {
  client ??= startWorker()
  return drops as MessagePort
}

/** What is known of an answer: the last one that came (and to which question), whether a newer is under way, and what went wrong. */
export interface Answered<K extends Kind> {
  readonly value: Questions[K]['answer'] | undefined
  /** The question that the value answers. */
  readonly of: Questions[K]['ask'] | undefined
  readonly pending: boolean
  readonly problem: RequestProblem | undefined
}

/**
 * Asks the worker whenever the question changes (by its content), and again when `attempt` does; null asks nothing.
 * The last answer stays until the next one is there.
 */
export function useAnswer<K extends Kind>(kind: K, ask: Questions[K]['ask'] | null, attempt = 0): Answered<K> {
  const [answered, setAnswered] = useState<Answered<K>>({
    value: undefined,
    of: undefined,
    pending: ask !== null,
    problem: undefined,
  })
  const key = ask === null ? null : JSON.stringify(ask)
  const latest = useRef(ask)
  latest.current = ask

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, and a new attempt asks it once more
  useEffect(() => {
    const question = latest.current
    if (question === null) return
    let current = true
    setAnswered((before) => ({ ...before, pending: true }))
    askWorker(kind, question).then(
      (value) => {
        if (!current || value === DROPPED) return
        // Drawn in slices that give way to what the person does.
        startTransition(() => setAnswered({ value, of: question, pending: false, problem: undefined }))
      },
      (problem: RequestProblem) => {
        if (current) setAnswered((before) => ({ ...before, pending: false, problem }))
      },
    )
    return () => {
      current = false
    }
  }, [kind, key, attempt])

  return answered
}
