/** So many bytes go out at a time. */
const SLICE = 65_536

/** Chunks that come from a thread and are taken by a reader, slice by slice; `room` is told of what may follow, `left` that the reader has gone. */
export class AnswerStream {
  readonly stream: ReadableStream<Uint8Array>
  readonly #unsent: Unsent
  readonly #chunks: Uint8Array[] = []
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #isWanted = false
  #hasEnded = false

  constructor(unsent: Unsent, left: () => void) {
    this.#unsent = unsent
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => {
          this.#isWanted = true
          this.#move()
        },
        cancel: () => {
          this.#forget()
          left()
        },
      },
      { highWaterMark: 0 },
    )
  }

  add(bytes: Uint8Array): void {
    if (!this.#controller) return
    this.#unsent.add(bytes.length)
    this.#chunks.push(bytes)
    this.#move()
  }

  end(): void {
    this.#hasEnded = true
    this.#move()
  }

  fail(error: Error): void {
    this.#controller?.error(error)
    this.#forget()
  }

  #move(): void {
    const [first] = this.#chunks
    if (!this.#controller) return
    if (!first) {
      if (this.#hasEnded) {
        this.#controller.close()
        this.#controller = null
      }
      return
    }
    if (!this.#isWanted) return
    this.#isWanted = false
    const slice = first.subarray(0, SLICE)
    if (first.length > SLICE) this.#chunks[0] = first.subarray(SLICE)
    else this.#chunks.shift()
    this.#controller.enqueue(slice)
    this.#unsent.take(slice.length)
    if (this.#chunks.length === 0 && this.#hasEnded) this.#move()
  }

  #forget(): void {
    this.#controller = null
    const left = this.#chunks.splice(0).reduce((sum, { length }) => sum + length, 0)
    this.#unsent.take(left)
  }
}

/** Bytes of answers that wait for their readers, of all answers together: above the bound, nobody is given room for more. */
export class Unsent {
  readonly #most: number
  readonly #waiting = new Set<() => void>()
  #bytes = 0

  constructor(most: number) {
    this.#most = most
  }

  add(bytes: number): void {
    this.#bytes += bytes
  }

  take(bytes: number): void {
    this.#bytes -= bytes
    if (this.#bytes >= this.#most) return
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const go of waiting) go()
  }

  /** Calls `go` as soon as there is room; at once when there is. */
  whenRoom(go: () => void): void {
    if (this.#bytes < this.#most) go()
    else this.#waiting.add(go)
  }
}
