import type { Box, Circle, Point } from '../../../../diagram/geometry.ts'

/** Where nodes stand in pixels; `scale` is pixels per unit of the map. */
export interface Fitted {
  readonly circles: Circle[]
  readonly scale: number
  /** Nodes that stand in one ring, by place, because nothing tells them apart. */
  readonly rings: readonly (readonly number[])[]
  /** A point of the window in the units of the arrangement. */
  readonly inverse: (point: Point) => Point
}

/** A circle to be fitted: its place in the arrangement (y upward), its radius in pixels, and where it was put by hand. */
export interface FitNode extends Point {
  readonly radius: number
  readonly pin?: Point | null
}

/** A map smaller than this is not enlarged further: differences of a hundredth are no picture. */
const LEAST_SPAN = 0.1
const ROUNDS = 400

/**
 * Fits map positions (y upward) into an area at one scale for both axes, so that they fill it, then moves circles that overlap apart until
 * there are `gap` pixels between them, as far as the area has room. A circle put by hand stays there, within the area, and does not change
 * the scale. Deterministic.
 */
export function fitToArea(nodes: readonly FitNode[], area: Box, gap: number): Fitted {
  if (nodes.length === 0) return { circles: [], scale: 1, rings: [], inverse: (point) => point }
  const edge = Math.max(...nodes.map((node) => node.radius))
  const inner: Box = {
    x: area.x + edge,
    y: area.y + edge,
    width: area.width - 2 * edge,
    height: area.height - 2 * edge,
  }
  const xs = extent(nodes.map((node) => node.x))
  const ys = extent(nodes.map((node) => node.y))
  const scale = Math.min(
    inner.width / Math.max(xs.high - xs.low, LEAST_SPAN),
    inner.height / Math.max(ys.high - ys.low, LEAST_SPAN),
  )
  const [middleX, middleY] = [(xs.low + xs.high) / 2, (ys.low + ys.high) / 2]
  const [left, top] = [inner.x + inner.width / 2, inner.y + inner.height / 2]
  const start = nodes.map((node) => {
    const { x, y } = node.pin ?? node
    const circle = { x: left + (x - middleX) * scale, y: top - (y - middleY) * scale, r: node.radius }
    return { ...(node.pin ? within(circle, area) : circle), fixed: Boolean(node.pin) }
  })
  const circles = start.map((circle) => ({ ...circle }))
  const order = circles.map((_, i) => i)
  for (let round = 0; round < ROUNDS; round++) if (!pushApart(circles, order, gap, area)) break
  const inverse = ({ x, y }: Point) => ({ x: (x - left) / scale + middleX, y: middleY - (y - top) / scale })
  return { circles: circles.map(({ x, y, r }) => ({ x, y, r })), scale, rings: [], inverse }
}

interface Movable {
  x: number
  y: number
  readonly r: number
  readonly fixed: boolean
}

/** Moves every overlapping pair half the overlap each, in the `order` from left to right; tells whether anything moved. */
function pushApart(circles: Movable[], order: number[], gap: number, area: Box): boolean {
  // In the order of the round before they are sorted but for a few.
  order.sort((a, b) => at(circles, a).x - at(circles, b).x || a - b)
  const reach = 2 * Math.max(...circles.map((circle) => circle.r)) + gap
  let any = false
  for (let i = 0; i < order.length; i++) {
    const a = at(circles, order[i] as number)
    for (let j = i + 1; j < order.length; j++) {
      const b = at(circles, order[j] as number)
      if (b.x - a.x > reach) break
      const need = a.r + b.r + gap
      // Most pairs are told apart by this, which takes no root.
      if (Math.abs(b.y - a.y) >= need) continue
      const apart = distance(a, b)
      if (apart >= need - 0.01 || (a.fixed && b.fixed)) continue
      any = true
      // On one spot there is no direction; the golden angle gives each pair its own.
      const angle = apart < 1e-6 ? 2.399963 * ((order[i] as number) + 1) : Math.atan2(b.y - a.y, b.x - a.x)
      const step = (need - apart) / (a.fixed || b.fixed ? 1 : 2)
      move(a, -step * Math.cos(angle), -step * Math.sin(angle))
      move(b, step * Math.cos(angle), step * Math.sin(angle))
    }
  }
  for (const circle of circles) {
    circle.x = clamp(circle.x, area.x + circle.r, area.x + area.width - circle.r)
    circle.y = clamp(circle.y, area.y + circle.r, area.y + area.height - circle.r)
  }
  return any
}

function move(circle: Movable, dx: number, dy: number): void {
  if (circle.fixed) return
  circle.x += dx
  circle.y += dy
}

/** The circle, moved so far that none of it lies outside an area. */
export function within<C extends Circle>(circle: C, area: Box): C {
  return {
    ...circle,
    x: clamp(circle.x, area.x + circle.r, area.x + area.width - circle.r),
    y: clamp(circle.y, area.y + circle.r, area.y + area.height - circle.r),
  }
}

function at(circles: Movable[], i: number): Movable {
  return circles[i] as Movable
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}

function extent(values: readonly number[]): { low: number; high: number } {
  return { low: Math.min(...values), high: Math.max(...values) }
}
