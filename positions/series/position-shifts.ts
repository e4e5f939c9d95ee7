import { firstDay, lastDay, OPEN_END, OPEN_START } from '../calendar.ts'
import { type StanceColumns, textAt } from '../columns/stance-columns.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { resolvePositions } from '../resolve/resolve-positions.ts'
import { selectedIssues } from '../resolve/selected-issues.ts'
import type { Scope } from '../scope.ts'
import { earlier } from './add-span.ts'
import { alwaysAsOf, onlyIssue } from './only-issue.ts'
import { beginOf, turningDays } from './turning-days.ts'

/** A change of a unit's position on an issue. */
export interface PositionShift {
  /** Indexes into the dataset's lists. */
  readonly actor: number
  readonly issue: number
  /** The first day (`YYYY-MM-DD`) on which the new position is held. */
  readonly on: string
  /** The position held until then, and the stance (row of the dataset's columns) that it rests on. */
  readonly before: { readonly value: number; readonly row: number }
  readonly after: { readonly value: number; readonly row: number }
  /** After less before, in units of the scale. */
  readonly change: number
  /** |change|/Δ, Δ the declared width of the scale, 0…1. */
  readonly relative: number
}

/** Which shifts are wanted. */
export interface ShiftOptions {
  /** Shifts of at least so many units of the scale; absent: all. */
  readonly min?: number
}

/**
 * The changes of position in a scope, by day, then actor, then issue: on every day on which a stance begins or ends to be valid, positions are
 * resolved as at that day, and a value other than the one held last is a shift, also when for a while there was none. The scope's asOf
 * ends the search; its from and to bound the days of the shifts, not the stances, so that what was held before is known. Weights,
 * measure and `drop` do not matter. Issues on which nobody ever said two different things cost nothing.
 */
export function positionShifts(dataset: Dataset, scope: Scope, { min = 0 }: ShiftOptions = {}): PositionShift[] {
  const { keep } = selectedIssues(dataset, scope)
  const from = scope.from === undefined ? OPEN_START : firstDay(scope.from)
  const to = scope.to === undefined ? OPEN_END : lastDay(scope.to)
  const until = scope.asOf === undefined ? to : earlier(to, lastDay(scope.asOf))
  const shifts = dividedIssues(dataset, keep).flatMap(({ issue, rows }) => shiftsOn(dataset, scope, issue, rows, until))
  return shifts
    .filter(({ on, change }) => on >= from && on <= to && Math.abs(change) >= min)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.actor - b.actor || a.issue - b.issue))
}

/** Selected issues whose stances hold two values or more, with their rows. */
function dividedIssues({ stances, issues }: Dataset, keep: Uint8Array): { issue: number; rows: number[] }[] {
  const first = new Float64Array(issues.length).fill(Number.NaN)
  const differs = new Uint8Array(issues.length)
  for (let row = 0; row < stances.length; row++) {
    const issue = stances.issue[row] as number
    const value = stances.value[row] as number
    if (keep[issue] === 0 || Number.isNaN(value)) continue
    if (Number.isNaN(first[issue])) first[issue] = value
    else if (first[issue] !== value) differs[issue] = 1
  }
  const moved = movedIssues(stances, differs)
  const rows = new Map<number, number[]>()
  for (let row = 0; row < stances.length; row++) {
    const issue = stances.issue[row] as number
    if (moved[issue] === 0) continue
    const list = rows.get(issue)
    if (list) list.push(row)
    else rows.set(issue, [row])
  }
  return [...rows].map(([issue, list]) => ({ issue, rows: list })).sort((a, b) => a.issue - b.issue)
}

/** Of these issues, those whose stances begin or end on more than one day: a vote taken once shifts nothing. */
function movedIssues(stances: StanceColumns, differs: Uint8Array): Uint8Array {
  const seen = new Map<number, string>()
  const moved = new Uint8Array(differs.length)
  for (let row = 0; row < stances.length; row++) {
    const issue = stances.issue[row] as number
    if (differs[issue] === 0 || moved[issue] === 1) continue
    const key = `${beginOf(stances, row)} ${textAt(stances.validTo, row) ?? ''}`
    const known = seen.get(issue)
    if (known === undefined) seen.set(issue, key)
    else if (known !== key) moved[issue] = 1
    if (textAt(stances.validTo, row) !== undefined) moved[issue] = 1
  }
  return moved
}

function shiftsOn(
  dataset: Dataset,
  scope: Scope,
  issue: number,
  rows: readonly number[],
  until: string,
): PositionShift[] {
  const own = dataset.issues[issue]
  const scale = dataset.scales.find(({ id }) => id === own?.scale)
  if (!own || !scale) return []
  const part = onlyIssue(dataset, issue, rows)
  const held = new Map<number, { value: number; row: number }>()
  const shifts: PositionShift[] = []
  for (const on of turningDays(part, scope.inherit).filter((day) => day <= until)) {
    const positions = resolvePositions(part, alwaysAsOf(scope, on))
    // One issue, so a cell is a unit; none when nothing is valid on that day.
    if (positions.issues.length === 0) continue
    positions.units.forEach((actor, u) => {
      const value = positions.value[u] as number
      if (Number.isNaN(value)) return
      const after = { value, row: rows[positions.row[u] as number] as number }
      const before = held.get(actor)
      held.set(actor, after)
      if (before === undefined || before.value === value) return
      const change = value - before.value
      shifts.push({ actor, issue, on, before, after, change, relative: Math.abs(change) / (scale.max - scale.min) })
    })
  }
  return shifts
}
