import type { MeasureInfo, MeasureOption } from '../measures/index.ts'

/** How the positions of a group on one issue are spread: `counts[i]` (≥ 0, need not be whole) of them at `values[i]`. */
export interface GroupSample {
  /** Ascending, each once; all declared points of the scale, held or not, where the scale has points. */
  readonly values: Float64Array
  readonly counts: Float64Array
  /** The declared bounds of the scale, min < max. */
  readonly min: number
  readonly max: number
  /** Whether the values are the declared points of the scale, so that they can be told by their place. */
  readonly points: boolean
}

/** Why a group has no value: nobody holds a position, nobody is on a side, or the scale has no declared points (or only one). */
export type GroupNullReason = 'no-positions' | 'no-sides' | 'no-points'

/** Settings by option id; what is left out takes the option's default. */
export type GroupSettings = Readonly<Record<string, string | number>>

/** A named measure of how united or divided a group is on one issue. */
export interface GroupMeasure extends MeasureInfo {
  /** Whether high values mean a united or a divided group. */
  readonly highMeans: 'united' | 'divided'
  readonly options: readonly MeasureOption[]
  compute(sample: GroupSample, settings?: GroupSettings): number | GroupNullReason
}

/** The number of positions in a sample. */
export function groupSize(sample: GroupSample): number {
  return sample.counts.reduce((sum, count) => sum + count, 0)
}

/** How many positions lie below, at and above the middle of the scale: no, abstain and yes, or the other way round. */
export function sidesOf({ values, counts, min, max }: GroupSample): { below: number; middle: number; above: number } {
  const sides = { below: 0, middle: 0, above: 0 }
  const centre = (min + max) / 2
  values.forEach((value, i) => {
    const side = value < centre ? 'below' : value > centre ? 'above' : 'middle'
    sides[side] += counts[i] as number
  })
  return sides
}
