import type { Point } from '../../../diagram/geometry.ts'
import type { AxisLayout } from './axis-layout.ts'
import type { Bent } from './fit/bent.ts'

/** The size of the window that a map is drawn in, in pixels. */
export interface MapWindow {
  readonly width: number
  readonly height: number
}

/** What leads from a point of the window to one of the arrangement: x is [0] + [1]·x + [2]·y, y the same with [3] to [5]. */
export type Affine = readonly [number, number, number, number, number, number]

/** Where a scene's circles stand in a window, in pixels, y downward. It survives structured cloning. */
export interface WindowFit {
  readonly window: MapWindow

  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly radius: number }>
  /** How much circles and lines are scaled from the picture of 1600×900 that they were made for. */
  readonly unit: number
  /** Ids of those who stand in one ring because nothing tells them apart. */
  readonly rings: readonly (readonly string[])[]
  /** How true distances are; null where they mean nothing. */
  readonly bent: Bent | null
  readonly axis: AxisLayout | null
  /** From a point of the window to the units of the arrangement, in which pins are named. */
  readonly inverse: Affine
}

/** What the bar of who is selected takes at the top: neither circles nor names stand under it. */
export const BAR = 36
/** The room between circles and the outline around them, and the size of its name. */
export const HULL_ROOM = 9
export const TYPE = 12.5

/** A point of the window in the units of the arrangement. */
export function arrangementPoint({ inverse: [a, b, c, d, e, f] }: WindowFit, { x, y }: Point): Point {
  return { x: a + b * x + c * y, y: d + e * x + f * y }
}
