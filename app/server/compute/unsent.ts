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
