import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailableError } from '../errors.ts'
import { saysNobodyListens } from '../foreign-words.ts'
import type { Connection } from '../neo4j/index.ts'
import { CONNECTIONS, TERMINATE, TRANSACTIONS } from './queries.ts'

const ASK_EVERY_MS = 150
const ASK_MS = 3_000
/** A server that has answered nothing for so long is taken for one that will not. */
const HEARD_MS = 10_000
/** How often a transaction that begins is looked for until it must be there. */
const LOOKS = 5

interface Found {
  readonly id: string
  readonly connection: string
  readonly mark: unknown
  readonly terminated: boolean
}

/** What a query's transaction is known by: the mark that it was begun with, and its connection once that was seen. */
export interface Accounted {
  readonly id: string
  readonly connection: string | null
}

/** What a look at all transactions came to: connections whose transactions were told to end before and are still there, and how many others there are. */
export interface Swept {
  readonly stuck: ReadonlySet<string>
  readonly others: number
}

/**
 * Sees to it that what nobody waits for any more ends on the server too. A text may change what is noted of its transaction, never the connection
 * that it came by; so the connection is noted before the text runs.
 */
export class Overseer {
  readonly #connection: Connection
  /** Connections that queries of ours came by. */
  readonly #ours = new Set<string>()
  #shown = true

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /**
   * The connection of the transaction that was begun with a mark; to be asked while its text is not yet run. Null when the server does not show it, as
   * another member of a cluster may not, or does not answer: then the mark has to do.
   */
  async connectionOf(id: string): Promise<string | null> {
    for (let looks = this.#shown ? LOOKS : 1; looks > 0; looks--) {
      const transactions = await this.#transactions().catch(() => null)
      if (transactions === null) return null
      const found = transactions.find(({ mark }) => mark === id)
      if (found) {
        this.#shown = true
        this.#ours.add(found.connection)
        return found.connection
      }
      await pause(ASK_EVERY_MS)
    }
    this.#shown = false
    return null
  }

  /**
   * Ends the transaction of a query; false when it is still there `graceMs` after it was told to end, and was seen there twice since, or when the server
   * has answered nothing for ten seconds. A machine that is merely slow is given that time.
   */
  async ended(query: () => Accounted, graceMs: number): Promise<boolean> {
    let end = performance.now() + HEARD_MS
    let told = false
    let seen = 0
    let missed = 0
    for (;;) {
      try {
        const found = (await this.#transactions()).filter((one) => isOf(query(), one))
        // A query on its way to the server when it was given up may only now begin there.
        if (found.length === 0 && (told || ++missed > 1)) return true
        if (told) seen++
        else if (found.length > 0) {
          await this.#terminate(found)
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

  /**
   * Ends what nobody can account for: transactions that came by a connection of ours and are none of `known`, and with `all` those of anybody whose
   * connection is no more. Rejects when the server does not answer.
   */
  async sweep(known: () => readonly Accounted[], all: boolean): Promise<Swept> {
    const transactions = (await this.#transactions()).filter(({ connection }) => connection !== '')
    const open = all ? new Set((await this.#rows(CONNECTIONS)).map(([id]) => id)) : null
    // Asked only now: whatever was seen had begun before, and so was known before.
    const queries = known()
    const isKnown = (one: Found) => queries.some((query) => isOf(query, one))
    const isNobodys = (one: Found) =>
      !isKnown(one) && (this.#ours.has(one.connection) || (open !== null && !open.has(one.connection)))
    const begun = transactions.filter((one) => isNobodys(one) && !one.terminated)
    if (begun.length > 0) await this.#terminate(begun)
    const left = transactions.filter(
      (one) => one.terminated && !isKnown(one) && (isNobodys(one) || (all && one.mark !== null)),
    )
    this.#forget([...transactions, ...queries])
    return { stuck: new Set(left.map(({ connection }) => connection)), others: transactions.length - left.length }
  }

  /** Forgets the connections of a server that is gone: the next one gives their names to others. */
  forgetAll(): void {
    this.#ours.clear()
  }

  // Connections that nothing came by any more.
  #forget(but: readonly { readonly connection: string | null }[]): void {
    const held = new Set(but.map(({ connection }) => connection))
    for (const connection of this.#ours) if (!held.has(connection)) this.#ours.delete(connection)
  }

  async #transactions(): Promise<Found[]> {
    const rows = await this.#rows(TRANSACTIONS)
    return rows.map(([id, connection, mark, terminated]) => ({
      id: id as string,
      connection: connection as string,
      mark,
      terminated: terminated === true,
    }))
  }

  async #terminate(found: readonly Found[]): Promise<void> {
    await this.#rows(TERMINATE, { ids: found.map(({ id }) => id) })
  }

  async #rows(query: string, parameters = {}): Promise<unknown[][]> {
    try {
      return await this.#connection.read((transaction) => transaction.rows(query, parameters), { within: ASK_MS })
    } catch (error) {
      if (error instanceof StoreUnavailableError && isGone(error)) this.forgetAll()
      throw error
    }
  }
}

function isOf({ id, connection }: Accounted, { mark, connection: by }: Found): boolean {
  return mark === id || by === connection
}

function isGone(error: StoreUnavailableError): boolean {
  return error.cause instanceof Error && saysNobodyListens(error.cause.message)
}
