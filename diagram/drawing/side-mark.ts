import type { ColorToken } from '../palette.ts'
import type { Mark } from './mark.ts'

/** The colours of the two sides of a comparison; a circle and a square tell them apart without. */
export const SIDE_COLORS: Readonly<Record<'a' | 'b', ColorToken>> = { a: 'bloc-1', b: 'bloc-2' }

/** Where a side of a comparison stands: a circle for the first, a square for the second, hollow where it declares itself neutral. */
export function sideMark({
  x,
  y,
  side,
  hollow,
  unit,
}: {
  x: number
  y: number
  side: 'a' | 'b'
  hollow: boolean
  unit: number
}): Mark {
  const color = SIDE_COLORS[side]
  const look = { fill: hollow ? ('paper' as const) : color, stroke: { color, width: 2 * unit } }
  if (side === 'a') return { mark: 'circle', x, y, r: 5.6 * unit, ...look }
  const half = 5 * unit
  return { mark: 'rect', x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...look }
}
