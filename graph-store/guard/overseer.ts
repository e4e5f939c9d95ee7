import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailableError } from '../errors.ts'
import type { Connection } from '../neo4j/connection.ts'
import { TERMINATE, TRANSACTIONS_OF, UNSTOPPABLE } from './queries.ts'

const ASK_EVERY_MS = 150
const ASK_MS = 3_000
/** A server that has answered nothing for so long is taken for one that will not. */
const HEARD_MS = 10_000

/** Sees to it that a query which nobody waits for any more ends on the server too. */
export class Overseer {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * Ends the transaction of a mark; false when it is still there `graceMs` after it was told to end, and was seen there twice since, or when the server
   * has answered nothing for ten seconds. A machine that is merely slow is given that time.
   */
  async ended(id: string, graceMs: number): Promise<boolean> {
    let end = performance.now() + HEARD_MS
    let told = false
    let seen = 0
    for (;;) {
      try {
        const ids = (await this.#ask(id)).map(([found]) => found as string)
        if (ids.length === 0) return true
        if (told) seen++
        else {
          await this.#connection.read((transaction) => transaction.rows(TERMINATE, { ids }), { within: ASK_MS })
          told = true
          end = performance.now() + graceMs
        }
      } catch (error) {
        // Gone with its server, unless that only fails to answer: then the time runs on.
        if (error instanceof StoreUnavailableError && isGone(error)) return true
      }
      const late = performance.now() - end
      if (late > 0 && (told ? seen >= 2 || late > HEARD_MS : true)) return false
      await pause(ASK_EVERY_MS)
    }
  }

  /** The marks of queries that were told to end and are still there; none when the server does not answer. */
  async unstoppable(): Promise<ReadonlySet<string>> {
    const asked = this.#connection.read((transaction) => transaction.rows(UNSTOPPABLE), { within: ASK_MS })
    return new Set((await asked.catch(() => [])).map(([id]) => id as string))
  }

  #ask(id: string): Promise<unknown[][]> {
    return this.#connection.read((transaction) => transaction.rows(TRANSACTIONS_OF, { id }), { within: ASK_MS })
  }
}

function isGone(error: StoreUnavailableError): boolean {
  return error.cause instanceof Error && /ECONNREFUSED/.test(error.cause.message)
}
