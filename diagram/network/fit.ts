import type { Box, Circle } from '../geometry.ts'

/** Where nodes stand in pixels; `scale` is pixels per unit of the map. */
export interface Fitted {
  readonly circles: Circle[]
  readonly scale: number
  /** The farthest that a circle was moved so that none hides another, in pixels. */
  readonly moved: number
}

/** A map smaller than this is not enlarged further: differences of a hundredth are no picture. */
const LEAST_SPAN = 0.1
const ROUNDS = 400

/**
 * Fits map positions (y upward) into an area at one scale for both axes, so that they fill it, then moves circles that overlap apart until
 * there are `gap` pixels between them, as far as the area has room. `radius` is in pixels. Deterministic.
 */
export function fitToArea(
  nodes: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  area: Box,
  gap: number,
): Fitted {
  if (nodes.length === 0) return { circles: [], scale: 1, moved: 0 }
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
  const start = nodes.map((node) => ({
    x: inner.x + inner.width / 2 + (node.x - (xs.low + xs.high) / 2) * scale,
    y: inner.y + inner.height / 2 - (node.y - (ys.low + ys.high) / 2) * scale,
    r: node.radius,
  }))
  const circles = start.map((circle) => ({ ...circle }))
  for (let round = 0; round < ROUNDS; round++) if (!pushApart(circles, gap, area)) break
  const moved = Math.max(...circles.map((circle, i) => distance(circle, start[i] as Circle)))
  return { circles, scale, moved }
}

interface Movable {
  x: number
  y: number
  readonly r: number
}

/** Moves every overlapping pair half the overlap each; tells whether anything moved. */
function pushApart(circles: Movable[], gap: number, area: Box): boolean {
  const order = circles.map((_, i) => i).sort((a, b) => at(circles, a).x - at(circles, b).x || a - b)
  const reach = 2 * Math.max(...circles.map((circle) => circle.r)) + gap
  let any = false
  for (let i = 0; i < order.length; i++) {
    const a = at(circles, order[i] as number)
    for (let j = i + 1; j < order.length; j++) {
      const b = at(circles, order[j] as number)
      if (b.x - a.x > reach) break
      const need = a.r + b.r + gap
      const apart = distance(a, b)
      if (apart >= need - 0.01) continue
      any = true
      // On one spot there is no direction; the golden angle gives each pair its own.
      const angle = apart < 1e-6 ? 2.399963 * ((order[i] as number) + 1) : Math.atan2(b.y - a.y, b.x - a.x)
      const step = (need - apart) / 2
      a.x -= step * Math.cos(angle)
      a.y -= step * Math.sin(angle)
      b.x += step * Math.cos(angle)
      b.y += step * Math.sin(angle)
    }
  }
  for (const circle of circles) {
    circle.x = clamp(circle.x, area.x + circle.r, area.x + area.width - circle.r)
    circle.y = clamp(circle.y, area.y + circle.r, area.y + area.height - circle.r)
  }
  return any
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
