import { lastDay } from '../calendar.ts'
import type { Statements } from './statements.ts'

/** Within what repeated statements count once. */
export const DUPLICATES = ['none', 'document', 'week', 'month', 'year', 'range'] as const
export type Duplicates = (typeof DUPLICATES)[number]

/**
 * Which statements count: those of which no earlier one has the same unit, issue, value and, by the rule, document, week (ISO 8601, with
 * its year), month (with its year) or year, or none of these (`range`). A date that covers several days counts as its last. A statement
 * without a document or date repeats none. With `ignoreValue` the value makes no difference. Returns their places, ascending.
 */
export function countedStatements(statements: Statements, duplicates: Duplicates, ignoreValue: boolean): Int32Array {
  const all = Int32Array.from(statements.unit, (_, at) => at)
  if (duplicates === 'none') return all
  const seen = new Set<string>()
  return all.filter((at) => {
    const within = withinOf(statements, at, duplicates)
    if (within === undefined) return true
    const { unit, issue, value } = statements
    // Adding 0 makes −0 the same as 0.
    const key = JSON.stringify([unit[at], issue[at], ignoreValue ? null : (value[at] as number) + 0, within])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function withinOf(statements: Statements, at: number, duplicates: Exclude<Duplicates, 'none'>): string | undefined {
  if (duplicates === 'range') return ''
  if (duplicates === 'document') return statements.document[at]
  const date = statements.date[at]
  if (date === undefined) return undefined
  const day = lastDay(date)
  return duplicates === 'week' ? isoWeek(day) : day.slice(0, duplicates === 'month' ? 7 : 4)
}

/** The ISO 8601 week of a day (`YYYY-MM-DD`) as `YYYY-Www`, with the year that the week belongs to. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  // The Thursday of a week lies in the year that the week belongs to.
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7))
  const year = date.getUTCFullYear()
  const newYear = new Date(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`)
  const week = 1 + Math.floor((date.getTime() - newYear.getTime()) / (7 * 24 * 3600 * 1000))
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/**
 * X: how often each unit said what on each issue, without the statements that repeat another. Entries of unit u stand at
 * `start[u] … start[u + 1] − 1`, ordered by issue, then value; `total[u]` is the number of its statements.
 */
export interface StatementCounts {
  readonly statements: Statements
  readonly start: Int32Array
  readonly issue: Int32Array
  readonly value: Float64Array
  readonly count: Float64Array
  readonly total: Float64Array
}

/** The counts under a rule of duplicates; with `ignoreValue` the value is left out of what makes a duplicate. */
export function countStatements(statements: Statements, duplicates: Duplicates, ignoreValue: boolean): StatementCounts {
  const units = statements.units.length
  const perUnit: { issue: number; value: number; count: number }[][] = Array.from({ length: units }, () => [])
  const entryOf = new Map<string, { count: number }>()
  const total = new Float64Array(units)
  for (const at of countedStatements(statements, duplicates, ignoreValue)) {
    const unit = statements.unit[at] as number
    const issue = statements.issue[at] as number
    const value = (statements.value[at] as number) + 0
    total[unit] = (total[unit] as number) + 1
    const key = `${unit} ${issue} ${value}`
    const known = entryOf.get(key)
    if (known) {
      known.count++
      continue
    }
    const entry = { issue, value, count: 1 }
    entryOf.set(key, entry)
    perUnit[unit]?.push(entry)
  }
  const start = new Int32Array(units + 1)
  perUnit.forEach((list, u) => {
    list.sort((x, y) => x.issue - y.issue || x.value - y.value)
    start[u + 1] = (start[u] as number) + list.length
  })
  const entries = perUnit.flat()
  return {
    statements,
    start,
    issue: Int32Array.from(entries, ({ issue }) => issue),
    value: Float64Array.from(entries, ({ value }) => value),
    count: Float64Array.from(entries, ({ count }) => count),
    total,
  }
}
