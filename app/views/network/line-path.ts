import type { Circle, Point, Segment } from '../../../diagram/geometry.ts'

/** A line from rim to rim: straight, or bent (quadratic, by one control point) around circles that it has nothing to do with. */
export interface LinePath extends Segment {
  readonly bend: Point | null
}

/** How far a line may be bent aside, in pixels of a picture of 1600×900, tried in turn on either side. */
const BENDS = [8, 14, 20, 28, 36] as const
const SAMPLES = 24

/**
 * The line between two circles. Where a straight one would run beneath a third circle, and so seem to end there, the least bend that
 * clears all `others` by `gap` is taken; straight when none does.
 */
export function linePath(
  from: Circle,
  to: Circle,
  others: readonly Circle[],
  { gap, unit }: { gap: number; unit: number },
): LinePath {
  const straight = pathVia(from, to, null)
  if (clears(straight, others, gap)) return straight
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const aside = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  for (const bend of BENDS) {
    if (bend * unit > length / 6) break
    for (const side of [1, -1]) {
      // The middle of the curve lies half as far out as its control point.
      const out = 2 * side * bend * unit
      const path = pathVia(from, to, { x: middle.x + aside.x * out, y: middle.y + aside.y * out })
      if (clears(path, others, gap)) return path
    }
  }
  return straight
}

/** The path as short straight pieces, for whoever needs to know where it runs. */
export function piecesOf(path: LinePath): Segment[] {
  if (path.bend === null) return [path]
  const pieces: Segment[] = []
  for (let i = 0; i < 8; i++) {
    const [start, end] = [pointAt(path, i / 8), pointAt(path, (i + 1) / 8)]
    pieces.push({ x1: start.x, y1: start.y, x2: end.x, y2: end.y })
  }
  return pieces
}

function pathVia(from: Circle, to: Circle, bend: Point | null): LinePath {
  const start = rim(from, bend ?? to)
  const end = rim(to, bend ?? from)
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y, bend }
}

function rim(circle: Circle, towards: Point): Point {
  const length = Math.hypot(towards.x - circle.x, towards.y - circle.y) || 1
  return {
    x: circle.x + ((towards.x - circle.x) / length) * circle.r,
    y: circle.y + ((towards.y - circle.y) / length) * circle.r,
  }
}

function pointAt({ x1, y1, x2, y2, bend }: LinePath, t: number): Point {
  if (bend === null) return { x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t }
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return { x: p * x1 + q * bend.x + r * x2, y: p * y1 + q * bend.y + r * y2 }
}

function clears(path: LinePath, others: readonly Circle[], gap: number): boolean {
  let from = pointAt(path, 0)
  for (let i = 1; i <= SAMPLES; i++) {
    const to = pointAt(path, i / SAMPLES)
    for (const circle of others) if (distanceTo(circle, from, to) < circle.r + gap) return false
    from = to
  }
  return true
}

function distanceTo({ x, y }: Circle, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square))
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy)
}
