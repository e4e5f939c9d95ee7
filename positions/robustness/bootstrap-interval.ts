import { seededRandom } from '../map/seeded-random.ts'
import type { PairMeasure, PairSample } from '../measures/measure.ts'

/** How a bootstrap is done; what is left out takes the value named. */
export interface BootstrapOptions {
  /** How many samples are drawn, 1 or more; 2000. */
  readonly resamples?: number
  /** 1. */
  readonly seed?: number
  /** The share of the drawn values that lies within the interval, 0…1 (both excluded); 0.95. */
  readonly level?: number
}

/** Between which values a pair's alignment lies when its shared issues are drawn anew. */
export interface BootstrapInterval {
  readonly low: number
  readonly high: number
  readonly level: number
  readonly resamples: number
  /** How many of the samples have a value; the others (no variation, no weight) are left out. */
  readonly valued: number
  readonly seed: number
}

/**
 * The percentile interval of a measure over samples of as many issues, drawn with replacement from the shared ones; null when no sample has a
 * value. Quantiles are interpolated between neighbours. The same seed gives the same interval. It tells how much the value hangs on which
 * issues happen to be known, not whether the positions are right. Source: Efron 1979, Annals of Statistics 7:1–26.
 */
export function bootstrapInterval(
  measure: PairMeasure,
  sample: PairSample,
  options: BootstrapOptions = {},
): BootstrapInterval | null {
  const { resamples = 2000, seed = 1, level = 0.95 } = options
  const n = sample.length
  const random = seededRandom(seed)
  const numbers = () => new Float64Array(n)
  const drawn: PairSample = {
    length: n,
    a: numbers(),
    b: numbers(),
    weight: numbers(),
    width: numbers(),
    scale: new Int32Array(n),
  }
  const values: number[] = []
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < n; i++) copyIssue(sample, Math.floor(random() * n), drawn, i)
    const value = measure.compute(drawn)
    if (typeof value === 'number') values.push(value)
  }
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const tail = (1 - level) / 2
  return {
    low: quantile(sorted, tail),
    high: quantile(sorted, 1 - tail),
    level,
    resamples,
    valued: values.length,
    seed,
  }
}

/** Copies one issue of a sample into a place of another. */
export function copyIssue(from: PairSample, at: number, to: PairSample, place: number): void {
  to.a[place] = from.a[at] as number
  to.b[place] = from.b[at] as number
  to.weight[place] = from.weight[at] as number
  to.width[place] = from.width[at] as number
  to.scale[place] = from.scale[at] as number
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (at - below) * (high - low)
}
