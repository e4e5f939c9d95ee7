import { round } from '../../../diagram/drawing/mark.ts'
import type { Box, Circle, Point } from '../../../diagram/geometry.ts'
import type { ColorToken } from '../../../diagram/palette.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { hullAround } from './hull.ts'

/** The outline around circles, and its name above it. */
export interface HullLayout {
  readonly points: readonly Point[]
  readonly name: string
  readonly color: ColorToken
  /** The middle of the name's line of text. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** How outlines are drawn: free pixels around circles, the size of names, and the area that these stay in. */
interface HullStyle {
  readonly room: number
  readonly size: number
  readonly area: Box
}

/** The convex hulls of groups of circles, each with its name above it, or below it where another name is there already. */
export function hullLayouts(
  groups: readonly { readonly name: string; readonly color: ColorToken; readonly circles: readonly Circle[] }[],
  style: HullStyle,
): HullLayout[] {
  const placed: HullLayout[] = []
  for (const { name, color, circles } of groups) {
    const points = hullAround(circles, style.room)
    const [above, below] = [
      nameAt({ name, color, points }, style, Math.min(...points.map(({ y }) => y)) - style.size * 0.85),
      nameAt({ name, color, points }, style, Math.max(...points.map(({ y }) => y)) + style.size * 0.85),
    ] as const
    placed.push(placed.some((other) => namesTouch(other, above)) ? below : above)
  }
  return placed
}

function nameAt(hull: Pick<HullLayout, 'name' | 'color' | 'points'>, { size, area }: HullStyle, y: number): HullLayout {
  const { name, points } = hull
  const half = textWidth(name, size, 'semibold') / 2
  const xs = points.map((point) => point.x)
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2
  const x = Math.max(area.x + half, Math.min(area.x + area.width - half, middle))
  return { ...hull, x, y: Math.max(area.y + size / 2, Math.min(area.y + area.height - size / 2, y)), size }
}

function namesTouch(a: HullLayout, b: HullLayout): boolean {
  const wide = (textWidth(a.name, a.size, 'semibold') + textWidth(b.name, b.size, 'semibold')) / 2
  return Math.abs(a.x - b.x) < wide && Math.abs(a.y - b.y) < (a.size + b.size) * 0.6
}

/** Circles that cover a hull's name, so that other names go around it. */
export function nameCover({ name, x, y, size }: HullLayout): Circle[] {
  const half = textWidth(name, size, 'semibold') / 2
  const count = Math.max(2, Math.ceil((2 * half) / size))
  return Array.from({ length: count }, (_, i) => ({ x: x - half + (2 * half * i) / (count - 1), y, r: size * 0.6 }))
}

/** The tools at the upper right of a map: how many there are, and the room of each, in pixels. */
const TOOLS = { count: 5, size: 34, top: 10 }

/** Circles that cover the tools of a map, so that no name stands under them. */
export function toolCover(width: number): Circle[] {
  const r = TOOLS.size / 2
  return Array.from({ length: TOOLS.count }, (_, i) => ({ x: width - r, y: TOOLS.top + (i + 0.5) * TOOLS.size, r }))
}

/** A closed outline as path data. */
export function outlinePath(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
}
