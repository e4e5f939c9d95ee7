import { randomUUID } from 'node:crypto'
import type { Result, ResultSummary, Session, Transaction } from 'neo4j-driver'
import { CypherCancelledError, CypherTimeoutError } from './errors.ts'
import type { CypherLimits } from './limits.ts'
import type { Place } from './place.ts'
import { type CypherNotification, type CypherPlan, notificationOf, PLAN_PREFIX, planOf } from './plan.ts'

/** The values of a query's parameters, as the driver takes them. */
export type CypherParameters = Readonly<Record<string, unknown>>

/** A query's plan, and what Neo4j remarks on it. */
export interface Planned {
  readonly plan: CypherPlan
  readonly notifications: readonly CypherNotification[]
}

/** An answer has reached the limit of what is read of it. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError'
}

const BYTES_EVERY_MS = 20
const POLITE_MS = 1_000

/**
 * One query in one transaction at one place: first its plan, then its rows. Every step ends when the caller's signal is aborted or our own clock
 * has run out, whether the server answers or not.
 */
export class Statement {
  /** The mark that its transaction is begun with. It holds while the text is planned; once the text runs, the connection tells. */
  readonly id = randomUUID()
  /** The connection that its transaction came by, once the server has shown it. */
  connection: string | null = null
  readonly #place: Place
  readonly #limits: CypherLimits
  readonly #end = new AbortController()
  readonly #signal: AbortSignal
  readonly #onAbort = () => this.abort(new CypherCancelledError())
  #session: Session | null = null
  #transaction: Transaction | null = null
  #clock: NodeJS.Timeout | undefined
  #watch: NodeJS.Timeout | undefined
  #rows: AsyncIterator<unknown> | null = null

  constructor(place: Place, limits: CypherLimits, signal: AbortSignal) {
    this.#place = place
    this.#limits = limits
    this.#signal = signal
    if (signal.aborted) this.#onAbort()
    else signal.addEventListener('abort', this.#onAbort)
  }

  /** Aborted with the reason when it ends before its end. */
  get signal(): AbortSignal {
    return this.#end.signal
  }

  /** Whether its transaction has begun: errors from then on are those of the query. */
  get begun(): boolean {
    return this.#transaction !== null
  }

  /** Ends it with an error. */
  abort(error: Error): void {
    this.#end.abort(error)
  }

  /** Begins the transaction. Rejects with the driver's error, `CypherTimeoutError` or what `abort` was given. */
  async begin(): Promise<void> {
    const { seconds, planSeconds } = this.#limits
    this.#setClock(planSeconds, `query: planning it took longer than ${planSeconds} s; write it shorter or flatter`)
    const timeout = Math.ceil((seconds + planSeconds) * 1000)
    this.#transaction = await this.#until(
      this.#place.within((session) => {
        this.#session = session
        return session.beginTransaction({ timeout, metadata: { parley: this.id } })
      }),
    )
  }

  /** Plans the text, whatever stands before it, behind an EXPLAIN of our own. Rejects as `begin` does. */
  async plan(text: string, parameters: CypherParameters): Promise<Planned> {
    const transaction = this.#transaction as Transaction
    const { summary } = await this.#until(transaction.run(PLAN_PREFIX + text, parameters))
    if (!summary.plan) throw new Error('neo4j: EXPLAIN gave no plan')
    return {
      plan: planOf(summary.plan),
      notifications: summary.notifications.map((one) => notificationOf(one, true)),
    }
  }

  /** Waits for what the statement needs beside its own work, within the same clock. Rejects as `begin` does, and with what that rejects with. */
  meanwhile<T>(work: PromiseLike<T>): Promise<T> {
    return this.#until(work)
  }

  /** Runs the very text that was planned, and gives its columns; then `next` may be read. Rejects as `begin` does. */
  async run(text: string, parameters: CypherParameters): Promise<string[]> {
    const { seconds, bytes } = this.#limits
    this.#setClock(seconds, `query: it took longer than ${seconds} s; ask for less, or narrow it down`)
    const before = this.#place.bytesRead
    // What is on the wire is about as long as what is answered; a single value must not fill the memory.
    const most = 2 * bytes + 1_000_000
    this.#watch = setInterval(() => {
      if (this.#place.bytesRead - before > most) this.abort(new AnswerTooLargeError())
    }, BYTES_EVERY_MS)
    const result = (this.#transaction as Transaction).run(text, parameters) as Result
    this.#rows = result[Symbol.asyncIterator]()
    return await this.#until(result.keys() as Promise<string[]>)
  }

  /** The next row, or the summary at the end. Rejects as `begin` does, and with `AnswerTooLargeError`. */
  async next(): Promise<{ row: unknown[] } | { summary: ResultSummary }> {
    const next = (await this.#until((this.#rows as AsyncIterator<unknown>).next())) as IteratorResult<
      Iterable<unknown>,
      ResultSummary
    >
    return next.done
      ? { summary: next.value }
      : { row: Array.from((next.value as unknown as { values(): Iterable<unknown> }).values()) }
  }

  /** Ends the transaction; false when the server did not follow at once and the place was dropped: then it may go on. */
  async close(): Promise<boolean> {
    clearTimeout(this.#clock)
    clearInterval(this.#watch)
    this.#signal.removeEventListener('abort', this.#onAbort)
    const ended = !this.#end.signal.aborted && (await inTime(this.#leave(), POLITE_MS))
    if (!ended) this.#place.drop()
    return ended
  }

  async #leave(): Promise<void> {
    await this.#rows?.return?.()
    await this.#transaction?.close()
    await this.#session?.close()
  }

  #setClock(seconds: number, message: string): void {
    clearTimeout(this.#clock)
    this.#clock = setTimeout(() => this.abort(new CypherTimeoutError(message)), seconds * 1000)
  }

  #until<T>(work: PromiseLike<T>): Promise<T> {
    const { signal } = this.#end
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason)
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop)
      work.then(resolve, reject)
      work.then(
        () => signal.removeEventListener('abort', stop),
        () => signal.removeEventListener('abort', stop),
      )
    })
  }
}

async function inTime(work: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  try {
    return await Promise.race([
      work.then(
        () => true,
        () => false,
      ),
      late,
    ])
  } finally {
    clearTimeout(timer)
  }
}
