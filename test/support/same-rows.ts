import { expect } from 'vitest'

const CLOSE = 1e-9
type Row = readonly unknown[]

/** Expects the same rows in any order, numbers within 1e-9. */
export function expectSameRows(found: readonly Row[], expected: readonly Row[]): void {
  expect(found.length).toBe(expected.length)
  const [a, b] = [[...found].sort(byContent), [...expected].sort(byContent)]
  a.forEach((row, k) => {
    if (byContent(row, b[k] as Row) !== 0) expect(row).toEqual(b[k])
  })
}

// What is no number decides first, and numbers only where they differ: two ways to add may differ in the last digits.
function byContent(a: Row, b: Row): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (x !== y) return x < y ? -1 : 1
  for (const [k, cell] of a.entries()) {
    const other = b[k]
    if (typeof cell === 'number' && typeof other === 'number' && Math.abs(cell - other) > CLOSE) return cell - other
  }
  return 0
}

function wordsOf(row: Row): string {
  return JSON.stringify(row.map((cell) => (typeof cell === 'number' ? 0 : cell)))
}
