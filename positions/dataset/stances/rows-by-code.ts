import type { TextColumn } from './stance-columns.ts'

/** Rows grouped by code: those of code c are `rows[start[c]] … rows[start[c + 1] − 1]`, ascending; rows without a text are in none. */
interface RowsByCode {
  readonly start: Int32Array
  readonly rows: Int32Array
}

const known = new WeakMap<TextColumn, RowsByCode>()

/** The rows of a text column grouped by code, computed once per column. Memory: four bytes a row. */
export function rowsByCode(column: TextColumn): RowsByCode {
  const before = known.get(column)
  if (before) return before
  const { codes, values } = column
  const start = new Int32Array(values.length + 1)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code >= 0) start[code + 1] = (start[code + 1] as number) + 1
  }
  for (let code = 0; code < values.length; code++)
    start[code + 1] = (start[code + 1] as number) + (start[code] as number)
  const next = start.slice()
  const rows = new Int32Array(start[values.length] as number)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < 0) continue
    const at = next[code] as number
    rows[at] = row
    next[code] = at + 1
  }
  const grouped = { start, rows }
  known.set(column, grouped)
  return grouped
}
