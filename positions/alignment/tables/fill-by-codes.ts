import type { LevelGroup } from './level-groups.ts'
import type { PairTable, TableFiller } from './pair-table.ts'

/** Fills tables of a group issue by issue, all of one weight. */
export function fillByCodes({ codes, columns, levels }: LevelGroup, members: Int32Array, weight: number): TableFiller {
  const size = members.length
  const side = levels.length + 1
  const units = codes.length / columns.length
  // A code, and a code times the side of the table: what both hold adds up to a cell, with a last row and column for what is missing.
  const own = new Uint8Array(units * size)
  for (let u = 0; u < units; u++) {
    for (let c = 0; c < size; c++) own[u * size + c] = codes[u * columns.length + (members[c] as number)] as number
  }
  const table = new Int32Array(side * side)
  const rows = new Int32Array(size)
  return {
    begin(u) {
      for (let c = 0; c < size; c++) rows[c] = (own[u * size + c] as number) * side
    },
    add(v, to) {
      table.fill(0)
      const row = v * size
      for (let c = 0; c < size; c++) {
        const cell = (rows[c] as number) + (own[row + c] as number)
        table[cell] = (table[cell] as number) + 1
      }
      addCounts(to, table, 0, side, side - 1, weight)
    },
  }
}

/** Adds counts that stand from `at` on in rows of `stride` to a table of `size` levels; issues that weigh nothing are not shared. */
export function addCounts(
  to: PairTable,
  counts: Int32Array,
  at: number,
  stride: number,
  size: number,
  weight: number,
): void {
  if (weight === 0) return
  let cell = 0
  let shared = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++, cell++) {
      const count = counts[at + i * stride + j] as number
      if (count === 0) continue
      shared += count
      to.count[cell] = (to.count[cell] as number) + count
      to.weight[cell] = (to.weight[cell] as number) + weight * count
    }
  }
  to.shared += shared
}
