import { firstDay, lastDay, lastMoment } from '../../positions/calendar.ts'
import type { Scope } from '../../positions/scope.ts'

/** A part of a query: conditions, and the parameters that they name. */
export interface Conditions {
  readonly lines: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
}

const SAID_FROM = "left(coalesce(s.statedOnGiven, s.statedOn) + '-01-01', 10) + 'T00:00'"
/** The first moment of an instant text, as a text that sorts in time. */
const moment = (name: string) =>
  `CASE WHEN ${name} CONTAINS 'T' THEN left(${name}, size(${name}) - 1) ELSE left(${name} + '-01-01', 10) + 'T00:00' END`

/** Which stances `s` count at the scope's time: stated in the window, valid on the day, known at the time. */
export function eligibleStances({ asOf, from, to, knownAt }: Scope): Conditions {
  const lines: string[] = []
  const params: Record<string, unknown> = {}
  if (from !== undefined) {
    lines.push('s.statedOn >= $from')
    params.from = firstDay(from)
  }
  if (to !== undefined) {
    lines.push('s.statedOn <= $to')
    params.to = lastDay(to)
  }
  if (asOf !== undefined) {
    // A coarse date is asked for as a whole: what began by its last day and had not ended on its first.
    lines.push(
      lastDay(asOf) === firstDay(asOf)
        ? 's.validFrom <= $day <= s.validTo'
        : 's.validFrom <= $day AND s.validTo >= $firstDay',
    )
    params.day = lastDay(asOf)
    if (lastDay(asOf) !== firstDay(asOf)) params.firstDay = firstDay(asOf)
  }
  if (knownAt === undefined) {
    lines.push('s.retractedAt IS NULL')
  } else {
    lines.push(
      `(s.recordedAt IS NULL OR ${moment('s.recordedAt')} <= $known)`,
      `(s.retractedAt IS NULL OR ${moment('s.retractedAt')} > $known)`,
      `(s.origin IS NULL OR s.origin <> 'vote' OR s.recordedAt IS NOT NULL OR s.statedOn IS NULL OR ${SAID_FROM} <= $known)`,
    )
    params.known = lastMoment(knownAt)
  }
  return { lines, params }
}
