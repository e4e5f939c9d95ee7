import { calendarSpan } from '../calendar-span.ts'
import { addDays, addSpan, earlier } from './add-span.ts'
import { type TimeWindow, timeWindows } from './time-windows.ts'

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
