import type { Point } from '../../../../diagram/geometry.ts'
import type { Theme } from '../../../../diagram/palette.ts'
import type { AxisLayout } from '../axis-layout.ts'
import { HULL_DASHES } from '../hull.ts'
import { type HullLayout, outlinePath } from '../hull-places.ts'
import { withAlpha } from './colors.ts'

/** What lies under lines and circles. */
interface GroundInput {
  readonly theme: Theme
  readonly hulls: readonly HullLayout[]
  /** Outlines around those whom nothing tells apart. */
  readonly rings: readonly (readonly Point[])[]
  readonly axis: AxisLayout | null
  /** Where a pixel of the unzoomed window is now. */
  readonly toScreen: (point: { x: number; y: number }) => { x: number; y: number }
  readonly height: number
}

const GROUND_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif'

/** Draws the outlines of coalitions, and the axis with its points, which stays in sight when the map is moved. */
export function drawGround(
  context: CanvasRenderingContext2D,
  { theme, hulls, rings, axis, toScreen, height }: GroundInput,
): void {
  context.lineJoin = 'round'
  for (const [i, { points, color }] of hulls.entries()) {
    const outline = new Path2D(outlinePath(points))
    context.fillStyle = withAlpha(theme[color], 0.07)
    context.fill(outline)
    context.strokeStyle = withAlpha(theme[color], 0.8)
    context.lineWidth = 1.3
    context.setLineDash([...(HULL_DASHES[i % HULL_DASHES.length] ?? [])])
    context.stroke(outline)
    context.setLineDash([])
  }
  for (const points of rings) {
    const outline = new Path2D(outlinePath(points))
    context.fillStyle = theme.paper
    context.fill(outline)
    context.strokeStyle = theme.ink
    context.lineWidth = 1.2
    context.stroke(outline)
  }
  if (axis === null) return
  const labels = axis.labelTop - axis.y + axis.leading * 3
  const y = Math.min(toScreen({ x: axis.from, y: axis.y }).y, height - labels)
  const x = (at: number) => toScreen({ x: at, y: axis.y }).x
  context.strokeStyle = theme.muted
  context.lineWidth = 1.2
  context.beginPath()
  context.moveTo(x(axis.from), y)
  context.lineTo(x(axis.to), y)
  for (const tick of axis.ticks) {
    context.moveTo(x(tick.at), y)
    context.lineTo(x(tick.at), y + 5)
  }
  context.stroke()
  context.font = `400 ${axis.size}px ${GROUND_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const label = (one: { x: number; lines: readonly string[] }, color: string) => {
    context.fillStyle = color
    one.lines.forEach((text, i) => {
      context.fillText(text, x(one.x), y + (axis.labelTop - axis.y) + i * axis.leading)
    })
  }
  for (const tick of axis.ticks) label(tick, theme.ink)
  if (axis.unknown === null) return
  label(axis.unknown, theme.muted)
  const edge = x((axis.to + axis.unknown.at) / 2)
  context.strokeStyle = theme.rule
  context.beginPath()
  context.moveTo(edge, 0)
  context.lineTo(edge, y)
  context.stroke()
}
