/** Plane figures that layouts share: all in pixels, y downward. */

/** A point. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle, by its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A circle, by its centre. */
export interface Circle {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** A straight line between two points. */
export interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
