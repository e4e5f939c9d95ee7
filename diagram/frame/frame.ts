import type { Box } from '../geometry.ts'
import { type Size, type SizeName, sizeOf } from '../sizes.ts'
import { cutText, wrapText } from '../text/text-width.ts'
import type { Caption } from './caption.ts'
import { type LegendLayout, legendLayout } from './legend-layout.ts'
import type { TextLine } from './text-line.ts'

/** What stands around every picture, in pixels: the words above, the legend, the notes below, and the room that they leave. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Pixels per pixel of a picture of 1600×900, for type and strokes. */
  readonly unit: number
  /** Free pixels at the left, the right and the top. */
  readonly margin: number
  /** The room for the view's own drawing. */
  readonly area: Box
  readonly kicker: TextLine
  readonly title: readonly TextLine[]
  readonly subtitle: readonly TextLine[]
  /** Whose picture it is; its x is the right end. */
  readonly mark: TextLine
  readonly legend: LegendLayout
  readonly footer: readonly TextLine[]
  /** Where the rule above the foot runs. */
  readonly footTop: number
}

/**
 * Lays out what stands around a picture. `reserve` are the longest notes that the picture may come to need, where these are not known yet:
 * they take their room now, and `withNotes` sets them. Throws a `UserError` when the size is out of bounds.
 */
export function frameLayout(
  caption: Caption,
  size: SizeName | Size = 'slide',
  reserve: readonly string[] = caption.notes,
): Frame {
  const { width, height } = sizeOf(size)
  const unit = Math.max(0.62, Math.min(2.5, Math.sqrt((width * height) / (1600 * 900))))
  const margin = Math.round(52 * unit)
  const inner = width - 2 * margin
  let y = margin

  const kickerSize = 15 * unit
  y += kickerSize * 0.8
  const kicker = {
    text: cutText(caption.kicker, inner - 80 * unit, kickerSize, 'semibold'),
    x: margin,
    y,
    size: kickerSize,
  }
  const titleSize = 34 * unit
  const title = balanced(caption.title, inner, titleSize).map((text, i): TextLine => {
    y += i === 0 ? titleSize * 1.22 : titleSize * 1.15
    return { text, x: margin, y, size: titleSize }
  })
  const subtitleSize = 17 * unit
  const subtitle = wrapText(caption.subtitle, inner, subtitleSize, { maxLines: 2 }).map((text, i): TextLine => {
    y += i === 0 ? subtitleSize * 1.75 : subtitleSize * 1.35
    return { text, x: margin, y, size: subtitleSize }
  })
  const top = y + 16 * unit

  const footer = footerLayout(reserve, { x: margin, width: inner, bottom: height - margin * 0.72, unit })
  const footLine = footer[0]?.y ?? height - margin
  const legend = legendLayout(caption.legend, { x: margin, width: inner, bottom: footLine - 27 * unit, unit })
  return {
    width,
    height,
    unit,
    margin,
    area: { x: margin, y: top, width: inner, height: legend.top - 6 * unit - top },
    kicker,
    title,
    subtitle,
    mark: { text: 'Parley', x: width - margin, y: kicker.y, size: kickerSize },
    legend,
    footer,
    footTop: footLine - 20 * unit,
  }
}

/** The frame with these notes, from where the reserved ones began. */
export function withNotes(frame: Frame, notes: readonly string[]): Frame {
  const { margin, width, unit, footer, height } = frame
  const at = { x: margin, width: width - 2 * margin, bottom: height - margin * 0.72, unit, top: footer[0]?.y }
  return { ...frame, footer: footerLayout(notes, at) }
}

/** A title in as few lines as it needs (two at most), and these of even length. */
function balanced(text: string, width: number, size: number): string[] {
  const lines = wrapText(text, width, size, { weight: 'semibold', maxLines: 2 })
  if (lines.join(' ') !== text) return lines
  for (const share of [0.55, 0.6, 0.65, 0.7, 0.8, 0.9]) {
    const even = wrapText(text, width * share, size, { weight: 'semibold', maxLines: lines.length })
    if (even.join(' ') === text) return even
  }
  return lines
}

/** At most this many lines for one note; the rest is cut. */
const LINES_PER_NOTE = 3

/** The notes as lines, the last one standing on `bottom`, or the first one on `top` where that is given. */
function footerLayout(
  notes: readonly string[],
  { x, width, bottom, unit, top }: { x: number; width: number; bottom: number; unit: number; top?: number | undefined },
): TextLine[] {
  const size = 12.5 * unit
  const lines = notes.flatMap((note) => wrapText(note, width, size, { maxLines: LINES_PER_NOTE }))
  const leading = size * 1.42
  const first = top ?? bottom - (lines.length - 1) * leading
  return lines.map((text, i) => ({ text, x, y: first + i * leading, size }))
}
