import { CypherBusyError, CypherCancelledError } from './errors.ts'

/** How many may be in at once, how many may wait, and for how long. */
interface QueueLimits {
  readonly atOnce: number
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
  #inside = 0
  #waiting = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  get inside(): number {
    return this.#inside
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
    if (this.#inside < this.#limits.atOnce && this.#waiting === 0) this.#inside++
    else if (this.#waiting >= this.#limits.waiting) {
      throw new CypherBusyError(`query: ${this.#waiting} others wait already; ask again in a moment`, { seconds: 5 })
    } else await this.#wait(client, signal, tooLong)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#inside--
      this.#next()
    }
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
    const [first] = this.#clients
    if (!first || this.#inside >= this.#limits.atOnce) return
    const [client, waiters] = first
    const waiter = waiters.shift() as Waiter
    // To the end of the round, if it still wants more.
    this.#clients.delete(client)
    if (waiters.length > 0) this.#clients.set(client, waiters)
    this.#inside++
    waiter.enter()
  }
}
