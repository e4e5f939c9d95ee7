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
