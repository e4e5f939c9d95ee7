/**
 * Dates in the graph are whole days, never null, so that analysts compare them as they are. What the dataset said goes beside them only where
 * it cannot be told from the day: it was coarser (`2025-08`), or the same as what an absent date becomes.
 */
export interface StoredDay {
  readonly day: string
  readonly given: string | null
}

/** A date as the graph holds it: `toDay` picks the first or last day that a date text covers, `absent` stands for none. */
export function storedDay(given: string | undefined, toDay: (date: string) => string, absent: string): StoredDay {
  const day = given === undefined ? absent : toDay(given)
  return { day, given: givenBeside(given, day, absent) }
}

/** What goes beside the day of a date: the date, where the day does not say it. */
export function givenBeside(given: string | undefined, day: string | undefined, absent: string): string | null {
  return given === undefined || (day === given && day !== absent) ? null : given
}

/** The date as the dataset gave it, from what the graph holds; undefined when there was none. */
export function givenDate(day: string, given: string | null, absent: string): string | undefined {
  return given ?? (day === absent ? undefined : day)
}
