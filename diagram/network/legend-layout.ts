import { cutText, textWidth } from '../text/text-width.ts'
import type { LegendEntry } from './legend.ts'

/** An entry of a legend, placed: marks around `x` from the left, text at `textX`, all on the row's `baseline`. */
export interface LegendItem {
  readonly entry: LegendEntry
  readonly x: number
  readonly textX: number
  readonly baseline: number
  readonly label: string
}

/** The bar that gives distances a meaning. */
interface ScaleBar {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly label: string
  readonly textX: number
}

/** A legend laid out in rows from the left; `right` is where the last row ends. */
export interface LegendLayout {
  readonly items: readonly LegendItem[]
  readonly top: number
  readonly baseline: number
  readonly right: number
  readonly rows: number
  readonly size: number
  readonly scaleBar?: ScaleBar
}

const BETWEEN = 26

/** Lays the entries out in rows, the last of which ends at `bottom`. */
export function legendLayout(
  entries: readonly LegendEntry[],
  { x, width, bottom, unit }: { x: number; width: number; bottom: number; unit: number },
): LegendLayout {
  const size = 14 * unit
  const parts = entries.map((entry): Part => {
    const mark = markWidth(entry, unit)
    const label = cutText(entry.label, Math.min(width - mark, 360 * unit), size, weightOf(entry))
    const needs = mark + textWidth(label, size, weightOf(entry)) + afterText(entry, size, unit)
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
    const radius = Math.max(...row.map(({ part: { entry } }) => (entry.mark === 'size' ? entry.high.radius : 0)))
    const height = Math.max(28, 2 * radius + 8) * unit
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

function weightOf(entry: LegendEntry): 'regular' | 'semibold' {
  return entry.mark === 'heading' ? 'semibold' : 'regular'
}

function markWidth(entry: LegendEntry, unit: number): number {
  switch (entry.mark) {
    case 'line':
      return 46 * unit
    case 'size':
      return (2 * entry.high.radius + 10) * unit
    case 'swatch':
      return 20 * unit
    case 'selected':
      return 26 * unit
    case 'heading':
      return 0
  }
}

/** The entry of sizes tells its two values after its label. */
function afterText(entry: LegendEntry, size: number, unit: number): number {
  return entry.mark === 'size' ? textWidth(sizeValues(entry), size) + 5 * unit : 0
}

/** What stands after the label of sizes: `3 … 12`. */
export function sizeValues(entry: Extract<LegendEntry, { mark: 'size' }>): string {
  return `${entry.low.label} to ${entry.high.label}`
}
