import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { changedMeanwhile, DatasetNotFoundError, LoadInProgressError } from '../errors.ts'
import type { Connection, Transaction } from './connection.ts'
import { keyPrefix } from './keys.ts'
import { ADOPT_DATASET, GIVE_UP_LEASE, NEW_DATASET, RENEW_LEASE, TAKE_LEASE } from './queries.ts'

const RENEW_MS = 2_000
/** A lease that has not been renewed for so long is one of a process that is gone. */
const DEAD_MS = 10_000

const ownLeases = new Set<string>()

/**
 * The right to change a dataset, held by one process at a time. It is renewed every two seconds and by each batch. The lease of a process
 * that was killed is taken over: at once when that process ran on this machine, else when it has not been renewed for ten seconds.
 */
export class Lease {
  readonly id: string
  readonly dataset: string
  readonly #connection: Connection
  readonly #timer: NodeJS.Timeout
  #renewing = false

  private constructor(connection: Connection, dataset: string, id: string) {
    this.#connection = connection
    this.dataset = dataset
    this.id = id
    this.#timer = setInterval(() => this.#renew(), RENEW_MS).unref()
  }

  /**
   * Takes the lease of a dataset, whose node is marked `loading`; with a title, the node is made when it is not there. Rejects with
   * `LoadInProgressError` when another holds it, with `DatasetDiffersError` when it holds, by its sha256, none of `holding` (empty: no load completed), and with `DatasetNotFoundError` when there is no node.
   */
  static async take(
    connection: Connection,
    dataset: string,
    {
      title,
      signal,
      holding,
    }: { title?: string; signal?: AbortSignal | undefined; holding?: readonly string[] | undefined } = {},
  ): Promise<Lease> {
    const lease = randomUUID()
    ownLeases.add(lease)
    try {
      let instead = ''
      let seen = null as { lease: unknown; at: unknown; since: number } | null
      for (;;) {
        signal?.throwIfAborted()
        const parameters = { dataset, lease, instead, owner: `${process.pid}@${hostname()}`, holding: holding ?? null }
        const [row] = await connection.write(async (transaction) => {
          if (title !== undefined) await transaction.change(NEW_DATASET, { dataset, title })
          return transaction.rows(TAKE_LEASE, parameters)
        })
        if (!row) throw new DatasetNotFoundError(dataset)
        const [taken, other, owner, at, fits] = row
        if (taken === true) return new Lease(connection, dataset, lease)
        if (fits === false) throw changedMeanwhile(dataset)
        if (seen?.lease === other && seen?.at !== at) throw new LoadInProgressError(dataset)
        if (isOwnLease(other)) throw new LoadInProgressError(dataset)
        const now = performance.now()
        if (seen === null || seen.lease !== other) seen = { lease: other, at, since: now }
        if (isDead(owner) || now - seen.since > DEAD_MS) instead = String(other)
        else await wait(RENEW_MS / 2, undefined, signal ? { signal } : {})
      }
    } catch (error) {
      ownLeases.delete(lease)
      if (signal?.aborted) throw signal.reason
      throw error
    }
  }

  /** For the beginning of a transaction: makes sure that the lease still holds, and until the transaction's end. */
  async hold(transaction: Transaction): Promise<void> {
    const held = await transaction.rows(RENEW_LEASE, { dataset: this.dataset, lease: this.id })
    if (held.length === 0) throw new LoadInProgressError(this.dataset)
  }

  /** Lets the next one in at once, unless the lease has ended before. */
  async giveUp(): Promise<void> {
    if (!ownLeases.has(this.id)) return
    this.end()
    const parameters = { dataset: this.dataset, lease: this.id }
    await this.#connection
      .write((transaction) => transaction.change(GIVE_UP_LEASE, parameters), { within: DEAD_MS })
      .catch(() => {})
  }

  /** Stops renewing, without a word to the server. */
  end(): void {
    clearInterval(this.#timer)
    ownLeases.delete(this.id)
  }

  #renew(): void {
    if (this.#renewing) return
    this.#renewing = true
    this.#connection
      .write((transaction) => this.hold(transaction), { within: DEAD_MS })
      // The next batch meets the same, and tells it.
      .catch(() => {})
      .finally(() => {
        this.#renewing = false
      })
  }
}

/** Gives the node of a dataset its id again when it has lost it: what hangs on it still says whose it is. */
export async function adoptDataset(connection: Connection, dataset: string): Promise<void> {
  await connection.write((transaction) => transaction.rows(ADOPT_DATASET, { dataset, prefix: keyPrefix(dataset) }))
}

function isOwnLease(lease: unknown): boolean {
  return ownLeases.has(String(lease))
}

function isDead(owner: unknown): boolean {
  const [pid, host] = String(owner).split('@')
  if (host !== hostname()) return false
  // Under this very number it is a process before this one, as in a container that was started again.
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
