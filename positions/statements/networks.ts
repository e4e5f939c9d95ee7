import { pairIndex } from '../alignment/index.ts'
import { normalisation } from './normalisation.ts'
import { statementMeasure, statementValue } from './registry.ts'
import { countStatements, type Duplicates } from './statement-counts.ts'
import { statementPair } from './statement-pair.ts'
import type { Statements } from './statements.ts'

/** How statements are counted and compared; what is left out takes the option's default. */
export interface OneModeOptions {
  readonly measure: string
  readonly normalisation?: string
  readonly duplicates?: Duplicates
}

/** A one-mode discourse network: pair (u, v), u < v, is at `pairIndex(u, v, n)`; `shared` counts the issues on which both spoke. */
export interface OneMode {
  readonly value: Float64Array
  readonly shared: Int32Array
}

/** The value of a statement measure for all pairs of units. Throws a `UserError` when the measure or normalisation is unknown. */
export function oneMode(statements: Statements, options: OneModeOptions): OneMode {
  const measure = statementMeasure(options.measure)
  const by = normalisation(options.normalisation ?? 'none')
  const counts = countStatements(statements, options.duplicates ?? 'none', measure.ignoresValue)
  const n = statements.units.length
  const value = new Float64Array((n * (n - 1)) / 2)
  const shared = new Int32Array(value.length)
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const pair = statementPair(counts, u, v)
      value[pairIndex(u, v, n)] = statementValue(measure, by, pair)
      shared[pairIndex(u, v, n)] = pair.shared
    }
  }
  return { value, shared }
}

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
