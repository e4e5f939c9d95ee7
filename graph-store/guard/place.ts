import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { type Neo4jOptions, parseNeo4jUri } from '../neo4j/index.ts'

const owner = new AsyncLocalStorage<OwnSockets>()

subscribe('net.client.socket', (message) => {
  owner.getStore()?.add((message as { socket: Socket }).socket)
})

/**
 * The connections that some work opens. The driver neither tells how much it has read of an answer nor ends a connection that is busy; Node
 * tells of each socket when it is made. Encrypted connections are not seen: there `bytesRead` stays 0 and `destroy` does nothing.
 */
class OwnSockets {
  readonly #sockets = new Set<Socket>()

  /** Runs work whose new connections are these. */
  within<T>(work: () => T): T {
    return owner.run(this, work)
  }

  add(socket: Socket): void {
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
  }

  /** Bytes that the open connections have read. */
  get bytesRead(): number {
    let sum = 0
    for (const socket of this.#sockets) sum += socket.bytesRead
    return sum
  }

  /** Ends all of them at once; the server ends what it does for them. */
  destroy(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}

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
