import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'
import { StoreUnavailableError } from '../errors.ts'
import { Connection, type Neo4jOptions, withDisk } from '../neo4j/index.ts'
import { assertCalled, assertReads } from './assert-reads.ts'
import { CypherBusyError, CypherCancelledError, CypherTimeoutError } from './errors.ts'
import { FairQueue } from './fair-queue.ts'
import { assertFunctions } from './functions.ts'
import type { CypherLimits } from './limits.ts'
import { Overseer, type Swept } from './overseer.ts'
import { assertPatterns } from './patterns.ts'
import { Place } from './place.ts'
import { type ReadText, readText } from './read-text.ts'
import { MOST_STUCK, Recovery, type Restartable, STUCK } from './recovery.ts'
import { Rows } from './rows.ts'
import { type CypherParameters, type Planned, Statement } from './statement.ts'
import { type Asker, StuckQueries } from './stuck-queries.ts'
import { assertBounds } from './text-bounds.ts'
import { toldError } from './told-error.ts'
import { assertValues } from './value-bounds.ts'

/** A query, who asks it, and when it is wanted no more. */
export interface CypherQuestion {
  readonly query: string
  readonly parameters: CypherParameters
  /** Clients wait by turns. */
  readonly client: string
  /** What stands behind a client that may take several names; absent: the client itself. */
  readonly address?: string
  readonly signal: AbortSignal
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
const SWEEP_EVERY_MS = 8_000
/** The memory of the whole server, not what one query may take of it. */
const OUT_OF_MEMORY = /\.OutOfMemoryError$/

/** Other people's Cypher on a Neo4j: planned, checked, bounded, and run for reading only. */
export class CypherGateway {
  readonly limits: CypherLimits
  readonly connection: Connection
  readonly #options: GatewayOptions
  readonly #queue: FairQueue
  readonly #overseer: Overseer
  readonly #free: Place[]
  readonly #places: Set<Place>
  /** Statements from their beginning until the server has let go of them. */
  readonly #known = new Set<Statement>()
  readonly #running = new Set<Statement>()
  readonly #leaving = new Set<Promise<void>>()
  readonly #recovery: Recovery | null
  readonly #stuckQueries: StuckQueries
  readonly #watch: NodeJS.Timeout
  #stuck = 0
  #notice: string | null = null
  #closed = false

  constructor(options: GatewayOptions) {
    const { limits, managed } = options
    this.#options = options
    this.limits = limits
    this.connection = new Connection(options)
    // One place is left to other addresses, and one of an address's to its other clients.
    const but = (left: number) => Math.max(1, limits.atOnce - left)
    this.#queue = new FairQueue({ ...limits, ofAddress: but(1), ofOne: but(2) })
    this.#overseer = new Overseer(this.connection)
    this.#free = Array.from({ length: limits.atOnce }, () => new Place(options))
    this.#places = new Set(this.#free)
    this.#recovery = managed && this.#recoveryOf(managed)
    // So that no address alone has everybody wait for a restart.
    this.#stuckQueries = new StuckQueries(MOST_STUCK / 2, (query) => this.#recovery?.isStuck(query) ?? true)
    this.#watch = this.#sweepNowAndThen()
  }

