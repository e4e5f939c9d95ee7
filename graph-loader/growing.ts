const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A list of whole numbers (32 bits) that grows by doubling. */
export class Ints {
  #values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const bigger = new Int32Array(this.length * 2)
      bigger.set(this.#values)
      this.#values = bigger
    }
    this.#values[this.length++] = value
  }

  /** The value at a place below the length. */
  at(index: number): number {
    return this.#values[index] as number
  }

  /** The values as a view; it is stale after the next `push`. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length)
  }
}

/** Distinct texts, each held once, in order of first use. */
export class Dictionary {
  readonly values: string[] = []
  readonly #codeOf = new Map<string, number>()

  /** The code of a text, −1 when it is not there. */
  find(text: string): number {
    return this.#codeOf.get(text) ?? -1
  }

  /** The code of a text, which is added when it is new. */
  code(text: string): number {
    const known = this.#codeOf.get(text)
    if (known !== undefined) return known
    const kept = owned(text)
    this.#codeOf.set(kept, this.values.length)
    return this.values.push(kept) - 1
  }
}

/** The text as a string of its own: a part of a larger text would keep all of that in memory (V8 shares parts of 13 characters and more). */
export function owned(text: string): string {
  if (text.length < 13) return text
  // UTF-8 holds no lone surrogate, which stands for a byte that was no text: a copy that lost it would be another key. JSON escapes it.
  return text.isWellFormed() ? decoder.decode(encoder.encode(text)) : (JSON.parse(JSON.stringify(text)) as string)
}

/** A code for each row, −1 until it is set; 4 bytes a row. */
export class Codes {
  #codes = new Int32Array(0)
  #used = false

  /** Whether any code was set. */
  get used(): boolean {
    return this.#used
  }

  set(row: number, code: number): void {
    if (row >= this.#codes.length) this.#grow(row + 1)
    this.#codes[row] = code
    this.#used = true
  }

  get(row: number): number {
    return this.#codes[row] ?? -1
  }

  /** The codes of the first rows. */
  view(rows: number): Int32Array {
    if (rows > this.#codes.length) this.#grow(rows)
    return this.#codes.subarray(0, rows)
  }

  #grow(atLeast: number): void {
    const bigger = new Int32Array(Math.max(atLeast, this.#codes.length * 2, 1024)).fill(-1)
    bigger.set(this.#codes)
    this.#codes = bigger
  }
}
