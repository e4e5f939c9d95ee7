import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'
import { StoreUnavailableError } from '../errors.ts'
import { Connection, type Neo4jOptions } from '../neo4j/connection.ts'
import { assertReads } from './assert-reads.ts'
import { CypherBusyError, CypherCancelledError } from './errors.ts'
import { FairQueue } from './fair-queue.ts'
import { assertFunctions } from './functions.ts'
import type { CypherLimits } from './limits.ts'
import { Overseer } from './overseer.ts'
import { Place } from './place.ts'
import { asksForPlan } from './prelude.ts'
import { Rows } from './rows.ts'
import { type CypherParameters, type Planned, Statement } from './statement.ts'
import { assertBounds } from './text-bounds.ts'
import { toldError } from './told-error.ts'

/** A query, who asks it, and when it is wanted no more. */
export interface CypherQuestion {
  readonly query: string
  readonly parameters: CypherParameters
  /** Clients wait by turns. */
  readonly client: string
  readonly signal: AbortSignal
}

/** How a server that Parley manages is started again. */
export interface Restartable {
  restart(reason: string): Promise<void>
}

/** What the gateway is doing. */
export interface GatewayState {
  readonly state: 'ready' | 'restarting' | 'stuck'
  readonly running: number
  readonly waiting: number
  readonly restarts: number
  readonly notice: string | null
}

/** How the gateway is made: the Neo4j, the limits, and how to restart it when Parley manages it. */
export interface GatewayOptions extends Neo4jOptions {
  readonly limits: CypherLimits
  readonly managed: Restartable | null
}

const BROKEN: ReadonlySet<string> = new Set([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED])
/** How long a query may go on after it was told to end, until it counts as one that does not stop. */
const GRACE_MS = 5_000
const CLOSE_MS = 2_000
/** Longer than the grace, so that what is seen twice had its time. */
const ORPHANS_EVERY_MS = 8_000
const RESTART = 'A query did not stop when it was told to'

/** Other people's Cypher on a Neo4j: planned, checked, bounded, and run for reading only. */
export class CypherGateway {
  readonly limits: CypherLimits
  readonly connection: Connection
  readonly #options: GatewayOptions
  readonly #queue: FairQueue
  readonly #overseer: Overseer
  readonly #free: Place[] = []
  readonly #places: readonly Place[]
  readonly #running = new Set<Statement>()
  readonly #leaving = new Set<Promise<void>>()
  readonly #watch: NodeJS.Timeout | undefined
  #stuck = 0
  #restarting: Promise<void> | null = null
  #restarts = 0
  #notice: string | null = null
  #closed = false

