import { CypherBusyError } from './errors.ts'

/** Who asked a query: the client by whose turns it waits, and the address that stands behind it. */
export interface Asker {
  readonly client: string
  readonly address: string
}

/**
 * The queries that did not stop when they were told to, and whose they are. Whoever has one waits until it is over, so that what one person has begun does not
 * take a processor after the other from everybody; and so does an address that has many under several names.
 */
export class StuckQueries {
  readonly #askers = new Map<string, Asker>()
  readonly #mostOfAddress: number
  readonly #goesOn: (connection: string) => boolean

  /** `goesOn` tells whether the query of a connection is still there, as far as is known. */
  constructor(mostOfAddress: number, goesOn: (connection: string) => boolean) {
    this.#mostOfAddress = mostOfAddress
    this.#goesOn = goesOn
  }

  /** Notes that a query of somebody's does not stop. */
  add(connection: string, { client, address }: Asker): void {
    this.#askers.set(connection, { client, address })
  }

  /** Notes that one has stopped after all. */
  delete(connection: string): void {
    this.#askers.delete(connection)
  }

  /** Throws `CypherBusyError` when who asks has a query that does not stop, or the address too many. */
  assertNone({ client, address }: Asker): void {
    let ofAddress = 0
    for (const [connection, asker] of this.#askers) {
      if (!this.#goesOn(connection)) this.#askers.delete(connection)
      else if (asker.client === client) {
        throw new CypherBusyError(
          'query: one of yours did not stop when it was told to, and still takes a processor of Neo4j; ask again when it is over. Ask for less then: a single expression over long lists cannot be interrupted',
          { seconds: 15 },
        )
      } else if (asker.address === address) ofAddress++
    }
    if (ofAddress < this.#mostOfAddress) return
    throw new CypherBusyError(
      `query: ${ofAddress} queries from your address did not stop when they were told to; ask again when they are over`,
      { seconds: 15 },
    )
  }
}
