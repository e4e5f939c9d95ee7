/**
 * Calendar dates without zone, at the precision of a day, a month or a year.
 * A date text is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, years 0001 to 9999 of the proleptic Gregorian calendar.
 */

/** The last day that can be told; it stands for an open end. */
export const OPEN_END = '9999-12-31'
/** The first day that can be told; it stands for an open beginning. */
export const OPEN_START = '0001-01-01'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Tells whether a text is a calendar date that exists, at day, month or year precision. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text)
  if (!match) return false
  const year = Number(match[1])
  if (year < 1) return false
  if (match[2] === undefined) return true
  const month = Number(match[2])
  if (month < 1 || month > 12) return false
  if (match[3] === undefined) return true
  const day = Number(match[3])
  return day >= 1 && day <= daysInMonth(year, month)
}

/** The first day (`YYYY-MM-DD`) that a date text covers; the text must be a calendar date. */
export function firstDay(date: string): string {
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`
}

/** The last day (`YYYY-MM-DD`) that a date text covers; the text must be a calendar date. */
export function lastDay(date: string): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`
}

/** The number of days in a month (1…12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?Z$/

/** Tells whether a text is a calendar date or a UTC time such as `2025-08-10T09:30:00Z`. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text)
  return match ? isCalendarDate(match[1] as string) : isCalendarDate(text)
}

/** The first moment that an instant text covers, as a text that sorts in time (`2025-08` → `2025-08-01T00:00`). */
export function firstMoment(instant: string): string {
  return instant.includes('T') ? instant.slice(0, -1) : `${firstDay(instant)}T00:00`
}

/** The last moment that an instant text covers, as a text that sorts in time (`2025-08` → `2025-08-31T~`). */
export function lastMoment(instant: string): string {
  return instant.includes('T') ? `${instant.slice(0, -1)}~` : `${lastDay(instant)}T~`
}
