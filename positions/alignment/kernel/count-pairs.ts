import { PAIR_COUNTS_WASM } from './pair-counts-wasm.ts'

/** What is counted: bit planes of n units, `words` 32-bit words each (a multiple of four). */
export interface Planes {
  readonly units: number
  readonly words: number
  readonly presence: Int32Array
  readonly planes: readonly Int32Array[]
}

/** Whether an issue counts once per plane in which two units differ, or once when they differ in any. */
export type CountMode = 'sum' | 'any'

/** Per pair (u, v), u < v, rows of the upper triangle one after the other: issues that both have, and counted differences among them. */
export interface PairCounts {
  readonly shared: Int32Array
  readonly differing: Int32Array
}

/** Counts all pairs; every implementation gives the same numbers. */
export type PairCounter = (planes: Planes, mode: CountMode) => PairCounts

interface Kernel {
  readonly memory: WebAssembly.Memory
  count(
    n: number,
    stride: number,
    presence: number,
    x: number,
    y: number,
    range: number,
    out: number,
    any: number,
  ): void
}

const PAGE = 65_536
/** Beyond this the planes are counted where they are: 1 GiB of memory for one answer is too much. */
const MOST_BYTES = 1 << 30

function instantiate(): Kernel | null {
  try {
    const bytes = Uint8Array.from(atob(PAIR_COUNTS_WASM), (letter) => letter.charCodeAt(0))
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Kernel
  } catch {
    // No WebAssembly with SIMD here: the plain counter gives the same numbers.
    return null
  }
}

let kernel: Kernel | null | undefined

/** Counts all pairs by the WebAssembly kernel (128-bit SIMD), or in plain TypeScript where there is none. */
export const countPairs: PairCounter = (planes, mode) => {
  kernel ??= instantiate()
  // Two planes a pass add up, but "any of more than two" does not.
  if (!kernel || (mode === 'any' && planes.planes.length > 2)) return countPairsPlain(planes, mode)
  return countByKernel(kernel, planes, mode) ?? countPairsPlain(planes, mode)
}

function countByKernel({ memory, count }: Kernel, planes: Planes, mode: CountMode): PairCounts | null {
  const { units, words, presence } = planes
  const row = words * 4
  const block = units * row
  const pairs = (units * (units - 1)) / 2
  const range = block * 3
  const out = range + units * 8
  const size = out + pairs * 8
  if (size > MOST_BYTES) return null
  if (memory.buffer.byteLength < size) memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE))
  const ints = new Int32Array(memory.buffer, 0, Math.ceil(size / 4))
  ints.set(presence, 0)
  ints.set(presentRanges(planes), range / 4)
  ints.fill(0, out / 4, out / 4 + pairs * 2)
  for (let t = 0; t < Math.max(1, planes.planes.length); t += 2) {
    const put = (plane: Int32Array | undefined, at: number) => {
      if (plane) ints.set(plane, at / 4)
      else ints.fill(0, at / 4, (at + block) / 4)
    }
    put(planes.planes[t], block)
    put(planes.planes[t + 1], block * 2)
    count(units, row, 0, block, block * 2, range, out, mode === 'any' ? 1 : 0)
  }
  const shared = new Int32Array(pairs)
  const differing = new Int32Array(pairs)
  for (let i = 0, at = out / 4; i < pairs; i++, at += 2) {
    shared[i] = ints[at] as number
    differing[i] = ints[at + 1] as number
  }
  return { shared, differing }
}

// Whoever joined late or left early has long stretches of nothing at the ends: the kernel skips them.
function presentRanges({ units, words, presence }: Planes): Int32Array {
  const ranges = new Int32Array(units * 2)
  for (let u = 0; u < units; u++) {
    let first = 0
    let last = words
    while (first < last && presence[u * words + first] === 0) first++
    while (last > first && presence[u * words + last - 1] === 0) last--
    ranges[u * 2] = (first >> 2) * 16
    ranges[u * 2 + 1] = ((last + 3) >> 2) * 16
  }
  return ranges
}

/** Counts all pairs in plain TypeScript, a word at a time. */
export function countPairsPlain({ units, words, presence, planes }: Planes, mode: CountMode): PairCounts {
  const shared = new Int32Array((units * (units - 1)) / 2)
  const differing = new Int32Array(shared.length)
  let at = 0
  for (let u = 0; u < units; u++) {
    for (let v = u + 1; v < units; v++) {
      const a = u * words
      const b = v * words
      let both = 0
      let count = 0
      for (let j = 0; j < words; j++) {
        const present = (presence[a + j] as number) & (presence[b + j] as number)
        if (present === 0) continue
        both += bitCount(present)
        let any = 0
        for (const plane of planes) {
          const differs = ((plane[a + j] as number) ^ (plane[b + j] as number)) & present
          if (mode === 'sum') count += bitCount(differs)
          else any |= differs
        }
        count += bitCount(any)
      }
      shared[at] = both
      differing[at] = count
      at++
    }
  }
  return { shared, differing }
}

/** The number of ones in a 32-bit word. */
function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
