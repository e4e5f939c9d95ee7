import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { UserError } from '../../positions/errors.ts'
import { StoreUnavailableError } from '../errors.ts'
import { assertRoom, type ServerDisk, withDisk } from './server-disk.ts'
import { away, START_IT, translated } from './translated.ts'

/** How to reach a Neo4j; `database` is `neo4j` when not given. */
export interface Neo4jOptions {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database?: string
  /** The disk that a server of this machine writes to; absent for one whose disk is not ours to look at. */
  readonly disk?: ServerDisk
  /** What to do about it when it does not answer, for people; that of a server of one's own when not given. */
  readonly whenAway?: (() => string) | undefined
}

/** A query's parameters; whole numbers go through `whole`. */
export type Parameters = Readonly<Record<string, unknown>>

/** One transaction: runs queries, and gives rows as lists of values in the order of the columns. */
export interface Transaction {
  rows(query: string, parameters?: Parameters): Promise<unknown[][]>
  /** Row by row, without holding all of them. */
  stream(query: string, parameters?: Parameters): AsyncIterable<unknown[]>
  /** Runs for the effect, unless there is a list of `rows` and it is empty; gives the number of changes that the server counted. */
  change(query: string, parameters?: Parameters): Promise<number>
}

interface WorkOptions {
  /** Rows that the server sends at a time (default 1,000): few when rows are wide. */
  readonly fetchSize?: number
  /** Milliseconds after which the work is given up (default two minutes). */
  readonly within?: number
}

// A server that is away must be told within seconds: the driver's own defaults wait for half a minute and more.
const CONNECT_MS = 5_000
const RETRY_MS = 5_000
const WORK_MS = 120_000

/** A JavaScript number as a whole number of the database; plain numbers are sent as floating point. */
export function whole(number: number): unknown {
  return neo4j.int(number)
}

/** The way to one database of one Neo4j: sessions, retries, bookmarks, and errors in Parley's own words. Needs no re-opening after an outage. */
export class Connection {
  /** `bolt://host:7687`, without credentials. */
  readonly address: string
  readonly #driver: Driver
  readonly #database: string
  readonly #disk: ServerDisk | undefined
  readonly #whenAway: () => string

  /** Opens nothing yet. Throws a `UserError` when the URI is none. */
  constructor({ uri, user, password, database = 'neo4j', disk, whenAway = () => START_IT }: Neo4jOptions) {
    const { driverUri, address } = parseNeo4jUri(uri)
    this.address = address
    this.#database = database
    this.#disk = disk
    this.#whenAway = whenAway
    this.#driver = neo4j.driver(driverUri, neo4j.auth.basic(user, password), {
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      maxTransactionRetryTime: RETRY_MS,
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'parley',
    })
  }

  /** Runs work that only reads, again when the server asks for it; so the work must keep nothing outside itself. */
  read<T>(work: (transaction: Transaction) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    return this.#inSession(neo4j.session.READ, options, (session, timeout) =>
      session.executeRead((transaction) => work(transactionOf(transaction)), { timeout }),
    )
  }

  /**
   * Runs work that writes, as one transaction, again when the server asks for it; so the work must keep nothing outside itself. Rejects with
   * `DiskFullError` before anything is sent when the server's disk has hardly any room left.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    if (this.#disk) assertRoom(this.#disk)
    return this.#inSession(neo4j.session.WRITE, options, (session, timeout) =>
      session.executeWrite((transaction) => work(transactionOf(transaction)), { timeout }),
    )
  }

  /** Closes all connections; calls after it are refused by the driver. */
  close(): Promise<void> {
    return this.#driver.close()
  }

  async #inSession<T>(
    defaultAccessMode: 'READ' | 'WRITE',
    { fetchSize = 1_000, within = WORK_MS }: WorkOptions,
    work: (session: Session, timeout: number) => Promise<T>,
  ): Promise<T> {
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode,
      fetchSize,
      // One chain of bookmarks for all sessions: what one wrote the next one reads, on a cluster too.
      bookmarkManager: this.#driver.executeQueryBookmarkManager,
    })
    try {
      return await this.#onTime(work(session, within), within)
    } catch (error) {
      throw withDisk(translated(error, this.address, this.#database, this.#whenAway()), this.address, this.#disk)
    } finally {
      // A silent server would hold up the closing as well.
      session.close().catch(() => {})
    }
  }

  /** A server that is stopped but still connected never answers, and no limit of the driver's covers that. */
  #onTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new StoreUnavailableError(away(this.address, this.#whenAway()), this.address))
      }, milliseconds)
      work.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }
}

function transactionOf(transaction: ManagedTransaction): Transaction {
  return {
    async rows(query, parameters) {
      const { records } = await transaction.run(query, parameters)
      return records.map((record) => Array.from(record.values()))
    },
    async *stream(query, parameters) {
      for await (const record of transaction.run(query, parameters)) yield Array.from(record.values())
    },
    async change(query, parameters) {
      if (Array.isArray(parameters?.rows) && parameters.rows.length === 0) return 0
      const { summary } = await transaction.run(query, parameters)
      return Object.values(summary.counters.updates()).reduce((sum, count) => sum + count, 0)
    },
  }
}

const URI = /^((?:neo4j|bolt)(?:\+s|\+ssc)?):\/\/(?:[^@/]*@)?([^/?#]+)\/?(\?[^#]*)?$/

/**
 * Takes a URI of Neo4j apart: `driverUri` is for the driver, `address` for people (`bolt://host:7687`); neither holds the user name or
 * password that may stand in the text. Throws a `UserError` when it is no such URI.
 */
export function parseNeo4jUri(text: string): { driverUri: string; address: string } {
  const match = URI.exec(text.trim())
  if (!match) {
    const shown = text.replace(/\/\/[^@/]*@/, '//…@')
    throw new UserError('bad-parameter', 'uri', `"${shown}" is no address of a Neo4j`, {
      next: 'expected neo4j://HOST:PORT, neo4j+s://HOST or bolt://HOST:PORT',
    })
  }
  const [, scheme, host, query = ''] = match as unknown as [string, string, string, string | undefined]
  const address = `${scheme}://${/:\d+$/.test(host) ? host : `${host}:7687`}`
  return { driverUri: address + query, address }
}
