import { countStatements, type Duplicates } from './statement-counts.ts'
import type { Statements } from './statements.ts'

/** What a cell of the table of units by issues tells: how many statements, or those for less those against. */
export const TWO_MODE_AGGREGATIONS = ['counts', 'subtract'] as const
/** What a cell is divided by: nothing, the unit's number of statements, or that on the issue. */
export const TWO_MODE_NORMALISATIONS = ['none', 'activity', 'prominence'] as const

/** How statements are counted; what is left out is the first of each list, and `none` duplicates. */
export interface TwoModeOptions {
  readonly aggregation?: (typeof TWO_MODE_AGGREGATIONS)[number]
  readonly normalisation?: (typeof TWO_MODE_NORMALISATIONS)[number]
  readonly duplicates?: Duplicates
}

/**
 * A two-mode discourse network, units by issues: cell (u, k) is at `u * issues.length + k`. `subtract` counts statements above the middle of
 * the issue's scale less those below it (yes less no). Activity and prominence divide by the number of all statements of the row or column
 * that count; where that is 0, the value is 0.
 */
export function twoMode(statements: Statements, options: TwoModeOptions = {}): Float64Array {
  const { aggregation = 'counts', normalisation = 'none', duplicates = 'none' } = options
  const counts = countStatements(statements, duplicates, aggregation === 'counts')
  const width = statements.issues.length
  const table = new Float64Array(statements.units.length * width)
  const onIssue = new Float64Array(width)
  statements.units.forEach((_, u) => {
    for (let at = counts.start[u] as number; at < (counts.start[u + 1] as number); at++) {
      const k = counts.issue[at] as number
      const count = counts.count[at] as number
      const [min, max] = statements.bounds[k] as readonly [number, number]
      const side = aggregation === 'counts' ? 1 : Math.sign((counts.value[at] as number) - (min + max) / 2)
      table[u * width + k] = (table[u * width + k] as number) + side * count
      onIssue[k] = (onIssue[k] as number) + count
    }
  })
  if (normalisation === 'none') return table
  return table.map((value, cell) => {
    const by = normalisation === 'activity' ? counts.total[Math.floor(cell / width)] : onIssue[cell % width]
    return by === 0 || by === undefined ? 0 : value / by
  })
}
