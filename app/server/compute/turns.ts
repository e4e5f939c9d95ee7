import { CypherBusyError, FairQueue } from '../../../graph-store/guard/index.ts'
import { UserError } from '../../../positions/errors.ts'

/** How many compute at once, how many may wait (of all, and of one client), and for how long. */
export interface TurnLimits {
  readonly atOnce: number
  readonly waiting: number
  readonly waitingOfOne: number
  readonly waitSeconds: number
}

/** Lets clients compute by turns: nobody has all places, and who asks much waits for himself. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #all: FairQueue
  readonly #own = new Map<string, FairQueue>()

  constructor(limits: TurnLimits) {
    this.#limits = limits
    this.#all = new FairQueue(limits)
  }

  /** Waits for a turn, and gives the function that ends it. Rejects with `UserError` when too many wait already, or the wait was too long. */
  async enter(client: string, signal: AbortSignal): Promise<() => void> {
    const { atOnce, waitingOfOne: waiting, waitSeconds } = this.#limits
    const own = this.#own.get(client) ?? new FairQueue({ atOnce: Math.max(1, atOnce - 1), waiting, waitSeconds })
    this.#own.set(client, own)
    const forget = () => {
      if (own.inside === 0 && own.waiting === 0) this.#own.delete(client)
    }
    try {
      const leaveOwn = await own.enter(client, signal, tooLong)
      try {
        const leaveAll = await this.#all.enter(client, signal, tooLong)
        return () => {
          leaveAll()
          leaveOwn()
          forget()
        }
      } catch (error) {
        leaveOwn()
        throw error
      }
    } catch (error) {
      forget()
      throw busy(error)
    }
  }
}

const tooLong = () => new CypherBusyError('')

function busy(error: unknown): unknown {
  if (!(error instanceof CypherBusyError)) return error
  return new UserError('server-busy', null, 'Too many answers are being computed at the moment', {
    next: 'ask again in some seconds.',
    retryAfter: 5,
  })
}
