/** Two actors' positions on the issues that they share, one entry per issue; `width` is the declared width of the issue's scale. */
export interface PairSample {
  /** How many entries of the arrays count; the rest is scrap. */
  length: number
  readonly a: Float64Array
  readonly b: Float64Array
  readonly weight: Float64Array
  readonly width: Float64Array
}

/** Why a measure has no value. */
export type NullReason = 'below-min-shared' | 'no-weight' | 'no-variation' | 'mixed-scales'

/** A named measure of two actors' positions; forms, help texts, documents and the computation all read this one object. */
export interface PairMeasure {
  readonly id: string
  readonly label: string
  /** Plain text. */
  readonly formula: string
  /** What it is, when to use it, and when it misleads, in plain words. */
  readonly description: string
  readonly source: string
  /** Least and greatest value that it can take. */
  readonly range: readonly [number, number]
  readonly symmetric: boolean
  /** The value over the shared issues (at least one), or why there is none. */
  compute(sample: PairSample): number | NullReason
  /** For a weighted mean over issues: what one issue gives, before weighting; the contributions w·term/Σw sum to the value. */
  term?(a: number, b: number, width: number): number
}
