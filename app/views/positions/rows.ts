import type { PictureInput } from '../../../diagram/picture-input.ts'
import { rowGroups } from '../../../diagram/row-groups.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import type { Actor } from '../../../positions/dataset/index.ts'
import { valueCounts } from '../../../positions/resolve/index.ts'
import { compareRows, type RowOrder } from './row-order.ts'

/** An actor as a row. */
export interface Row {
  /** The actor's id. */
  readonly id: string
  readonly name: string
  /** Place of the unit in the positions. */
  readonly unit: number
  /** On how many issues in scope it has a value. */
  readonly positions: number
  /** Place of its group in the table's groups; 0 when there are none. */
  readonly group: number
  readonly selected: boolean
}

/** A run of rows under a heading. */
export interface RowGroup {
  readonly label: string
  readonly rows: number
}

/** The rows of a table, how they are grouped, and how many units are left out: hidden by the view, or without what the filter asks for. */
export interface Rows {
  readonly rows: readonly Row[]
  /** Empty: not grouped. */
  readonly groups: readonly RowGroup[]
  readonly hidden: number
  readonly filtered: number
}

/** The rows that a view asks for: without those it hides and those that its filter leaves out, by group, and in order within it. */
export function rowsOf(input: PictureInput, order: RowOrder): Rows {
  const { positions, view } = input
  const { dataset, units, issues, value, row } = positions
  const width = issues.length
  const columnOf = (id: string) => issues.indexOf(dataset.issues.findIndex((issue) => issue.id === id))
  const sortColumn = order.by === 'issue' ? columnOf(order.issue) : -1
  const counts = valueCounts(positions)
  const hide = new Set(view.hide)
  const selected = new Set(view.select)
  const held = heldFilter(view.held, columnOf)
  const groups = rowGroups(input)
  let hidden = 0
  let filtered = 0
  const kept = Array.from(units, (at, unit) => ({ actor: dataset.actors[at] as Actor, unit })).flatMap(
    ({ actor, unit }) => {
      if (hide.has(actor.id)) {
        hidden++
        return []
      }
      if (!held(unit)) {
        filtered++
        return []
      }
      return [
        {
          id: actor.id,
          name: cleanText(actor.name) || actor.id,
          unit,
          positions: counts[unit] as number,
          group: groups?.of[unit] ?? 0,
          selected: selected.has(actor.id),
        },
      ]
    },
  )
  const compare = compareRows(order)
  const keyed = kept.map((one) => ({
    one,
    ...one,
    value: sortColumn < 0 ? Number.NaN : (value[one.unit * width + sortColumn] as number),
    stance: sortColumn >= 0 && (row[one.unit * width + sortColumn] as number) >= 0,
  }))
  keyed.sort((a, b) => a.group - b.group || compare(a, b))
  return {
    ...grouped(
      keyed.map(({ one }) => one),
      groups?.labels ?? [],
    ),
    hidden,
    filtered,
  }

  function heldFilter(wanted: string | undefined, find: (id: string) => number): (unit: number) => boolean {
    if (wanted === undefined) return () => true
    if (wanted === 'any') return (unit) => (counts[unit] as number) > 0
    const column = find(wanted.slice('issue:'.length))
    return (unit) => column < 0 || !Number.isNaN(value[unit * width + column])
  }
}

/** Rows with their groups numbered anew, so that only groups with rows are told. */
function grouped(rows: readonly Row[], labels: readonly string[]): Pick<Rows, 'rows' | 'groups'> {
  if (labels.length === 0) return { rows, groups: [] }
  const groups: { label: string; rows: number; was: number }[] = []
  const out = rows.map((row) => {
    if (groups.at(-1)?.was !== row.group) groups.push({ label: labels[row.group] as string, rows: 0, was: row.group })
    const last = groups.at(-1) as (typeof groups)[number]
    last.rows++
    return { ...row, group: groups.length - 1 }
  })
  return { rows: out, groups: groups.map(({ label, rows: count }) => ({ label, rows: count })) }
}
