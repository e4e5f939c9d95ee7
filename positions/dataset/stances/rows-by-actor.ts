import { allRows } from './all-rows.ts'
import type { StanceColumns } from './stance-columns.ts'

/** Rows grouped by actor: those of actor `a` are `rows[start[a]] … rows[start[a + 1] − 1]`, ascending. */
export interface RowsByActor {
  readonly start: Int32Array
  readonly rows: Int32Array
}

const known = new WeakMap<StanceColumns, RowsByActor>()

/** The rows of the columns grouped by actor, computed once per columns object. */
export function rowsByActor(columns: StanceColumns, actorCount: number): RowsByActor {
  const before = known.get(columns)
  if (before) return before
  const grouped = groupByActor(columns, allRows(columns.length), actorCount)
  known.set(columns, grouped)
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
