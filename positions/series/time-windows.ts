import { firstDay, lastDay, OPEN_END } from '../calendar.ts'
import type { CalendarSpan } from '../calendar-span.ts'
import { UserError } from '../errors.ts'
import { addDays, addSpan, earlier } from './add-span.ts'

/** A stretch of days, both ends inclusive (`YYYY-MM-DD`). */
export interface TimeWindow {
  readonly from: string
  readonly to: string
}

/** A series has at most so many windows. */
export const MOST_WINDOWS = 10_000

/**
 * The windows of a width that begin at `from` and every step later, as long as they begin by `to` (both dates at any precision); the last ones
 * end at `to`, however narrow that leaves them. Every window is counted from the first, so months of unlike length add up to no drift.
 * Throws a `UserError` when `from` lies after `to`, or there would be more than `most` (10,000).
 */
export function timeWindows(
  from: string,
  to: string,
  width: CalendarSpan,
  step: CalendarSpan,
  most = MOST_WINDOWS,
): TimeWindow[] {
  const start = firstDay(from)
  const end = lastDay(to)
  if (start > end) throw new UserError('bad-parameter', 'from', `${from} lies after ${to}`)
  const windows: TimeWindow[] = []
  for (let i = 0; ; i++) {
    const begin = addSpan(start, step, i)
    if (begin === null || begin > end) return windows
    if (i >= most)
      throw new UserError('bad-parameter', 'step', `more than ${most} windows from ${from} to ${to}`, {
        next: 'take a longer step',
      })
    const last = lastOf(start, begin, i, width, step)
    windows.push({ from: begin, to: earlier(last, end) })
  }
}

/** The last day of a window. Where width and step are both months, both are counted from the first window, so that neighbours leave no gap. */
function lastOf(start: string, begin: string, i: number, width: CalendarSpan, step: CalendarSpan): string {
  const both = width.unit === 'month' && step.unit === 'month'
  const next = both ? addSpan(start, { count: i * step.count + width.count, unit: 'month' }) : addSpan(begin, width)
  return next === null ? OPEN_END : (addDays(next, -1) ?? OPEN_END)
}
