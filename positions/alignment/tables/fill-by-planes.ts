import { PAIR_TABLES_WASM } from '../kernel/pair-tables-wasm.ts'
import { addCounts } from './fill-by-codes.ts'
import type { LevelGroup } from './level-groups.ts'
import type { TableFiller } from './pair-table.ts'

interface Kernel {
  readonly memory: WebAssembly.Memory
  fill(u: number, n: number, k: number, stride: number, planes: number, range: number, out: number): void
}

const PAGE = 65_536
/** Beyond this the issues are taken one by one: tables are for saving time, not for filling memory. */
const MOST_BYTES = 1 << 28
/** Issues that one by one take as long as one step of 128 issues for one cell of a table. */
const ISSUES_A_STEP = 0.7

let module: WebAssembly.Module | null | undefined

/**
 * Fills tables of some columns of a group, all of one weight, by the WebAssembly kernel over one-hot bit planes; null where there is no
 * WebAssembly with SIMD, or where so many levels occur on so few issues that taking these one by one is faster. Memory: a bit for each
 * unit, issue and level, and a row of tables; at most 256 MiB.
 */
export function fillByPlanes(
  group: LevelGroup,
  members: Int32Array,
  weight: number,
  units: number,
): TableFiller | null {
  const k = group.levels.length
  const vectors = Math.ceil(members.length / 128)
  if (k * k * vectors * ISSUES_A_STEP > members.length) return null
  const stride = vectors * 16
  const planesBytes = units * k * stride
  const out = planesBytes + units * 8
  const size = out + units * k * k * 4
  if (size > MOST_BYTES) return null
  const kernel = instance()
  if (!kernel) return null
  const { memory } = kernel
  if (memory.buffer.byteLength < size) memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE))
  const ints = new Int32Array(memory.buffer)
  layOut(ints, group, members, units, stride / 4)
  layOutRanges(ints, units, k, stride / 4, planesBytes / 4)
  let after = 1
  return {
    begin(u) {
      after = u + 1
      kernel.fill(u, units, k, stride, 0, planesBytes, out)
    },
    add(v, to) {
      addCounts(to, ints, out / 4 + (v - after) * k * k, k, k, weight)
    },
  }
}

function instance(): Kernel | null {
  try {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(PAIR_TABLES_WASM), (letter) => letter.charCodeAt(0)))
    return new WebAssembly.Instance(module).exports as unknown as Kernel
  } catch {
    // No WebAssembly with SIMD here: the issues are taken one by one, with the same numbers.
    module = null
    return null
  }
}

/** Sets a bit in the plane of its level for every value; word `(u * levels + i) * words + j` holds 32 columns of level i of unit u. */
function layOut(
  ints: Int32Array,
  { codes, columns, levels }: LevelGroup,
  members: Int32Array,
  units: number,
  words: number,
) {
  const k = levels.length
  for (let u = 0; u < units; u++) {
    for (let c = 0; c < members.length; c++) {
      const code = codes[u * columns.length + (members[c] as number)] as number
      if (code === k) continue
      const word = (u * k + code) * words + (c >> 5)
      ints[word] = (ints[word] as number) | (1 << (c & 31))
    }
  }
}

// Whoever joined late or left early has long stretches of nothing at the ends: the kernel skips them.
function layOutRanges(ints: Int32Array, units: number, k: number, words: number, at: number): void {
  for (let u = 0; u < units; u++) {
    const anyAt = (j: number) => {
      for (let i = 0; i < k; i++) if (ints[(u * k + i) * words + j] !== 0) return true
      return false
    }
    let first = 0
    let last = words
    while (first < last && !anyAt(first)) first++
    while (last > first && !anyAt(last - 1)) last--
    ints[at + u * 2] = (first >> 2) * 16
    ints[at + u * 2 + 1] = ((last + 3) >> 2) * 16
  }
}
