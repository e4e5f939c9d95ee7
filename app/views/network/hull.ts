import type { Circle, Point } from '../../../diagram/geometry.ts'

/** The dashes of outlines in turn, in pixels on and off (none: whole): they differ by dash as well as by hue. */
export const HULL_DASHES = [undefined, [7, 4], [2, 3], [10, 3], [5, 2], [3, 5]] as const

/** Points on each circle's rim that the outline may pass. */
const SIDES = 24

/** The convex outline around circles, with `gap` pixels between: corners round as the circles are. Source: Andrew 1979, Information Processing Letters 9:216–219. */
export function hullAround(circles: readonly Circle[], gap: number): Point[] {
  const points = circles.flatMap(({ x, y, r }) =>
    Array.from({ length: SIDES }, (_, k) => {
      const angle = (2 * Math.PI * k) / SIDES
      return { x: x + (r + gap) * Math.cos(angle), y: y + (r + gap) * Math.sin(angle) }
    }),
  )
  points.sort((a, b) => a.x - b.x || a.y - b.y)
  return [...chain(points), ...chain(points.toReversed())]
}

/** The point of an outline that lies highest, y downward; of equals the leftmost. */
export function highest(points: readonly Point[]): Point {
  return points.reduce((best, point) => (point.y < best.y || (point.y === best.y && point.x < best.x) ? point : best))
}

/** One side of the outline, without its last point. */
function chain(points: readonly Point[]): Point[] {
  const out: Point[] = []
  for (const point of points) {
    while (out.length >= 2 && turn(out.at(-2) as Point, out.at(-1) as Point, point) <= 1e-9) out.pop()
    out.push(point)
  }
  return out.slice(0, -1)
}

/** Above 0 where the way from a over b to c turns clockwise on the page. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/** Whether a point lies within a convex outline, or on it. */
export function isWithin({ x, y }: Point, outline: readonly Point[]): boolean {
  const sides = outline.map((from, i) => {
    const to = outline[(i + 1) % outline.length] as Point
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
  })
  return outline.length > 2 && (sides.every((side) => side >= 0) || sides.every((side) => side <= 0))
}
