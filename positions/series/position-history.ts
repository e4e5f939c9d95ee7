import { type Dataset, NO_CODE, STATUSES, type Status } from '../dataset/index.ts'
import { resolvePositions } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { addDays } from './add-span.ts'
import { alwaysAsOf, onlyIssue, turningDays } from './turning-days.ts'

/** A stretch of days over which a unit's position on an issue rests on one stance, or is the same made of several; a stretch without any stance is no span. */
export interface HeldSpan {
  /** First and last day (`YYYY-MM-DD`), inclusive. */
  readonly from: string
  readonly to: string
  /** Null where the status allows no comparison. */
  readonly value: number | null
  readonly status: Status
  /** The stance: row of the dataset's columns; −1 when the position is made of several. */
  readonly row: number
}

/**
 * What a unit (by its actor's index) held on each of these issues (by index) through time, up to and with the day `until`: on every day on which a stance
 * begins or ends to be valid, positions are resolved as at that day. Empty for an actor that is no unit of the scope, whose from, to and drop do not matter.
 */
export function positionHistory(
  dataset: Dataset,
  scope: Scope,
  actor: number,
  issues: readonly number[],
  until: string,
): HeldSpan[][] {
  const rows = new Map<number, number[]>(issues.map((issue) => [issue, []]))
  dataset.stances.issue.forEach((issue, row) => {
    rows.get(issue)?.push(row)
  })
  return issues.map((issue) => historyOn(dataset, scope, actor, { issue, rows: rows.get(issue) ?? [] }, until))
}

function historyOn(
  dataset: Dataset,
  scope: Scope,
  actor: number,
  { issue, rows }: { issue: number; rows: readonly number[] },
  until: string,
): HeldSpan[] {
  const part = onlyIssue(dataset, issue, rows)
  const spans: HeldSpan[] = []
  let open: Omit<HeldSpan, 'to'> | null = null
  const close = (day: string) => {
    if (open !== null) spans.push({ ...open, to: addDays(day, -1) ?? day })
    open = null
  }
  for (const on of turningDays(part, scope)) {
    if (on > until) break
    const positions = resolvePositions(part, alwaysAsOf(scope, on))
    const u = positions.units.indexOf(actor)
    const status = positions.issues.length === 0 ? undefined : positions.status[u]
    if (u < 0 || status === undefined || status === NO_CODE) {
      close(on)
      continue
    }
    const at = positions.row[u] as number
    const row = at < 0 ? at : (rows[at] as number)
    const held = positions.value[u] as number
    const span = { value: Number.isNaN(held) ? null : held, status: STATUSES[status] as Status, row }
    const before = open as Omit<HeldSpan, 'to'> | null
    if (before?.row === row && before.value === span.value && before.status === span.status) continue
    close(on)
    open = { from: on, ...span }
  }
  const last = open as Omit<HeldSpan, 'to'> | null
  if (last !== null) spans.push({ ...last, to: until })
  return spans
}
