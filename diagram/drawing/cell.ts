import type { Box } from '../geometry.ts'
import type { ColorToken } from '../palette.ts'
import { type Mark, round } from './mark.ts'

/** What a cell of a table says of a position; `none`: there is no stance, and nothing is drawn. */
export type CellMark = 'position' | 'neutral' | 'ambiguous' | 'split' | 'no_position' | 'undisclosed' | 'none'

/** How a cell is drawn; the marks differ without colour. */
export interface CellLook {
  readonly mark: CellMark
  /** The place on the scale; null where there is no value. */
  readonly color: ColorToken | null
  /** Whether the position is another's, handed on: a corner is folded. */
  readonly inherited: boolean
  /** What stands in a filled or hollow cell: the value; empty where there is none. */
  readonly text: string
}

/** What stands in for a value that there is not: path data of M, L, C and Z in a square from −8 to 8, a stroke or a figure. */
export const CELL_GLYPHS: Readonly<Partial<Record<CellMark, { readonly d: string; readonly filled: boolean }>>> = {
  // Two waves: says this and that.
  ambiguous: {
    d: 'M-6 -1C-4 -5.5 -2.2 -5.5 0 -2.8C2.2 0 4 -0.5 6 -4.2M-6 4.8C-4 0.3 -2.2 0.3 0 3C2.2 5.8 4 5.3 6 1.6',
    filled: false,
  },
  // Apart: its members hold this and that.
  split: { d: 'M-1.6 0L-6 -4M-1.6 0L-6 4M1.6 0L6 -4M1.6 0L6 4', filled: false },
  // An empty place: has taken no position.
  no_position: {
    d: 'M-3.8 0C-3.8 -2.1 -2.1 -3.8 0 -3.8C2.1 -3.8 3.8 -2.1 3.8 0C3.8 2.1 2.1 3.8 0 3.8C-2.1 3.8 -3.8 2.1 -3.8 0Z',
    filled: false,
  },
  // A blacked-out line: has one and does not say it.
  undisclosed: { d: 'M-6.5 -2.6L6.5 -2.6L6.5 2.6L-6.5 2.6Z', filled: true },
  // Neutral without a value on the scale.
  neutral: { d: 'M-5 -2.4L5 -2.4M-5 2.4L5 2.4', filled: false },
}

/** The folded corner of an inherited cell, `size` pixels, at its upper right. */
function foldPath({ x, y, width }: Box, size: number): string {
  const right = x + width
  return `M${round(right - size)} ${round(y)}H${round(right)}V${round(y + size)}Z`
}

/** The marks of a cell within a box; `unit` pixels per pixel of type, `size` that of its text. */
export function cellMarks(box: Box, look: CellLook, { unit, size }: { unit: number; size: number }): Mark[] {
  const { mark, color, inherited, text } = look
  if (mark === 'none') return []
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2]
  const marks: Mark[] = []
  if (mark === 'position' && color !== null) marks.push({ mark: 'rect', ...box, fill: color })
  if (mark === 'neutral' && color !== null) {
    const inset = 1.1 * unit
    const inner = {
      x: box.x + inset / 2 + unit,
      y: box.y + inset / 2 + unit,
      width: box.width - inset - 2 * unit,
      height: box.height - inset - 2 * unit,
    }
    marks.push({ mark: 'rect', ...inner, fill: 'paper', stroke: { color: 'issue-5', width: inset * 1.4 } })
  }
  const glyph = color === null ? CELL_GLYPHS[mark] : undefined
  if (glyph !== undefined) {
    const scale = Math.min(box.width / 18, box.height / 18, 1.15 * unit)
    const d = scaledPath(glyph.d, scale, middleX, middleY)
    if (glyph.filled) marks.push({ mark: 'path', d, fill: 'ink' })
    else marks.push({ mark: 'path', d, stroke: { color: 'ink', width: 1.5 * scale, round: true } })
  }
  if (color !== null && text !== '' && size > 0) {
    marks.push({
      mark: 'text',
      text,
      x: middleX,
      y: middleY + size * 0.36,
      size,
      color: mark === 'position' ? { on: color } : 'ink',
      anchor: 'middle',
    })
  }
  if (inherited) {
    const fold = Math.min(box.width, box.height) * 0.34
    marks.push({ mark: 'path', d: foldPath(box, fold), fill: 'paper', stroke: { color: 'ink', width: 0.9 * unit } })
  }
  return marks
}

/** Path data of M, L, C and Z scaled about the origin, then moved. */
function scaledPath(d: string, scale: number, dx: number, dy: number): string {
  let i = 0
  return d.replace(/-?[\d.]+/g, (number) => round(Number(number) * scale + (i++ % 2 === 0 ? dx : dy)))
}
