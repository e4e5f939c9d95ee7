import { CypherBusyError, CypherCancelledError } from './errors.ts'

/** How many may be in at once (of all, and of one client; absent: as of all), how many may wait, and for how long. */
interface QueueLimits {
  readonly atOnce: number
  readonly ofOne?: number
  readonly waiting: number
  readonly waitSeconds: number
}

interface Waiter {
  readonly enter: () => void
  readonly leave: (error: Error) => void
}

/** A bounded queue that lets clients in by turns: who asks much waits for himself, not for others. */
export class FairQueue {
  readonly #limits: QueueLimits
  /** Clients in the order of their turns, each with those who wait in the order in which they came. */
  readonly #clients = new Map<string, Waiter[]>()
  /** How many of each client are in. */
  readonly #inside = new Map<string, number>()
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
   * Waits for a turn, and gives the function that ends it, to be called once. Rejects with `CypherBusyError` when too many wait already or the wait was too
   * long, told by `tooLong`, and with `CypherCancelledError` when the signal is aborted.
   */
  async enter(client: string, signal: AbortSignal, tooLong: () => CypherBusyError): Promise<() => void> {
    if (signal.aborted) throw new CypherCancelledError()
    // Where a place is free, those who wait have as many as they may.
    if (this.#mayEnter(client)) this.#count(client, 1)
    else if (this.#waiting >= this.#limits.waiting) {
      throw new CypherBusyError(`query: ${this.#waiting} others wait already; ask again in a moment`, { seconds: 5 })
    } else await this.#wait(client, signal, tooLong)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#count(client, -1)
      this.#next()
    }
  }

  #mayEnter(client: string): boolean {
    const { atOnce, ofOne = atOnce } = this.#limits
    return this.#all < atOnce && (this.#inside.get(client) ?? 0) < ofOne
  }

  #count(client: string, by: 1 | -1): void {
    this.#all += by
    const inside = (this.#inside.get(client) ?? 0) + by
    if (inside > 0) this.#inside.set(client, inside)
    else this.#inside.delete(client)
  }

  #wait(client: string, signal: AbortSignal, tooLong: () => CypherBusyError): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiters = this.#clients.get(client) ?? []
      this.#clients.set(client, waiters)
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
          if (waiters.length === 0) this.#clients.delete(client)
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
    for (const [client, waiters] of this.#clients) {
      if (!this.#mayEnter(client)) continue
      const waiter = waiters.shift() as Waiter
      // To the end of the round, if it still wants more.
      this.#clients.delete(client)
      if (waiters.length > 0) this.#clients.set(client, waiters)
      this.#count(client, 1)
      waiter.enter()
      return
    }
  }
}
