import { firstDay, lastDay, OPEN_END, OPEN_START } from '../calendar.ts'
import { rowsByActor, type StanceColumns, type TextColumn } from '../dataset/index.ts'

/**
 * For each stance: the first day (`YYYY-MM-DD`) from which on, while it is still valid, it is never again the position that its actor itself
 * is resolved to hold on its issue; no text (code −1) when it is so to its last valid day.
 *
 * Valid are the days from the first day of valid_from (else of stated_on, else always) to the last of valid_to (else forever), inclusive. Of the
 * stances of an actor on an issue that are valid on a day, the position is the one with the latest stated_on (by its last day; none is
 * oldest), then the surest confidence (none is least sure), then the latest recorded_at (none is oldest), then the
 * first row. Status does not matter: an `ambiguous` stance ends a position too. A retracted stance is never the position and ends none: it
 * has the first day that can be told, `0001-01-01`. A stance that is never the position has its own first valid day.
 *
 * So `validFrom <= d AND validTo >= d AND supersededOn > d` (none read as `9999-12-31`) is true of the position on day d, and of no other
 * stance of that actor and issue, with one exception: when a later stance ends before an older one does, the older is the position again
 * after it, and both are found on the later one's days. Time and memory grow with the rows, about a tenth of a second for a million.
 */
export function supersededOn(columns: StanceColumns, actorCount: number): TextColumn {
  const days = new Days()
  const spans = validSpans(columns, days)
  const retracted = columns.retractedAt?.codes
  const outranks = precedence(columns)
  const codes = new Int32Array(columns.length).fill(-1)
  const values: string[] = []
  const codeOf = new Map<string, number>()
  const mark = (row: number, day: string) => {
    let code = codeOf.get(day)
    if (code === undefined) {
      code = values.length
      values.push(day)
      codeOf.set(day, code)
    }
    codes[row] = code
  }

  eachRival(
    columns,
    actorCount,
    (row) => {
      if (retracted !== undefined && (retracted[row] as number) >= 0) {
        mark(row, OPEN_START)
        return false
      }
      return true
    },
    (rows) => {
      rows.sort((a, b) => (outranks(a, b) ? -1 : 1))
      const covered = new CoveredDays()
      for (const row of rows) {
        const from = spans.from(row)
        const to = spans.to(row)
        if (from > to) continue
        const start = covered.startOfRunAt(to)
        if (start !== null) mark(row, days.text(Math.max(start, from)))
        covered.add(from, to)
      }
    },
  )
  return { codes, values }
}

/** Calls back with the rows of each actor and issue that more than one kept row shares. */
function eachRival(
  columns: StanceColumns,
  actorCount: number,
  keep: (row: number) => boolean,
  visit: (rows: number[]) => void,
): void {
  const { start, rows } = rowsByActor(columns, actorCount)
  let issueCount = 0
  for (const issue of columns.issue) if (issue >= issueCount) issueCount = issue + 1
  const first = new Int32Array(issueCount).fill(-1)
  const next = new Int32Array(columns.length).fill(-1)
  for (let actor = 0; actor < actorCount; actor++) {
    const shared = new Set<number>()
    const touched: number[] = []
    for (let at = start[actor] as number; at < (start[actor + 1] as number); at++) {
      const row = rows[at] as number
      if (!keep(row)) continue
      const issue = columns.issue[row] as number
      const before = first[issue] as number
      if (before < 0) touched.push(issue)
      else shared.add(issue)
      next[row] = before
      first[issue] = row
    }
    for (const issue of shared) {
      const rivals: number[] = []
      for (let row = first[issue] as number; row >= 0; row = next[row] as number) rivals.push(row)
      visit(rivals)
    }
    for (const issue of touched) first[issue] = -1
  }
}

/** Whether the first row decides against the second on a day on which both are valid. */
function precedence(columns: StanceColumns): (a: number, b: number) => boolean {
  const date = ranks(columns.statedOn, lastDay)
  const recorded = ranks(columns.recordedAt, (text) => text)
  const { confidence } = columns
  return (a, b) => {
    const later = date(a) - date(b)
    if (later !== 0) return later > 0
    const sure = (confidence?.[a] ?? 0) - (confidence?.[b] ?? 0)
    if (sure !== 0) return sure < 0
    const known = recorded(a) - recorded(b)
    return known !== 0 ? known > 0 : a < b
  }
}

function ranks(column: TextColumn | null, sortKey: (text: string) => string): (row: number) => number {
  if (column === null) return () => -1
  const keys = column.values.map(sortKey)
  const rankOf = new Map([...new Set(keys)].sort().map((key, rank) => [key, rank]))
  const rank = Int32Array.from(keys, (key) => rankOf.get(key) as number)
  return (row) => {
    const code = column.codes[row] as number
    return code < 0 ? -1 : (rank[code] as number)
  }
}

/** The first and the last valid day of each row, as day numbers. */
function validSpans(columns: StanceColumns, days: Days) {
  const edge = (column: TextColumn | null, day: (date: string) => string) => {
    if (column === null) return () => null
    const numbers = column.values.map((date) => days.number(day(date)))
    return (row: number) => {
      const code = column.codes[row] as number
      return code < 0 ? null : (numbers[code] as number)
    }
  }
  const validFrom = edge(columns.validFrom, firstDay)
  const statedOn = edge(columns.statedOn, firstDay)
  const validTo = edge(columns.validTo, lastDay)
  const start = days.number(OPEN_START)
  const end = days.number(OPEN_END)
  return {
    from: (row: number) => validFrom(row) ?? statedOn(row) ?? start,
    to: (row: number) => validTo(row) ?? end,
  }
}

const DAY = 86_400_000

/** Days as whole numbers in which the next day is one more. */
class Days {
  number(day: string): number {
    return Date.parse(`${day}T00:00:00Z`) / DAY
  }

  text(number: number): string {
    return new Date(number * DAY).toISOString().slice(0, 10)
  }
}

/** A set of days as runs that neither overlap nor touch, ascending. */
class CoveredDays {
  readonly #from: number[] = []
  readonly #to: number[] = []

  /** The first day of the run that a day lies in, or null when it is not covered. */
  startOfRunAt(day: number): number | null {
    const at = this.#firstEndingFrom(day)
    return at < this.#from.length && (this.#from[at] as number) <= day ? (this.#from[at] as number) : null
  }

  add(from: number, to: number): void {
    const first = this.#firstEndingFrom(from - 1)
    let after = first
    let low = from
    let high = to
    while (after < this.#from.length && (this.#from[after] as number) <= to + 1) {
      low = Math.min(low, this.#from[after] as number)
      high = Math.max(high, this.#to[after] as number)
      after++
    }
    this.#from.splice(first, after - first, low)
    this.#to.splice(first, after - first, high)
  }

  /** The index of the first run that ends on the day or later. */
  #firstEndingFrom(day: number): number {
    let low = 0
    let high = this.#to.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#to[middle] as number) < day) low = middle + 1
      else high = middle
    }
    return low
  }
}
