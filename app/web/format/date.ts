const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A calendar date at its own precision with the month cut short: `9 Aug 2025`, `Aug 2025`, `2025`. */
export function shortDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const parts = [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : MONTHS[Number(month) - 1],
    String(Number(year)),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const DAY = 86_400_000

/** The number of days from 1970-01-01 to a date (its first day, where it is coarse). */
export function dayNumber(date: string): number {
  const [year = '1970', month = '01', day = '01'] = date.split('-')
  return Math.round(Date.parse(`${year}-${month}-${day}T00:00:00Z`) / DAY)
}

/** The date of a day's number. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}
