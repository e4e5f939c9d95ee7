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
  if (given === undefined) return { day: absent, given: null }
  const day = toDay(given)
  return { day, given: day === given && day !== absent ? null : given }
}

/** The date as the dataset gave it, from what the graph holds; undefined when there was none. */
export function givenDate(day: string, given: string | null, absent: string): string | undefined {
  return given ?? (day === absent ? undefined : day)
}
