/**
 * Two actors' positions on the issues that they share, one entry per issue, or one for several issues of one scale on which the two hold the
 * same pair of positions: then `count` tells how many of weight above 0, and `weight` is their sum. `width` is the declared width of the scale.
 */
export interface PairSample {
  /** How many entries of the arrays count; the rest is scrap. */
  length: number
  readonly a: Float64Array
  readonly b: Float64Array
  readonly weight: Float64Array
  readonly width: Float64Array
  /** Which scale each issue is measured on, as a number: the same number for scales with the same bounds and points. */
  readonly scale: Int32Array
  /** How many issues each entry stands for; each for one when absent. */
  readonly count?: Int32Array
}

/**
 * A sample by levels: distinct values, ascending, among them all that occur, and for each pair of levels that occurs on issues of weight
 * above 0 the level of either actor and the weight of these issues; the first `cells` entries count, the rest is scrap. `total` is the sum of
 * the weights, `issues` the number of these issues.
 */
export interface Levels {
  readonly issues: number
  readonly cells: number
  readonly total: number
  readonly values: Float64Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
}

/** Why a measure has no value. */
export type NullReason = 'below-min-shared' | 'no-weight' | 'no-variation' | 'mixed-scales'

/** What forms, help texts and documents tell of a measure of any kind. */
export interface MeasureInfo {
  readonly id: string
  readonly label: string
  /** Plain text. */
  readonly formula: string
  /** What it is, when to use it, and when it misleads, in plain words. */
  readonly description: string
  readonly source: string
  /** Least and greatest value that it can take; infinite where there is no bound. */
  readonly range: readonly [number, number]
  /** Whether swapping the two that are compared (two actors, the two ends of a scale, the two camps of a graph) changes nothing. */
  readonly symmetric: boolean
}

/** A setting of a measure, from which forms and flags are made: a choice among names, or a number within bounds (inclusive). */
export type MeasureOption =
  | {
      readonly id: string
      readonly label: string
      readonly description: string
      readonly choices: readonly { readonly id: string; readonly label: string; readonly description: string }[]
      readonly default: string
    }
  | {
      readonly id: string
      readonly label: string
      readonly description: string
      readonly bounds: readonly [number, number]
      readonly default: number
    }

/** A named measure of two actors' positions; forms, help texts, documents and the computation all read this one object. */
export interface PairMeasure extends MeasureInfo {
  /** The value over the shared issues (at least one), or why there is none. */
  compute(sample: PairSample): number | NullReason
  /** For a measure that asks only how often each pair of levels of one scale occurs: the value from that. Must agree with `compute`. */
  ofLevels?(levels: Levels): number | NullReason
  /** For a weighted mean over issues: what one issue gives, before weighting; the contributions w·term/Σw sum to the value. */
  term?(a: number, b: number, width: number): number
  /**
   * For a measure that can be counted on bit planes: whether an issue counts by its distance (`sum`, |a−b|/Δ) or by being unlike at all
   * (`any`, 1), and the value of the weighted mean of that over the shared issues. Must agree with `compute`.
   */
  readonly planes?: { readonly mode: 'sum' | 'any'; value(mean: number): number }
}
