import { firstDay, lastDay, OPEN_END, OPEN_START } from '../calendar.ts'
import { type Dataset, type StanceColumns, textAt } from '../dataset/index.ts'
import { resolvePositions, selectedIssues } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { earlier } from './add-span.ts'
import { type ChangeKind, changeOfPosition, type UnitState, unitState, type VoiceChange } from './change-of-position.ts'
import { alwaysAsOf, beginOf, onlyIssue, turningDays } from './turning-days.ts'

/** Another position of a unit on an issue: a change of position only when `kind` says so. */
export interface PositionShift {
  /** Indexes into the dataset's lists. */
  readonly actor: number
  readonly issue: number
  /** The first day (`YYYY-MM-DD`) on which the new position is held. */
  readonly on: string
  /** Whether somebody changed position, or others speak or count now. */
  readonly kind: ChangeKind
  /** Who changed, joined, spoke, left or ended its position, with their own values; `row` as below. */
  readonly who: readonly VoiceChange[]
  /** The position held until then, and the stance (row of the dataset's columns) that it rests on, −1 when there are several. */
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
 * The other positions that units come to in a scope, each with what lies behind it (see `changeOfPosition`), by day, then actor, then issue: on every day on which a stance begins or ends to be valid, positions are
 * resolved as at that day, and a value other than the one held last is a shift, also when for a while there was none. The scope's asOf
 * ends the search; its from and to bound the days of the shifts, not the stances, so that what was held before is known. Weights,
 * measure and `drop` do not matter. Issues on which nobody ever said two different things cost nothing.
 */
export function positionShifts(dataset: Dataset, scope: Scope, { min = 0 }: ShiftOptions = {}): PositionShift[] {
  const { keep } = selectedIssues(dataset, scope)
  const from = scope.from === undefined ? OPEN_START : firstDay(scope.from)
  const to = scope.to === undefined ? OPEN_END : lastDay(scope.to)
  const until = scope.asOf === undefined ? to : earlier(to, lastDay(scope.asOf))
  const shifts = dividedIssues(dataset, keep, membersComeAndGo(dataset, scope)).flatMap(({ issue, rows }) =>
    shiftsOn(dataset, scope, issue, rows, until),
  )
  return shifts
    .filter(({ on, change }) => on >= from && on <= to && Math.abs(change) >= min)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.actor - b.actor || a.issue - b.issue))
}

/**
 * Whether a position on an issue of a scope could ever be followed by another: some stances on the same issue begin or end on different days. False where each
 * issue was put once, as roll calls are, and members of blocs do not come and go.
 */
export function mayShift(dataset: Dataset, scope: Scope): boolean {
  const { keep } = selectedIssues(dataset, scope)
  return membersComeAndGo(dataset, scope) || movedIssues(dataset.stances, keep).includes(1)
}

function membersComeAndGo({ affiliations }: Dataset, { level }: Scope): boolean {
  return level === 'blocs' && affiliations.some(({ from, to }) => (from ?? to) !== undefined)
}

/** Selected issues whose stances hold two values or more, with their rows; where members do not come and go, only those on which something begins or ends later. */
function dividedIssues(
  { stances, issues }: Dataset,
  keep: Uint8Array,
  comeAndGo: boolean,
): { issue: number; rows: number[] }[] {
  const first = new Float64Array(issues.length).fill(Number.NaN)
  const differs = new Uint8Array(issues.length)
  for (let row = 0; row < stances.length; row++) {
    const issue = stances.issue[row] as number
    const value = stances.value[row] as number
    if (keep[issue] === 0 || Number.isNaN(value)) continue
    if (Number.isNaN(first[issue])) first[issue] = value
    else if (first[issue] !== value) differs[issue] = 1
  }
  const moved = comeAndGo ? differs : movedIssues(stances, differs)
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
  const rowOf = (row: number) => (row < 0 ? row : (rows[row] as number))
  const held = new Map<number, UnitState>()
  const shifts: PositionShift[] = []
  for (const on of turningDays(part, scope).filter((day) => day <= until)) {
    const positions = resolvePositions(part, alwaysAsOf(scope, on))
    // One issue, so a cell is a unit; none when nothing is valid on that day.
    if (positions.issues.length === 0) continue
    positions.units.forEach((actor, u) => {
      const before = held.get(actor)
      const after = unitState(positions, u, on, before)
      held.set(actor, after)
      if (before === undefined || Number.isNaN(before.value) || before.value === after.value) return
      const { kind, who } = changeOfPosition(part, actor, before, after)
      const change = after.value - before.value
      shifts.push({
        actor,
        issue,
        on,
        kind,
        who: who.map((one) => ({ ...one, row: rowOf(one.row) })),
        before: { value: before.value, row: rowOf(before.row) },
        after: { value: after.value, row: rowOf(after.row) },
        change,
        relative: Math.abs(change) / (scale.max - scale.min),
      })
    })
  }
  return shifts
}
