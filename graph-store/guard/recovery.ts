import { availableParallelism } from 'node:os'
import type { Swept } from './overseer.ts'

/** How a server that Parley manages is started again. */
export interface Restartable {
  /** Why it does not answer, as a sentence, such as that it ran out of memory; null or absent while it does. */
  readonly downReason?: string | null
  restart(reason: string): Promise<void>
}

/** What the recovery of a server needs of who uses it. */
interface RecoveryOptions {
  readonly managed: Restartable
  /** Looks at all transactions; rejects when the server does not answer. */
  readonly sweep: () => Promise<Swept>
  /** Whether somebody asks or waits at this moment. */
  readonly isAsked: () => boolean
  /** What is to be done before the server goes, and when it is back. */
  readonly before: () => void
  readonly after: () => void
}

const LOOK_EVERY_MS = 1_000
/** So long nobody may have asked, and nothing may have run, until a harmed server is started again. */
const QUIET_MS = 15_000
/** So many looks in a row a harmed server may leave unanswered. */
const UNANSWERED = 3
/**
 * So many queries may go on for ever at once. The processors are shared with each for a while, so that what takes others 10 ms takes 50 ms with four for each processor; a restart
 * takes seconds at best, from everybody.
 */
export const MOST_STUCK = 4 * availableParallelism()

export const STUCK = 'A query did not stop when it was told to'
const FULL = 'A query took all of Neo4j’s memory'

/**
 * Starts a managed server again that a query has harmed. A query that goes on for ever costs others a share of one processor, and one that filled the memory has
 * left it again: so nobody has to wait for a restart that can wait. It comes when nobody asks, and at once only when the server answers nobody
 * or too many such queries go on.
 */
export class Recovery {
  readonly #options: RecoveryOptions
  readonly #stuck = new Set<string>()
  #wounded = false
  #timer: NodeJS.Timeout | undefined
  #restarting: Promise<void> | null = null
  #restarts = 0
  #notice: string | null = null
  #closed = false

  constructor(options: RecoveryOptions) {
    this.#options = options
  }

  /** Resolves when a restart that is under way is over; null when none is. */
  get restarting(): Promise<void> | null {
    return this.#restarting
  }

  get restarts(): number {
    return this.#restarts
  }

  /** Whether the query that came by a connection still goes on, as far as is known. */
  isStuck(connection: string): boolean {
    return this.#stuck.has(connection)
  }

  /** Whether a query goes on for ever, or has taken all of the memory, and the server was not started again since. */
  get isHarmed(): boolean {
    return this.#wounded || this.#stuck.size > 0 || this.#restarting !== null
  }

  /** What there is to tell of it, for people. */
  get notice(): string | null {
    return this.#notice
  }

  /** Notes a connection whose query does not end; `null` for a query that took all of the memory. */
  harmed(connection: string | null): void {
    if (connection === null) this.#wounded = true
    else this.#stuck.add(connection)
    if (this.#restarting || this.#timer || this.#closed) return
    this.#notice = `${this.#reason}; Neo4j will be restarted when nobody asks.`
    this.#look(performance.now(), 0)
  }

  /** Takes back what `close` of its user makes needless. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  get #reason(): string {
    return this.#wounded ? FULL : STUCK
  }

  #look(quietSince: number, unanswered: number): void {
    this.#timer = setTimeout(async () => {
      this.#timer = undefined
      const swept = await this.#options.sweep().catch(() => null)
      if (this.#closed) return
      // It has ended, or somebody else (a full disk, a person) has it started again: nothing of what was stuck is left.
      if (this.#options.managed.downReason) {
        this.#forget()
        this.#notice = null
        return
      }
      if (swept) for (const id of this.#stuck) if (!swept.stuck.has(id)) this.#stuck.delete(id)
      if (!this.#wounded && this.#stuck.size === 0) {
        this.#notice = null
        return
      }
      // The look itself is one of the transactions.
      const isQuiet = swept !== null && swept.others <= 1 && !this.#options.isAsked()
      const since = isQuiet ? quietSince : performance.now()
      const silent = swept === null ? unanswered + 1 : 0
      const quiet = performance.now() - since >= QUIET_MS
      if (quiet || silent >= UNANSWERED || this.#stuck.size >= MOST_STUCK) await this.#restart()
      else this.#look(since, silent)
    }, LOOK_EVERY_MS).unref()
  }

  #forget(): void {
    this.#stuck.clear()
    this.#wounded = false
  }

  #restart(): Promise<void> {
    const { managed, before, after } = this.#options
    const reason = this.#reason
    this.#restarting ??= (async () => {
      this.#notice = `${reason}; Neo4j is being restarted.`
      before()
      try {
        await managed.restart(reason)
        this.#restarts++
        this.#notice = `${reason}; Neo4j was restarted.`
      } catch (error) {
        this.#notice = `${reason}, and Neo4j could not be restarted: ${error instanceof Error ? error.message : String(error)}`
      } finally {
        this.#forget()
        after()
        this.#restarting = null
      }
    })()
    return this.#restarting
  }
}
