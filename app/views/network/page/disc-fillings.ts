import type { Theme } from '../../../../diagram/palette.ts'
import { pieArcs } from '../pie-arcs.ts'
import { PIE_SLICES } from '../pie-slices.ts'
import { mixed } from './colors.ts'
import type { ShownCircle } from './name-places.ts'

/** Draws a circle's pie of positions, clockwise from the top; `faded` when another actor is looked at. */
export function drawPie(
  context: CanvasRenderingContext2D,
  { node, x, y, radius }: ShownCircle,
  theme: Theme,
  faded: boolean,
): void {
  const color = (one: string) => (faded ? mixed(one, theme.paper, 0.75) : one)
  for (const { slice, from, to } of pieArcs(node.pie ?? [])) {
    context.beginPath()
    context.moveTo(x, y)
    context.arc(x, y, radius - 0.5, from - Math.PI / 2, to - Math.PI / 2)
    context.closePath()
    context.fillStyle = color(theme[PIE_SLICES[slice] as (typeof PIE_SLICES)[number]])
    context.fill()
  }
  context.beginPath()
  context.arc(x, y, radius - 0.5, 0, 2 * Math.PI)
  context.strokeStyle = color(theme.ink)
  context.lineWidth = 1
  context.stroke()
}

/** Draws a flag into a circle, within its outline. */
export function drawFlag(
  context: CanvasRenderingContext2D,
  { x, y, radius }: ShownCircle,
  flag: CanvasImageSource,
  faded: boolean,
): void {
  const r = Math.max(1, radius - 2)
  context.globalAlpha = faded ? 0.25 : 1
  context.drawImage(flag, x - r, y - r, 2 * r, 2 * r)
  context.globalAlpha = 1
}
