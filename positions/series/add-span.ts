import { daysInMonth } from '../calendar.ts'
import type { CalendarSpan } from '../calendar-span.ts'

const DAY = 86_400_000
const LAST_YEAR = 9999

/**
 * The day (`YYYY-MM-DD`) that lies `times` spans after a day; null beyond the year 9999. Months keep the day of the month, or take the month's
 * last day where it has no such day (31 January and a month: 28 or 29 February).
 */
export function addSpan(day: string, { count, unit }: CalendarSpan, times = 1): string | null {
  return unit === 'day' ? addDays(day, count * times) : addMonths(day, count * times)
}

/** The day that lies a number of days (which may be below 0) after a day; null outside the years 1 to 9999. */
export function addDays(day: string, days: number): string | null {
  const time = Date.parse(`${day}T00:00:00Z`) + days * DAY
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return null
  const text = new Date(time).toISOString()
  // Years outside 0…9999 are written with a sign.
  return /^\d/.test(text) && !text.startsWith('0000') ? text.slice(0, 10) : null
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b
}

function addMonths(day: string, months: number): string | null {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  if (year < 1 || year > LAST_YEAR) return null
  const ofYear = (month % 12) + 1
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, ofYear))
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(ofYear)}-${two(date)}`
}
