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
