import { UserError } from './errors.ts'
import { shown } from './text.ts'

/** A length of time on the calendar: a whole number of days, or of months. */
export interface CalendarSpan {
  /** 1 or more. */
  readonly count: number
  readonly unit: 'day' | 'month'
}

const SPAN = /^([1-9]\d{0,4})([dwmy])$/
const UNITS = { d: ['day', 1], w: ['day', 7], m: ['month', 1], y: ['month', 12] } as const

/** Tells whether a text is a calendar span: a whole number and `d`, `w`, `m` or `y`, such as `30d`, `2w`, `1m`, `5y`. */
export function isCalendarSpan(text: string): boolean {
  return SPAN.test(text)
}

/** The span that a text tells; a week is seven days, a year twelve months. Throws a `UserError` when the text is none. */
export function calendarSpan(text: string): CalendarSpan {
  const match = SPAN.exec(text)
  if (!match)
    throw new UserError(
      'bad-parameter',
      'span',
      `${shown(text)} is not a number with d, w, m or y (such as 30d, 2w, 1m, 1y)`,
    )
  const [unit, times] = UNITS[match[2] as keyof typeof UNITS]
  return { count: Number(match[1]) * times, unit }
}
