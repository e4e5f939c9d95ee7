import { firstDay, lastDay, OPEN_END } from '../calendar.ts'
import { type CalendarSpan, calendarSpan } from '../calendar-span.ts'
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

const DAY = 86_400_000

/** The step (as a calendar span) that walks from day to day `from`…`to` in some tens of steps: a day, a week, a month or a year. */
export function fittingStep(from: string, to: string): '1d' | '1w' | '1m' | '1y' {
  const days = (Date.parse(to) - Date.parse(from)) / DAY
  return days <= 60 ? '1d' : days <= 800 ? '1w' : days <= 12 * 366 ? '1m' : '1y'
}

/**
 * The windows of a walk through time from `from` to `to` (days): each `width` wide and a `step` after the one before, the last the first that reaches
 * the end. Without a width each goes from the beginning to the end of its step, so that what was said once is held until something else is said.
 * Windows of years begin on 1 January, of months on the first. Throws a `UserError` when there would be more than `most`.
 */
export function timeSteps(
  { from, to }: TimeWindow,
  width: string | undefined,
  step: string,
  most?: number,
): TimeWindow[] {
  const start = roundStart(from, width ?? step)
  const by = calendarSpan(step)
  if (width === undefined) return timeWindows(start, to, by, by, most).map((window) => ({ from: start, to: window.to }))
  const windows = timeWindows(start, to, calendarSpan(width), by, most)
  const last = windows.findIndex((window) => window.to === to)
  return last < 0 ? windows : windows.slice(0, last + 1)
}

/** The window of a width that ends on a day. */
export function windowTo(to: string, width: string): TimeWindow {
  const { count, unit } = calendarSpan(width)
  const begin = addSpan(to, { count: -count, unit } as ReturnType<typeof calendarSpan>)
  return { from: (begin && addDays(begin, 1)) ?? '0001-01-01', to }
}

/** The day a number of steps (which may be below 0) after a day, within two bounds. */
export function stepped(day: string, step: string, times: number, { from, to }: TimeWindow): string {
  const next = addSpan(day, calendarSpan(step), times) ?? (times < 0 ? from : to)
  return next < from ? from : earlier(next, to)
}

function roundStart(day: string, span: string): string {
  if (span.endsWith('y')) return `${day.slice(0, 4)}-01-01`
  return span.endsWith('m') ? `${day.slice(0, 7)}-01` : day
}
