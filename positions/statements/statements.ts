/**
 * Statements as columns, one entry each, in the order in which they were made: by date, then document, then id; those without a date
 * first. `unit` and `issue` are places in `units` and `issues`, `value` is what was said, on the issue's scale.
 */
export interface Statements {
  /** Indexes of the actors that are units, ascending. */
  readonly units: Int32Array
  /** Indexes of the issues in scope, ascending. */
  readonly issues: Int32Array
  /** By place of the issue: the declared bounds of its scale. */
  readonly bounds: readonly (readonly [min: number, max: number])[]
  readonly unit: Int32Array
  readonly issue: Int32Array
  readonly value: Float64Array
  readonly date: readonly (string | undefined)[]
  readonly document: readonly (string | undefined)[]
}
