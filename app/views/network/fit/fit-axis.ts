import type { Box, Circle, Point } from '../../../../diagram/geometry.ts'
import { type FitNode, type Fitted, within } from './fit-evenly.ts'

/**
 * Stands nodes along an axis that runs from pixel `from` (x 0) to `to` (x 1), by x and as near to the middle line of an area as those already
 * there leave room: first those with the least x, of equals the first listed; where a column is full, beside it. A pin's y is measured in
 * heights of the area.
 */
export function fitToAxis(
  nodes: readonly FitNode[],
  area: Box,
  gap: number,
  { from, to }: { readonly from: number; readonly to: number },
): Fitted {
  const middle = area.y + area.height / 2
  const place = ({ x, y }: Point) => ({ x: from + x * (to - from), y: middle - y * area.height })
  const inverse = ({ x, y }: Point) => ({ x: (x - from) / (to - from), y: (middle - y) / area.height })
  const circles: Circle[] = []
  const placed: Circle[] = []
  nodes.forEach((node, i) => {
    if (!node.pin) return
    circles[i] = within({ ...place(node.pin), r: node.radius }, area)
    placed.push(circles[i] as Circle)
  })
  const order = nodes.map((_, i) => i).sort((a, b) => (nodes[a] as FitNode).x - (nodes[b] as FitNode).x || a - b)
  for (const i of order) {
    const node = nodes[i] as FitNode
    if (node.pin) continue
    const circle = freePlace({ ...place({ x: node.x, y: 0 }), r: node.radius }, placed, area, gap)
    circles[i] = circle
    placed.push(circle)
  }
  return { circles, scale: 1, rings: [], inverse }
}

/** The free place nearest to where a circle belongs: up or down from it, and, where the column is full, beside it. */
function freePlace(circle: Circle, placed: readonly Circle[], area: Box, gap: number): Circle {
  const step = Math.max(2, circle.r / 2)
  const [top, bottom] = [area.y + circle.r, area.y + area.height - circle.r]
  for (let column = 0; column < 60; column++) {
    // Columns beside it in turn: right, left, right …
    const aside = Math.ceil(column / 2) * (column % 2 === 1 ? 1 : -1) * (2 * circle.r + gap)
    if (circle.x + aside - circle.r < area.x || circle.x + aside + circle.r > area.x + area.width) continue
    const near = placed.filter((other) => Math.abs(other.x - circle.x - aside) < other.r + circle.r + gap)
    for (let away = 0; circle.y - away >= top || circle.y + away <= bottom; away += step) {
      for (const y of away === 0 ? [circle.y] : [circle.y - away, circle.y + away]) {
        if (y < top || y > bottom) continue
        const at = { x: circle.x + aside, y, r: circle.r }
        if (near.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= other.r + at.r + gap))
          return within(at, area)
      }
    }
  }
  return within(circle, area)
}
