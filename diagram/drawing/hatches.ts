/** Lines that fill a figure where a colour would claim to know something. */
import type { Box } from '../geometry.ts'
import type { ColorToken } from '../palette.ts'
import { type Mark, round } from './mark.ts'

/** A hatch: a square tile, `size` pixels wide, its path data and how wide the path is drawn. */
interface Hatch {
  readonly size: number
  readonly d: string
  readonly width: number
}

/** The hatches by name, as tiles for a page. Strokes run past the tile's corners so that tiles join without a gap. */
export const HATCHES = {
  diagonal: { size: 6, d: 'M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5', width: 0.9 },
} as const satisfies Readonly<Record<string, Hatch>>
type HatchName = keyof typeof HATCHES

/** What fills a cell: a colour, or lines of a colour on nothing. */
export type Fill = ColorToken | { readonly hatch: HatchName; readonly color: ColorToken }

/** Boxes in one fill. A hatch is drawn line by line: many programs know no patterns, and would fill the boxes with black. */
export function filledBoxes(boxes: readonly Box[], fill: Fill): Mark {
  if (typeof fill !== 'string') {
    const { size, width } = HATCHES[fill.hatch]
    const d = boxes.map((box) => diagonals(box, size)).join('')
    return { mark: 'path', d, stroke: { color: fill.color, width } }
  }
  const d = boxes.map(({ x, y, width, height }) => {
    return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
  })
  return { mark: 'path', d: d.join(''), fill }
}

/** Lines through a box along which x + y is a multiple of `size`, so that those of neighbouring boxes meet. */
function diagonals({ x, y, width, height }: Box, size: number): string {
  const lines: string[] = []
  for (let sum = Math.ceil((x + y) / size) * size; sum < x + width + y + height; sum += size) {
    const from = Math.max(x, sum - y - height)
    const along = Math.min(x + width, sum - y) - from
    if (along > 0.01) lines.push(`M${round(from)} ${round(sum - from)}l${round(along)} ${round(-along)}`)
  }
  return lines.join('')
}