  get state(): GatewayState {
    const stuck = this.#stuck >= this.limits.atOnce
    return {
      state: this.#recovery?.restarting ? 'restarting' : stuck ? 'stuck' : 'ready',
      running: this.#running.size,
      waiting: this.#queue.waiting,
      restarts: this.#recovery?.restarts ?? 0,
      notice: this.#recovery?.notice ?? this.#notice,
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
    return this.#at(question, async (statement, planned, text) => {
      const columns = await statement.run(text, question.parameters)
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
    this.#recovery?.close()
    for (const statement of this.#running) statement.abort(new CypherCancelledError())
    await Promise.race([Promise.allSettled(this.#leaving), pause(CLOSE_MS, undefined, { ref: false })])
    for (const place of this.#places) place.drop()
    await this.connection.close()
  }

  async #at<T>(
    question: CypherQuestion,
    work: (statement: Statement, planned: Planned, text: string) => Promise<T>,
  ): Promise<T> {
    const { query, client, signal } = question
    const asker: Asker = { client, address: question.address ?? client }
    const read = readText(query)
    assertBounds(read.words)
    assertFunctions(read.words)
    const doublings = assertValues(read.pieces, question.parameters)
    assertPatterns(read.pieces, question.parameters, doublings)
    if (this.state.state === 'stuck') throw this.#stuckError()
    // A restart ends them all.
    if (!this.#recovery?.restarting) this.#stuckQueries.assertNone(asker)
    const leave = await this.#queue.enter(client, signal, () => this.#tooLong(), asker.address)
    try {
      await this.#whileRestarting(signal)
      // Another of the same asker's may have got stuck while this one waited.
      this.#stuckQueries.assertNone(asker)
    } catch (error) {
      leave()
      throw error
    }
    const place = this.#free.pop() as Place
    const statement = new Statement(place, this.limits, signal)
    this.#running.add(statement)
    this.#known.add(statement)
    let planning = true
    const besideOthers = this.#isBusyBeside(statement)
    try {
      const planned = await this.#planned(statement, place, read, question.parameters)
      planning = false
      return await work(statement, planned, read.sent)
    } catch (error) {
      const isOthers = besideOthers || this.#isBusyBeside(statement) || statement.connection === null
      const told = this.#told(error, planning, statement)
      throw planning && isOthers && told instanceof CypherTimeoutError ? this.#busyError() : told
    } finally {
      this.#running.delete(statement)
      const leaving = this.#leave(statement, place, asker, leave).finally(() => this.#leaving.delete(leaving))
      this.#leaving.add(leaving)
    }
  }

  // Whether other queries run, or did so and have not left the server as they found it.
  #isBusyBeside(statement: Statement): boolean {
    const others = this.#known.size - (this.#known.has(statement) ? 1 : 0)
    return others > 0 || this.#stuck > 0 || (this.#recovery?.isHarmed ?? false)
  }

  // What a text costs to plan shows only on a server that nobody else keeps busy, and that has answered meanwhile.
  #busyError(): CypherBusyError {
    const { planSeconds } = this.limits
    return new CypherBusyError(
      `query: Neo4j was busy with other queries and did not get to this one within ${planSeconds} s; ask again in a moment`,
      { seconds: 5 },
    )
  }

  #told(error: unknown, prefixed: boolean, { begun }: Statement): unknown {
    const { database = 'neo4j' } = this.#options
    if (error instanceof Neo4jError && OUT_OF_MEMORY.test(error.code)) this.#recovery?.harmed(null)
    const told = toldError(error, { prefixed, begun, address: this.connection.address, database })
    const known = withDisk(told, this.connection.address, this.#options.disk)
    if (known !== told) return known
    // Whoever manages a server starts one again that has ended.
    return told instanceof StoreUnavailableError && this.#recovery ? this.#restartingError() : told
  }

  // The plan of a text that reads. A connection that broke while nobody used it (Neo4j was started again) is told by the first query: that one is asked once more.
  async #planned(statement: Statement, place: Place, read: ReadText, parameters: CypherParameters): Promise<Planned> {
    const plan = async () => {
      await statement.begin()
      const seen = this.#overseer.connectionOf(statement.id).then((connection) => {
        statement.connection = connection
      })
      const planned = await statement.plan(read.sent, parameters)
      assertReads(planned.plan)
      assertCalled(read.words)
      // Nothing of the text has run so far, so that its mark was its own.
      await statement.meanwhile(seen)
      return planned
    }
    try {
      return await plan()
    } catch (error) {
      if (!(error instanceof Neo4jError && BROKEN.has(error.code)) || this.#recovery?.restarting) throw error
      place.drop()
      return await plan()
    }
  }

  async #leave(statement: Statement, place: Place, asker: Asker, leave: () => void): Promise<void> {
    const free = (next: Place) => {
      this.#known.delete(statement)
      if (next !== place) this.#places.delete(place)
      this.#places.add(next)
      this.#free.push(next)
      leave()
    }
    const ended = (grace: number) => this.#overseer.ended(() => statement, grace)
    if ((await statement.close()) || (await ended(this.#closed ? 0 : GRACE_MS)) || this.#closed) return free(place)
    const query = statement.connection ?? statement.id
    this.#stuckQueries.add(query, asker)
    if (this.#recovery) {
      this.#recovery.harmed(query)
      return free(new Place(this.#options))
    }
    this.#stuck++
    this.#notice = `${STUCK}, and goes on in the Neo4j at ${this.connection.address}, which Parley does not manage.`
    while (!this.#closed && !(await ended(10 * GRACE_MS)));
    this.#stuckQueries.delete(query)
    this.#stuck--
    if (this.#stuck === 0) this.#notice = null
    free(place)
  }

  // Whoever waits for a restart waits as long as for a turn, at most.
  async #whileRestarting(signal: AbortSignal): Promise<void> {
    const restarting = this.#recovery?.restarting
    if (!restarting) return
    const late = pause(this.limits.waitSeconds * 1000, 'late' as const, { signal, ref: false }).catch(() => {
      throw new CypherCancelledError()
    })
    if ((await Promise.race([restarting, late])) === 'late') throw this.#restartingError()
  }

  // Ends what this process has lost sight of, and on a managed server what others have left behind (`parley query` in another terminal).
  #sweepNowAndThen(): NodeJS.Timeout {
    let looking = false
    let before: ReadonlySet<string> = new Set()
    return setInterval(async () => {
      if (looking || this.#closed || this.#recovery?.restarting) return
      looking = true
      try {
        const { stuck } = await this.#sweep()
        for (const connection of stuck) if (before.has(connection)) this.#recovery?.harmed(connection)
        before = stuck
      } catch {
        // A server that is away is told by those who ask it.
      } finally {
        looking = false
      }
    }, SWEEP_EVERY_MS).unref()
  }

  #sweep(): Promise<Swept> {
    return this.#overseer.sweep(() => [...this.#known], this.#recovery !== null)
  }

  #recoveryOf(managed: Restartable): Recovery {
    return new Recovery({
      managed,
      sweep: () => this.#sweep(),
      isAsked: () => this.#running.size + this.#queue.waiting > 0,
      before: () => {
        for (const statement of this.#running) statement.abort(this.#restartingError())
      },
      after: () => {
        this.#overseer.forgetAll()
        for (const place of this.#places) place.drop()
      },
    })
  }

  #tooLong(): CypherBusyError {
    if (this.#recovery?.restarting) return this.#restartingError()
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

  #restartingError(): CypherBusyError {
    const reason = this.#options.managed?.downReason
    return new CypherBusyError(
      `Neo4j is being restarted${reason ? `: ${reason}` : ', because a query did not stop or took all of its memory'}; ask again in some seconds.`,
      { restarting: true, seconds: 10 },
    )
  }
}
