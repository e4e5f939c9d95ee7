/** One point of the growth curves, as the process of its own that is measured prints it. */
export interface GrowthPoint {
  readonly actors: number
  readonly issues: number
  readonly stances: number
  /** Milliseconds of processor time from stances to positions, and from positions to the alignment of all pairs by measure. */
  readonly resolve: number
  readonly align: Readonly<Record<string, number>>
  /** MiB that the process grew by at its peak, over the dataset that was there before. */
  readonly memory: number
}

/** The measures whose growth is told: one of distances, and one corrected for chance. */
export const GROWTH_MEASURES = ['s', 'kappa-linear'] as const
