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
  const start = new Int32Array(actorCount + 1)
  for (let row = 0; row < columns.length; row++) {
    const at = (columns.actor[row] as number) + 1
    start[at] = (start[at] as number) + 1
  }
  for (let a = 0; a < actorCount; a++) start[a + 1] = (start[a + 1] as number) + (start[a] as number)
  const next = start.slice()
  const rows = new Int32Array(columns.length)
  for (let row = 0; row < columns.length; row++) {
    const actor = columns.actor[row] as number
    const at = next[actor] as number
    rows[at] = row
    next[actor] = at + 1
  }
  const grouped = { start, rows }
  known.set(columns, grouped)
  return grouped
}
