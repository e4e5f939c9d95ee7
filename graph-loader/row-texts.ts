import { UserError } from '../positions/errors.ts'

const BLOCK_BITS = 22
const BLOCK = 1 << BLOCK_BITS
const WITHIN = BLOCK - 1
const SMALLEST = 8192
/** Texts of so many bytes are made from single characters, which is faster than to call a decoder. */
const SHORT = 64

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Texts by row, kept as UTF-8 outside the heap: 8 bytes a row and the bytes of the texts. A text has at most a million characters. An empty text is
 * no text. Rows may be set once each, in any order.
 */
export class RowTexts {
  readonly #blocks: Uint8Array[] = []
  #used = 0
  #start = new Uint32Array(1024)
  #length = new Int32Array(1024)

  set(row: number, text: string): void {
    if (text === '') return
    if (row >= this.#start.length) this.#grow(row + 1)
    const block = this.#blocks.at(-1)
    // A UTF-16 unit takes at most 3 bytes of UTF-8.
    const fits = block !== undefined && this.#used + text.length * 3 <= block.length
    if (!fits) this.#makeRoom(encoder.encode(text).length)
    const last = this.#blocks.length - 1
    const written = write(text, this.#blocks[last] as Uint8Array, this.#used)
    this.#start[row] = last * BLOCK + this.#used
    this.#length[row] = written
    this.#used += written
  }

  get(row: number): string | undefined {
    const length = this.#length[row] ?? 0
    if (length === 0) return undefined
    const start = this.#start[row] as number
    const at = start & WITHIN
    return read((this.#blocks[start >>> BLOCK_BITS] as Uint8Array).subarray(at, at + length))
  }

  has(row: number): boolean {
    return (this.#length[row] ?? 0) > 0
  }

  /** The byte at a depth of the row's text, −1 after its end: by bytes of UTF-8, texts are in code-point order. */
  byteAt(row: number, depth: number): number {
    if (depth >= (this.#length[row] ?? 0)) return -1
    const start = this.#start[row] as number
    return (this.#blocks[start >>> BLOCK_BITS] as Uint8Array)[(start & WITHIN) + depth] as number
  }

  // Blocks grow up to the largest size, so that few texts take little; each begins at its number times that size.
  #makeRoom(bytes: number): void {
    const block = this.#blocks.at(-1)
    if (block !== undefined && this.#used + bytes <= block.length) return
    if (this.#blocks.length === 1024)
      throw new UserError('invalid-data', 'texts', 'more than 4 GiB of them in one column')
    const size = Math.min(BLOCK, SMALLEST * 4 ** this.#blocks.length)
    this.#blocks.push(new Uint8Array(Math.max(size, bytes)))
    this.#used = 0
  }

  #grow(atLeast: number): void {
    const size = Math.max(atLeast, this.#start.length * 2)
    const start = new Uint32Array(size)
    start.set(this.#start)
    this.#start = start
    const length = new Int32Array(size)
    length.set(this.#length)
    this.#length = length
  }
}

// Most texts are short and plain: those are written without the encoder. Returns the number of bytes.
function write(text: string, block: Uint8Array, at: number): number {
  const { length } = text
  if (length <= SHORT) {
    let i = 0
    for (; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) break
      block[at + i] = code
    }
    if (i === length) return length
  }
  return encoder.encodeInto(text, block.subarray(at)).written
}

function read(bytes: Uint8Array): string {
  if (bytes.length > SHORT) return decoder.decode(bytes)
  for (const byte of bytes) if (byte > 0x7f) return decoder.decode(bytes)
  return String.fromCharCode.apply(null, bytes as unknown as number[])
}

/**
 * Sorts rows in place by their texts in code-point order (Bentley and Sedgewick's multikey quicksort, 1997, on the bytes of UTF-8). Rows of equal text end
 * beside each other, in no order of their own.
 */
export function sortByText(rows: Int32Array, texts: RowTexts): void {
  const stack: [low: number, high: number, depth: number][] = [[0, rows.length, 0]]
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [low, high, depth] = range
    if (high - low < 2) continue
    const a = texts.byteAt(rows[low] as number, depth)
    const b = texts.byteAt(rows[(low + high) >>> 1] as number, depth)
    const c = texts.byteAt(rows[high - 1] as number, depth)
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    let less = low
    let greater = high
    for (let i = low; i < greater; ) {
      const byte = texts.byteAt(rows[i] as number, depth)
      if (byte < pivot) swap(rows, less++, i++)
      else if (byte > pivot) swap(rows, i, --greater)
      else i++
    }
    stack.push([low, less, depth], [greater, high, depth])
    if (pivot >= 0) stack.push([less, greater, depth + 1])
  }
}

function swap(rows: Int32Array, i: number, j: number): void {
  const row = rows[i] as number
  rows[i] = rows[j] as number
  rows[j] = row
}