  constructor(options: GatewayOptions) {
    this.#options = options
    this.limits = options.limits
    this.connection = new Connection(options)
    this.#queue = new FairQueue(options.limits)
    this.#overseer = new Overseer(this.connection)
    this.#places = Array.from({ length: options.limits.atOnce }, () => new Place(options))
    this.#free.push(...this.#places)
    const { managed } = options
    if (!managed) return
    let seen: ReadonlySet<string> = new Set()
    let looking = false
    this.#watch = setInterval(async () => {
      if (looking) return
      looking = true
      seen = await this.#endOrphans(managed, seen)
      looking = false
    }, ORPHANS_EVERY_MS).unref()
  }

  get state(): GatewayState {
    const stuck = this.#stuck >= this.limits.atOnce
    return {
      state: this.#restarting ? 'restarting' : stuck ? 'stuck' : 'ready',
      running: this.#running.size,
      waiting: this.#queue.waiting,
      restarts: this.#restarts,
      notice: this.#notice,
    }
  }

  /**
   * Plans a query without running it. Rejects with `CypherTooLongError`, `CypherRefusedError`, `CypherError`, `CypherTimeoutError`, `CypherBusyError`,
   * `CypherCancelledError` or `StoreUnavailableError`.
   */
  plan(question: CypherQuestion): Promise<Planned> {
    return this.#at(question, async (_, planned) => planned)
  }

  /**
   * Runs a query that only reads: `work` reads its rows, each made by `encode`, and gives what it made of them. Rejects as `plan` does, and
   * with what `work` rejects with. A query that begins with EXPLAIN is not run: ask `plan` for it.
   */
  run<Row, T>(
    question: CypherQuestion,
    reading: {
      readonly encode: (row: unknown[]) => Row
      readonly size: (row: Row) => number
      readonly rows?: number | undefined
    },
    work: (rows: Rows<Row>) => Promise<T>,
  ): Promise<T> {
    return this.#at(question, async (statement, planned) => {
      const columns = await statement.run(question.query, question.parameters)
      const most = Math.min(reading.rows ?? this.limits.rows, this.limits.rows)
      const rows = new Rows(statement, columns, planned, {
        ...reading,
        rows: most,
        bytes: this.limits.bytes,
        told: (error) => this.#told(error, false, statement),
      })
      return work(rows)
    })
  }

  /** Ends the queries that run, and closes all connections. */
  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#watch)
    for (const statement of this.#running) statement.abort(new CypherCancelledError())
    await Promise.race([Promise.allSettled(this.#leaving), pause(CLOSE_MS, undefined, { ref: false })])
    for (const place of this.#places) place.drop()
    await this.connection.close()
  }

  async #at<T>(question: CypherQuestion, work: (statement: Statement, planned: Planned) => Promise<T>): Promise<T> {
    const { query, client, signal } = question
    assertBounds(query)
    const prefixed = !asksForPlan(query)
    assertFunctions(query)
    if (this.state.state === 'stuck') throw this.#stuckError()
    const leave = await this.#queue.enter(client, signal, () => this.#tooLong())
    try {
      await this.#whileRestarting(signal)
    } catch (error) {
      leave()
      throw error
    }
    const place = this.#free.pop() as Place
    const statement = new Statement(place, this.limits, signal)
    this.#running.add(statement)
    let planning = true
    try {
      const planned = await this.#planned(statement, place, question)
      assertReads(planned.plan)
      planning = false
      return await work(statement, planned)
    } catch (error) {
      throw this.#told(error, planning && prefixed, statement)
    } finally {
      this.#running.delete(statement)
      const leaving = this.#leave(statement, place, leave).finally(() => this.#leaving.delete(leaving))
      this.#leaving.add(leaving)
    }
  }

  #told(error: unknown, prefixed: boolean, { begun }: Statement): unknown {
    const { database = 'neo4j' } = this.#options
    const told = toldError(error, { prefixed, begun, address: this.connection.address, database })
    // Whoever manages a server starts one again that has ended.
    return told instanceof StoreUnavailableError && (this.#restarting || this.#options.managed)
      ? restartingError()
      : told
  }

  // A connection that broke while nobody used it (Neo4j was started again) is told by the first query: that one is asked once more.
  async #planned(statement: Statement, place: Place, { query, parameters }: CypherQuestion): Promise<Planned> {
    try {
      return await statement.plan(query, parameters)
    } catch (error) {
      if (!(error instanceof Neo4jError && BROKEN.has(error.code)) || this.#restarting) throw error
      place.drop()
      return await statement.plan(query, parameters)
    }
  }

  async #leave(statement: Statement, place: Place, leave: () => void): Promise<void> {
    const free = () => {
      this.#free.push(place)
      leave()
    }
    if ((await statement.close()) || (await this.#overseer.ended(statement.id, this.#closed ? 0 : GRACE_MS)))
      return free()
    if (this.#closed) return free()
    if (this.#options.managed) {
      await this.#restart(this.#options.managed)
      return free()
    }
    this.#stuck++
    this.#notice = `${RESTART}, and goes on in the Neo4j at ${this.connection.address}, which Parley does not manage.`
    while (!this.#closed && !(await this.#overseer.ended(statement.id, 10 * GRACE_MS)));
    this.#stuck--
    if (this.#stuck === 0) this.#notice = null
    free()
  }

  // Whoever waits for a restart waits as long as for a turn, at most.
  async #whileRestarting(signal: AbortSignal): Promise<void> {
    if (!this.#restarting) return
    const late = pause(this.limits.waitSeconds * 1000, 'late' as const, { signal, ref: false }).catch(() => {
      throw new CypherCancelledError()
    })
    if ((await Promise.race([this.#restarting, late])) === 'late') throw restartingError()
  }

  // Another process (`parley query`) may have left a query that does not stop; who manages the server ends it.
  async #endOrphans(managed: Restartable, before: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const now = this.#restarting || this.#closed ? new Set<string>() : await this.#overseer.unstoppable()
    if ([...now].some((id) => before.has(id))) await this.#restart(managed)
    return now
  }

  #restart(managed: Restartable): Promise<void> {
    this.#restarting ??= (async () => {
      this.#notice = `${RESTART}; Neo4j is being restarted.`
      for (const statement of this.#running) statement.abort(restartingError())
      try {
        await managed.restart(RESTART)
        this.#restarts++
        this.#notice = `${RESTART}; Neo4j was restarted.`
      } catch (error) {
        this.#notice = `${RESTART}, and Neo4j could not be restarted: ${error instanceof Error ? error.message : String(error)}`
      } finally {
        for (const place of this.#places) place.drop()
        this.#restarting = null
      }
    })()
    return this.#restarting
  }

  #tooLong(): CypherBusyError {
    if (this.#restarting) return restartingError()
    if (this.#stuck >= this.limits.atOnce) return this.#stuckError()
    return new CypherBusyError(
      `query: it has waited for ${this.limits.waitSeconds} s, as others are running; ask again in a moment`,
    )
  }

  #stuckError(): CypherBusyError {
    return new CypherBusyError(
      `query: ${this.#stuck} queries do not stop in the Neo4j at ${this.connection.address}, which Parley does not manage; restart it, or wait until they end`,
      { seconds: 30 },
    )
  }
}

function restartingError(): CypherBusyError {
  return new CypherBusyError(
    'Neo4j is being restarted, because a query did not stop or took all of its memory; ask again in some seconds.',
    {
      restarting: true,
      seconds: 10,
    },
  )
}
