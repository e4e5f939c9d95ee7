import { wrapText } from '../text/text-width.ts'
import type { TextLine } from './text-line.ts'

/** At most this many lines for one note; the rest is cut. */
const LINES_PER_NOTE = 3

/** The notes as lines, the last one standing on `bottom`, or the first one on `top` where that is given. */
export function footerLayout(
  notes: readonly string[],
  { x, width, bottom, unit, top }: { x: number; width: number; bottom: number; unit: number; top?: number | undefined },
): TextLine[] {
  const size = 12.5 * unit
  const lines = notes.flatMap((note) => wrapText(note, width, size, { maxLines: LINES_PER_NOTE }))
  const leading = size * 1.42
  const first = top ?? bottom - (lines.length - 1) * leading
  return lines.map((text, i) => ({ text, x, y: first + i * leading, size }))
}
