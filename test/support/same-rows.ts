import { expect } from 'vitest'

/** Expects the same rows in any order, numbers within 1e-9. */
export function expectSameRows(
  found: readonly (readonly unknown[])[],
  expected: readonly (readonly unknown[])[],
): void {
  const [a, b] = [sorted(found), sorted(expected)]
  expect(a.map(keyOf)).toEqual(b.map(keyOf))
  a.forEach((row, r) => {
    row.forEach((cell, c) => {
      const other = b[r]?.[c]
      if (typeof cell === 'number' && typeof other === 'number') {
        if (!(Math.abs(cell - other) <= 1e-9)) expect(row).toEqual(b[r])
      } else if (JSON.stringify(cell) !== JSON.stringify(other)) {
        expect(row).toEqual(b[r])
      }
    })
  })
}

function sorted(rows: readonly (readonly unknown[])[]): (readonly unknown[])[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

// Six digits tell rows apart; the last ones, in which two ways to add may differ, must not.
function keyOf(row: readonly unknown[]): string {
  return JSON.stringify(row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(6)) + 0 : cell)))
}
