import { CypherBusyError, CypherCancelledError } from './errors.ts'

/** How many may be in at once (of all, of one address, and of one client at it; absent: as of all), how many may wait, and for how long. */
interface QueueLimits {
  readonly atOnce: number
  readonly ofAddress?: number
  readonly ofOne?: number
  readonly waiting: number
  readonly waitSeconds: number
}

interface Waiter {
  readonly enter: () => void
  readonly leave: (error: Error) => void
}

/** Those who wait, by client, in the order in which they came. */
type Waiting = Map<string, Waiter[]>

/**
 * A bounded queue that lets addresses in by turns, and the clients of an address by turns: who asks much waits for himself, not for others, whatever names he
 * takes.
 */
export class FairQueue {
  readonly #limits: QueueLimits
  /** Addresses in the order of their turns, each with its clients in the order of theirs. */
  readonly #addresses = new Map<string, Waiting>()
  /** How many of each address, and of each client at it, are in. */
  readonly #insideOf = { address: new Map<string, number>(), client: new Map<string, number>() }
  #all = 0
  #waiting = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  get inside(): number {
    return this.#all
  }

  get waiting(): number {
    return this.#waiting
  }

  /**
   * Waits for a turn, and gives the function that ends it, to be called once. A client is one of its `address`, by default an address of its own. Rejects with
   * `CypherBusyError` when too many wait already or the wait was too long, told by `tooLong`, and with `CypherCancelledError` when the signal is aborted.
   */
  async enter(
    client: string,
    signal: AbortSignal,
    tooLong: () => CypherBusyError,
    address = client,
  ): Promise<() => void> {
    if (signal.aborted) throw new CypherCancelledError()
    // Where a place is free, those who wait have as many as they may.
    if (this.#mayEnter(client, address)) this.#count(client, address, 1)
    else if (this.#waiting >= this.#limits.waiting) {
      throw new CypherBusyError(`query: ${this.#waiting} others wait already; ask again in a moment`, { seconds: 5 })
    } else await this.#wait(client, address, signal, tooLong)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#count(client, address, -1)
      this.#next()
    }
  }

  #mayEnter(client: string, address: string): boolean {
    const { atOnce, ofAddress = atOnce, ofOne = atOnce } = this.#limits
    const inside = this.#insideOf
    return (
      this.#all < atOnce &&
      (inside.address.get(address) ?? 0) < ofAddress &&
      (inside.client.get(clientAt(client, address)) ?? 0) < ofOne
    )
  }

  #count(client: string, address: string, by: 1 | -1): void {
    this.#all += by
    add(this.#insideOf.address, address, by)
    add(this.#insideOf.client, clientAt(client, address), by)
  }

  #wait(client: string, address: string, signal: AbortSignal, tooLong: () => CypherBusyError): Promise<void> {
    return new Promise((resolve, reject) => {
      const clients: Waiting = this.#addresses.get(address) ?? new Map()
      this.#addresses.set(address, clients)
      const waiters = clients.get(client) ?? []
      clients.set(client, waiters)
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
        this.#waiting--
      }
      const waiter: Waiter = {
        enter: () => {
          end()
          resolve()
        },
        leave: (error) => {
          end()
          waiters.splice(waiters.indexOf(waiter), 1)
          if (waiters.length === 0) clients.delete(client)
          if (clients.size === 0) this.#addresses.delete(address)
          reject(error)
        },
      }
      const onAbort = () => waiter.leave(new CypherCancelledError())
      const timer = setTimeout(() => waiter.leave(tooLong()), this.#limits.waitSeconds * 1000)
      signal.addEventListener('abort', onAbort)
      this.#waiting++
      waiters.push(waiter)
    })
  }

  #next(): void {
    for (const [address, clients] of this.#addresses) {
      for (const [client, waiters] of clients) {
        if (!this.#mayEnter(client, address)) continue
        const waiter = waiters.shift() as Waiter
        // Both to the end of their rounds, if they still want more.
        toEnd(clients, client, waiters.length > 0)
        toEnd(this.#addresses, address, clients.size > 0)
        this.#count(client, address, 1)
        waiter.enter()
        return
      }
    }
  }
}

function clientAt(client: string, address: string): string {
  return JSON.stringify([address, client])
}

function add(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by
  if (count > 0) counts.set(name, count)
  else counts.delete(name)
}

function toEnd<T>(round: Map<string, T>, name: string, stays: boolean): void {
  const one = round.get(name) as T
  round.delete(name)
  if (stays) round.set(name, one)
}
