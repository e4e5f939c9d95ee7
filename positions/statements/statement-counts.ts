import { countedStatements, type Duplicates } from './duplicates.ts'
import type { Statements } from './statements.ts'

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
