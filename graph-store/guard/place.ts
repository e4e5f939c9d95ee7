import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { parseNeo4jUri } from '../neo4j/address.ts'
import type { Neo4jOptions } from '../neo4j/connection.ts'
import { OwnSockets } from './own-sockets.ts'

const CONNECT_MS = 5_000
const FETCH = 500

/** A place for one query at a time, with a driver of its own that can be closed without harm to others. */
export class Place {
  readonly #options: Neo4jOptions
  #driver: Driver | null = null
  #sockets = new OwnSockets()

  constructor(options: Neo4jOptions) {
    this.#options = options
  }

  /** Bytes that its connections have read. */
  get bytesRead(): number {
    return this.#sockets.bytesRead
  }

  /** Runs work with a session that reads only, and whose connections belong to this place. */
  within<T>(work: (session: Session) => T): T {
    const { database = 'neo4j' } = this.#options
    return this.#sockets.within(() => {
      this.#driver ??= this.#open()
      return work(this.#driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: FETCH }))
    })
  }

  /** Ends its connections at once, whatever they do; the next session opens anew. */
  drop(): void {
    const driver = this.#driver
    this.#driver = null
    this.#sockets.destroy()
    this.#sockets = new OwnSockets()
    driver?.close().catch(() => {})
  }

  #open(): Driver {
    const { uri, user, password } = this.#options
    return neo4j.driver(parseNeo4jUri(uri).driverUri, neo4j.auth.basic(user, password), {
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      connectionLivenessCheckTimeout: 2_000,
      maxConnectionPoolSize: 2,
      maxTransactionRetryTime: 0,
      // 64 bits of an integer, and what is one told from what is a float.
      useBigInt: true,
      telemetryDisabled: true,
      userAgent: 'parley-cypher',
    })
  }
}
