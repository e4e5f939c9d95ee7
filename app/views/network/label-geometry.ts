/** Distances and crossings of names, circles and lines. */
import type { Box, Circle, Segment } from '../../../diagram/geometry.ts'

/** Whether two boxes are nearer than a gap, in pixels. */
export function boxesOverlap(a: Box, b: Box, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  )
}

/** Free pixels between a box and a circle; negative when they overlap. */
export function boxCircleGap(box: Box, circle: Circle): number {
  const dx = Math.max(box.x - circle.x, 0, circle.x - box.x - box.width)
  const dy = Math.max(box.y - circle.y, 0, circle.y - box.y - box.height)
  return Math.hypot(dx, dy) - circle.r
}

/** Whether a box and a circle are nearer than a gap. */
export function nearer(box: Box, circle: Circle, gap: number): boolean {
  const dx = Math.max(box.x - circle.x, 0, circle.x - box.x - box.width)
  const dy = Math.max(box.y - circle.y, 0, circle.y - box.y - box.height)
  const reach = circle.r + gap
  return dx < reach && dy < reach && Math.hypot(dx, dy) - circle.r < gap
}

/** Whether a line runs through a box. */
export function crosses(line: Segment, box: Box): boolean {
  if (Math.max(line.x1, line.x2) < box.x || Math.min(line.x1, line.x2) > box.x + box.width) return false
  if (Math.max(line.y1, line.y2) < box.y || Math.min(line.y1, line.y2) > box.y + box.height) return false
  // Liang and Barsky: the stretch of the line that lies within each pair of edges.
  let from = 0
  let to = 1
  const dx = line.x2 - line.x1
  const dy = line.y2 - line.y1
  // Asked a million times for one picture: no arrays, and the four edges one after the other.
  for (let edge = 0; edge < 4; edge++) {
    const slope = edge === 0 ? -dx : edge === 1 ? dx : edge === 2 ? -dy : dy
    const room =
      edge === 0
        ? line.x1 - box.x
        : edge === 1
          ? box.x + box.width - line.x1
          : edge === 2
            ? line.y1 - box.y
            : box.y + box.height - line.y1
    if (slope === 0) {
      if (room < 0) return false
    } else if (slope < 0) {
      from = Math.max(from, room / slope)
    } else {
      to = Math.min(to, room / slope)
    }
  }
  return from < to
}

/** Whether two lines cross within both. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  const side = (s: Segment, x: number, y: number) => (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1)
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
}

/** Pixels from a circle's middle to a line. */
export function distanceToLine({ x, y }: Circle, { x1, y1, x2, y2 }: Segment): number {
  const square = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square))
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))
}
