import type { StanceColumns, TextColumn } from './stance-columns.ts'

/** The rows 0 … length − 1. */
export function allRows(length: number): Int32Array {
  // A loop: `Int32Array.from` goes through an iterator and takes forty times as long.
  const rows = new Int32Array(length)
  for (let row = 0; row < length; row++) rows[row] = row
  return rows
}

/** Rows grouped by actor: those of actor `a` are `rows[start[a]] … rows[start[a + 1] − 1]`, ascending. */
export interface RowsByActor {
  readonly start: Int32Array
  readonly rows: Int32Array
}

const byActor = new WeakMap<StanceColumns, RowsByActor>()

/** The rows of the columns grouped by actor, computed once per columns object. */
export function rowsByActor(columns: StanceColumns, actorCount: number): RowsByActor {
  const before = byActor.get(columns)
  if (before) return before
  const grouped = groupByActor(columns, allRows(columns.length), actorCount)
  byActor.set(columns, grouped)
  return grouped
}

/** Some rows, ascending, grouped by actor. */
export function groupByActor(columns: StanceColumns, some: Int32Array, actorCount: number): RowsByActor {
  const start = new Int32Array(actorCount + 1)
  for (let i = 0; i < some.length; i++) {
    const at = (columns.actor[some[i] as number] as number) + 1
    start[at] = (start[at] as number) + 1
  }
  for (let a = 0; a < actorCount; a++) start[a + 1] = (start[a + 1] as number) + (start[a] as number)
  const next = start.slice()
  const rows = new Int32Array(some.length)
  for (let i = 0; i < some.length; i++) {
    const row = some[i] as number
    const actor = columns.actor[row] as number
    const at = next[actor] as number
    rows[at] = row
    next[actor] = at + 1
  }
  return { start, rows }
}

/** Rows grouped by code: those of code c are `rows[start[c]] … rows[start[c + 1] − 1]`, ascending; rows without a text are in none. */
interface RowsByCode {
  readonly start: Int32Array
  readonly rows: Int32Array
}

const byCode = new WeakMap<TextColumn, RowsByCode>()

/** The rows of a text column grouped by code, computed once per column. Memory: four bytes a row. */
export function rowsByCode(column: TextColumn): RowsByCode {
  const before = byCode.get(column)
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
  byCode.set(column, grouped)
  return grouped
}
