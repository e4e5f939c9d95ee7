import type { Mark } from '../drawing/mark.ts'
import { cutText, textWidth } from '../text/text-width.ts'
import type { LegendEntry } from './legend-entry.ts'
import { legendMark } from './legend-marks.ts'

/** An entry of a legend, placed: marks around `x` from the left, text at `textX`, all on the row's `baseline`. */
interface LegendItem {
  readonly entry: LegendEntry
  readonly x: number
  readonly textX: number
  readonly baseline: number
  readonly label: string
}

/** A legend laid out in rows from the left; `right` is where the last row ends, and `baseline` the last row's. */
export interface LegendLayout {
  readonly items: readonly LegendItem[]
  readonly top: number
  readonly baseline: number
  readonly right: number
  readonly rows: number
  readonly size: number
}

const BETWEEN = 26

/** Lays the entries out in rows, the last of which ends at `bottom`. */
export function legendLayout(
  entries: readonly LegendEntry[],
  { x, width, bottom, unit }: { x: number; width: number; bottom: number; unit: number },
): LegendLayout {
  const size = 14 * unit
  const parts = entries.map((entry): Part => {
    const drawn = legendMark(entry)
    const mark = drawn.width * unit
    const after = drawn.after === '' ? 0 : textWidth(drawn.after, size) + 1.5 * unit
    const label = cutText(entry.label, Math.min(width - mark, 360 * unit), size, weightOf(entry))
    const needs = mark + textWidth(label, size, weightOf(entry)) + after
    return { entry, mark, label, needs, after: BETWEEN * unit * (entry.mark === 'heading' ? 0.5 : 1) }
  })
  const rows: { part: Part; x: number }[][] = []
  let at = x
  parts.forEach((part, i) => {
    // A heading takes its swatches along to the next row, rather than stand apart from them.
    const group = part.entry.mark === 'heading' ? parts.slice(i) : [part]
    const needs = group.reduce((sum, one) => sum + one.needs + one.after, 0) - (group.at(-1) as Part).after
    const row = rows.at(-1)
    if (row === undefined || (at > x && at + needs > x + width)) {
      rows.push([{ part, x }])
      at = x + part.needs + part.after
    } else {
      row.push({ part, x: at })
      at += part.needs + part.after
    }
  })
  const items: LegendItem[] = []
  let top = bottom
  let baseline = bottom
  for (const row of rows.toReversed()) {
    const reach = Math.max(...row.map(({ part: { entry } }) => legendMark(entry).reach))
    const height = Math.max(28, 2 * reach + 8) * unit
    const middle = top - height / 2
    if (top === bottom) baseline = middle + size * 0.36
    for (const { part, x: left } of row) {
      items.push({
        entry: part.entry,
        x: left,
        textX: left + part.mark,
        baseline: middle + size * 0.36,
        label: part.label,
      })
    }
    top -= height
  }
  const right = at - (parts.at(-1)?.after ?? 0)
  return { items, top, baseline, right, rows: rows.length, size }
}

interface Part {
  readonly entry: LegendEntry
  /** Pixels that the mark takes, that mark and text take, and that follow. */
  readonly mark: number
  readonly label: string
  readonly needs: number
  readonly after: number
}

/** The marks of a legend, then its words. */
export function legendMarks({ items, size }: LegendLayout, unit: number): Mark[] {
  const marks = items.flatMap(({ entry, x, baseline }) =>
    legendMark(entry).marks({ x, middle: baseline - size * 0.36, unit, size }),
  )
  const words = items.map(({ entry, label, textX, baseline }): Mark => {
    const text = `${label}${legendMark(entry).after}`
    return { mark: 'text', text, x: textX, y: baseline, size, weight: weightOf(entry) }
  })
  return [...marks, ...words]
}

function weightOf(entry: LegendEntry): 'regular' | 'semibold' {
  return entry.mark === 'heading' ? 'semibold' : 'regular'
}
