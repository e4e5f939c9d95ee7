import type { Unsent } from './unsent.ts'

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
