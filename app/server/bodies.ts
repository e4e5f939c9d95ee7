/** Bodies of requests while they arrive: each within a time and a size, and all together within memory. */

import type { Context } from 'hono'
import { UserError } from '../../positions/errors.ts'
import { inSeconds, LIMIT_MS } from './time-limit.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What has arrived as the body of the request. */
    body: Uint8Array<ArrayBuffer>
  }
}

/** How many bodies may be on their way at once, and how many bytes of memory they may take together. */
const MOST = 64
const MOST_BYTES = 64 * 1024 * 1024
/** A body of which nothing came for so long gives way to one that does come, when there is no room for both. */
const STILL_MS = 2000
/** So much of a body that is refused is read and forgotten; whoever sends more finds the connection closed. */
const READ_AWAY = 16 * 1024 * 1024

/** A body on its way: when something of it last came, the memory that it takes, and how to end it. */
interface Arriving {
  at: number
  room: number
  refuse: (error: UserError) => void
}

/** The bounds, where they are not the usual ones; times in milliseconds. */
interface Bounds {
  readonly ms?: number | undefined
  readonly most?: number
  readonly mostBytes?: number
  readonly stillMs?: number
}

/** Takes in bodies. One that waits takes nothing from those that come: who sends nothing gives way. */
export class Bodies {
  readonly #arriving = new Set<Arriving>()
  readonly #ms: number
  readonly #most: number
  readonly #mostBytes: number
  readonly #stillMs: number
  #bytes = 0

  constructor({ ms = LIMIT_MS, most = MOST, mostBytes = MOST_BYTES, stillMs = STILL_MS }: Bounds = {}) {
    this.#ms = ms
    this.#most = most
    this.#mostBytes = mostBytes
    this.#stillMs = stillMs
  }

  /**
   * The whole body of a request, of at most `limit` bytes, which `words` say. Rejects with a `UserError` when it is larger (`too-large`), when it takes too long to arrive (`too-slow`), and when there is no room for it
   * (`server-busy`).
   */
  async take(c: Context, limit: number, words: string): Promise<Uint8Array<ArrayBuffer>> {
    const stream = c.req.raw.body
    if (!stream) return new Uint8Array(0)
    const reader = stream.getReader()
    const one: Arriving = { at: performance.now(), room: 0, refuse: () => undefined }
    let timer: NodeJS.Timeout | undefined
    let isLate = false
    const next = () =>
      new Promise<ReadableStreamReadResult<Uint8Array>>((resolve, reject) => {
        one.refuse = reject
        if (isLate) reject(this.#late())
        else reader.read().then(resolve, reject)
      })
    timer = setTimeout(() => {
      isLate = true
      one.refuse(this.#late())
    }, this.#ms)
    try {
      return await this.#whole(one, next, limit, Number(c.req.header('content-length') ?? 0))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      // Who is not heard to the end would not hear the answer; who sends nothing more hears it at once.
      if (error.code === 'too-large' || (error.code === 'server-busy' && this.#comes(one))) await readAway(next)
      c.header('Connection', 'close')
      throw error.code === 'too-large' ? new UserError('too-large', 'body', `at most ${words}`) : error
    } finally {
      clearTimeout(timer)
      this.#forget(one)
    }
  }

  async #whole(
    one: Arriving,
    next: () => Promise<ReadableStreamReadResult<Uint8Array>>,
    limit: number,
    declared: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    if (declared > limit) throw new UserError('too-large', 'body', '')
    while (this.#arriving.size >= this.#most) this.#dropStill(one)
    this.#arriving.add(one)
    // One buffer that grows: what the system hands over may be single bytes, each in a large buffer of its own.
    let buffer = new Uint8Array(0)
    let size = 0
    for (;;) {
      const { done, value } = await next()
      if (done) return buffer.subarray(0, size)
      one.at = performance.now()
      if (size + value.length > limit) throw new UserError('too-large', 'body', '')
      if (size + value.length > buffer.length) {
        const room = Math.min(limit, Math.max(size + value.length, 2 * buffer.length))
        while (this.#bytes + room - one.room > this.#mostBytes) this.#dropStill(one)
        this.#bytes += room - one.room
        one.room = room
        const grown = new Uint8Array(room)
        grown.set(buffer.subarray(0, size))
        buffer = grown
      }
      buffer.set(value, size)
      size += value.length
    }
  }

  /** Ends the body that has been still the longest, so that another has room. Throws `server-busy` when all of them come. */
  #dropStill(other: Arriving): void {
    const [stillest] = [...this.#arriving].filter((one) => one !== other).sort((a, b) => a.at - b.at)
    if (!stillest || this.#comes(stillest)) throw busy()
    this.#forget(stillest)
    stillest.refuse(busy())
  }

  #comes({ at }: Arriving): boolean {
    return performance.now() - at < this.#stillMs
  }

  #forget(one: Arriving): void {
    this.#arriving.delete(one)
    this.#bytes -= one.room
    one.room = 0
  }

  #late(): UserError {
    return new UserError('too-slow', 'body', `it was not whole within ${inSeconds(this.#ms)}`, {
      next: 'nothing was done; send it again, or less at once',
    })
  }
}

function busy(): UserError {
  return new UserError('server-busy', null, 'Too much is being sent to the server at once', {
    next: 'send it again in some seconds',
    retryAfter: 5,
  })
}

/** Reads what is still being sent, without keeping it. */
async function readAway(next: () => Promise<ReadableStreamReadResult<Uint8Array>>): Promise<void> {
  for (let left = READ_AWAY; left >= 0; ) {
    const { done, value } = await next().catch(() => ({ done: true, value: undefined }) as const)
    if (done) return
    left -= value.length
  }
}
