import type { Alignment } from '../../../../positions/alignment/index.ts'
import type { AlignmentMap } from '../../../../positions/map/index.ts'
import type { Positions } from '../../../../positions/resolve/index.ts'
import type { View } from '../../../../positions/view.ts'

/**
 * How places become pixels: at one scale for both axes (`even`), in turn around an oval that fills the room (`ring`), or along an axis that
 * fills it, side by side where they stand on one spot (`axis`).
 */
export type FitKind = 'even' | 'ring' | 'axis'

/** A point of the axis that actors stand along; `at` is its x. */
interface AxisTick {
  readonly at: number
  readonly label: string
}

/** An issue's scale from left (x 0) to right (x 1), and the column of those who have no value on it. */
export interface Axis {
  readonly title: string
  readonly ticks: readonly AxisTick[]
  readonly unknown: AxisTick | null
}

/** Where units stand, by place: x to the right, y upward, in units of the arrangement's own; NaN where it has no place for one. */
export interface Arrangement {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly fit: FitKind
  /** Whether left and right mean nothing, so that a picture may turn it as its paper lies. */
  readonly turns: boolean
  /** The map, where distances approximate 1 − agreement. */
  readonly map: AlignmentMap | null
  /** What the places mean: a few words for the subtitle, a clause for who cannot see the picture, a sentence for the foot. */
  readonly short: string
  readonly meaning: string
  readonly note: string
  /** Who has no value on it is told of those that are drawn, by place. */
  readonly axis: (Omit<Axis, 'unknown'> & { readonly unknown: (drawn: readonly number[]) => Axis['unknown'] }) | null
}

/** What places are computed from; `map` is that of the alignment, computed when it is asked for. */
export interface ArrangementInput {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly map: () => AlignmentMap
  readonly view: View
}

/** The ways to place actors besides the map, which bring much code along and few networks ask for. */
export interface FurtherArrangements {
  readonly arrangements: Readonly<Record<'forces' | 'coalitions' | 'circle', (input: ArrangementInput) => Arrangement>>
  /** Along an issue's scale; null where the view has no such issue. */
  readonly issue: (input: ArrangementInput, id: string) => Arrangement | null
}
