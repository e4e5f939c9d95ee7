import { availableParallelism, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { StoreUnavailableError } from '../../../graph-store/errors.ts'
import type { WordSource } from '../../../graph-store/graph-store.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { AnswerStream, Unsent } from './answer-stream.ts'
import type { Asker, Computed, Computing } from './computing.ts'
import { errorOf, type FromThread, failureOf, type Job, type ToThread } from './messages.ts'
import type { Question } from './questions.ts'
import { type Shipment, shipmentOf } from './shipment.ts'
import { Turns } from './turns.ts'

/** How the threads are kept. */
export interface ThreadOptions {
  /** The program of a thread; by default the one that was built beside this file. */
  readonly program?: string
  readonly atOnce?: number
  /** Seconds that one answer may take to compute, and that a question may wait: for the others of its client, and then for those of all. */
  readonly seconds?: number
  readonly waitSeconds?: number
}

const MIB = 1024 * 1024
/** Questions that wait: of all clients, and of one. */
const WAITING = 100
const WAITING_OF_ONE = 16
/** Bytes of answers that wait for their readers, of all together. */
const MOST_UNSENT = 256 * MIB
/** Texts that the store does not give in this time are told as missing: a thread is not kept waiting for a database. */
const TEXTS_MS = 10_000

/** Computes in threads of their own, so that the server's own thread is free to answer: bounded in number, time, memory and waiting. */
export class Threads implements Computing {
  readonly #pool: Piscina<Job, void>
  readonly #turns: Turns
  readonly #unsent = new Unsent(MOST_UNSENT)
  readonly #shipments = new WeakMap<Dataset, Shipment>()
  readonly #seconds: number

  constructor({ program, atOnce, seconds = 30, waitSeconds = 10 }: ThreadOptions = {}) {
    const places = atOnce ?? Math.max(2, Math.min(4, availableParallelism()))
    this.#seconds = seconds
    this.#turns = new Turns({ atOnce: places, waiting: WAITING, waitingOfOne: WAITING_OF_ONE, waitSeconds })
    this.#pool = new Piscina({
      filename: program ?? join(dirname(fileURLToPath(import.meta.url)), 'compute-worker.js'),
      name: 'compute',
      minThreads: 1,
      maxThreads: places,
      idleTimeout: 60_000,
      // A thread that waits for work must hear that its reader has gone.
      atomics: 'disabled',
      // The server's own thread comes first.
      niceIncrement: 2,
      resourceLimits: { maxOldGenerationSizeMb: Math.round(Math.min(4096, totalmem() / MIB / (places + 2))) },
    })
  }

  async answer(question: Question, dataset: Dataset, words: WordSource, asker: Asker): Promise<Computed> {
    const leave = await this.#turns.enter(asker.client, asker.signal)
    const shipment = this.#shipments.get(dataset) ?? shipmentOf(dataset)
    this.#shipments.set(dataset, shipment)
    return new Promise((resolve, reject) => {
      const { port1: port, port2 } = new MessageChannel()
      const stop = new AbortController()
      const say = (message: ToThread) => port.postMessage(message)
      let answer: AnswerStream | null = null
      let head: (FromThread & { kind: 'head' }) | null = null
      let isOver = false

      const over = () => {
        if (isOver) return false
        isOver = true
        clearTimeout(clock)
        asker.signal.removeEventListener('abort', gone)
        return true
      }
      const fail = (error: Error) => {
        if (!over()) return
        if (answer) answer.fail(error)
        else reject(error)
      }
      const stopWith = (error: Error) => {
        if (isOver) return
        fail(error)
        const before = this.#pool.threads
        stop.abort()
        // A thread in the middle of foreign code ends only after it: its place is free when it is.
        const ending = before.find((thread) => !this.#pool.threads.includes(thread))
        if (ending) ending.once('exit', leave)
        else leave()
        port.close()
      }
      const gone = () => stopWith(new UserError('timeout', null, 'Who asked has gone.'))
      const clock = setTimeout(() => {
        stopWith(
          new UserError(
            'timeout',
            null,
            `The answer took more than ${this.#seconds} seconds: narrow the question, or ask the command, which has no limit.`,
          ),
        )
      }, this.#seconds * 1000)
      asker.signal.addEventListener('abort', gone)

      const hear: { [K in FromThread['kind']]: (message: FromThread & { kind: K }) => void } = {
        ask: ({ ask, method, args }) => void textsOf(words, method, args).then((told) => say({ ...told, ask })),
        head: (message) => {
          head = message
        },
        chunk: ({ bytes }) => {
          if (isOver || !head) return
          const { headers, length } = head
          if (!answer) {
            if (length !== null && length <= 65_536) {
              resolve({ headers, body: bytes })
              return
            }
            answer = new AnswerStream(this.#unsent, gone)
            const sized = length === null ? headers : { ...headers, 'Content-Length': String(length) }
            resolve({ headers: sized, body: answer.stream })
          }
          answer.add(bytes)
          this.#unsent.whenRoom(() => say({ kind: 'room', bytes: bytes.length }))
        },
        end: () => {
          if (!over()) return
          if (answer) answer.end()
          else if (head) resolve({ headers: head.headers, body: new Uint8Array() })
        },
        failed: ({ failure }) => fail(errorOf(failure)),
      }
      port.on('message', (message: FromThread) => (hear[message.kind] as (message: FromThread) => void)(message))

      // The thread closes the port when all is said, or with its own end, whose reason comes by the pool.
      port.on('close', () => {
        setTimeout(() => fail(new Error('a thread ended before its answer did')), 1000).unref()
      })
      this.#pool
        .run({ shipment, question, port: port2 }, { transferList: [port2], signal: stop.signal })
        .then(leave, (error: unknown) => {
          fail(crashOf(error))
          if (!stop.signal.aborted) leave()
        })
    })
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}

type Told = Omit<ToThread & { kind: 'texts' }, 'ask'> | Omit<ToThread & { kind: 'no-texts' }, 'ask'>

async function textsOf(words: WordSource, method: 'stances' | 'documents', args: unknown[]): Promise<Told> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new StoreUnavailableError('The database does not answer.', null)), TEXTS_MS)
  })
  try {
    const asked = (words[method] as (...args: unknown[]) => Promise<unknown>)(...args)
    return { kind: 'texts', value: await Promise.race([asked, late]) }
  } catch (error) {
    return { kind: 'no-texts', failure: failureOf(error) }
  } finally {
    clearTimeout(clock)
  }
}

function crashOf(error: unknown): Error {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new UserError(
      'too-heavy',
      'The answer needs more memory than it may take',
      'narrow the question by issue, from and to, or kind.',
    )
  }
  return error instanceof Error ? error : new Error(String(error))
}
