import type { Box } from '../../../diagram/geometry.ts'
import { wrapText } from '../../../diagram/text/text-width.ts'
import type { Axis } from './arrangement/arrangement.ts'
import type { NetworkScene } from './scene-types.ts'

/** A label under the axis: the middle of its lines, and these from top to bottom. */
interface AxisLabel {
  /** Where its point is. */
  readonly at: number
  readonly x: number
  readonly lines: readonly string[]
}

/** An axis laid out, in pixels, y downward. */
export interface AxisLayout {
  /** The room above it, where circles stand. */
  readonly plot: Box
  /** Where it runs, along its scale alone. */
  readonly y: number
  readonly from: number
  readonly to: number
  readonly ticks: readonly AxisLabel[]
  readonly unknown: AxisLabel | null
  /** The size of the type, the y of the first line's middle, and how far one line lies below the other. */
  readonly size: number
  readonly labelTop: number
  readonly leading: number
}

const LINES = 3
/** The share of the way to the next point that a label may take: other typefaces run wider than the one that widths are known of. */
const WIDE = 0.86
/** How far labels may reach beyond the box, in the size of the type. */
const MARGIN = 2.5
const TICK = 6
/** Of points that stand closer than this, in the size of the type, only some are labelled. */
const CLOSE = 5.5

/** Lays an axis out at the foot of a box for a scene's circles, with type of a size; `gap` and `unit` as circles are fitted. */
export function axisLayout(
  { nodes }: Pick<NetworkScene, 'nodes'>,
  axis: Axis,
  box: Box,
  { size, gap, unit }: { size: number; gap: number; unit: number },
): AxisLayout {
  const last = axis.unknown?.at ?? 1
  const leading = size * 1.2
  // What stands at the ends needs room there: as many columns as its circles fill.
  const room = (at: number) => {
    const there = nodes.filter(({ x }) => Math.abs(x - at) < 0.02)
    const wide = Math.max(8, ...there.map(({ radius }) => radius)) * 2 * unit + gap
    const rows = Math.max(1, Math.floor((box.height - (LINES + 1) * leading) / wide))
    return Math.min(box.width / 4, Math.max(box.width * 0.04, (Math.ceil(there.length / rows) * wide) / 2))
  }
  const left = box.x + room(0)
  const perUnit = (box.x + box.width - room(last) - left) / last
  const at = (x: number) => left + x * perUnit
  const shown = labelled(axis.ticks, (tick) => at(tick.at), size * CLOSE)
  const apart =
    shown.length < 2
      ? box.width / 3
      : Math.min(...shown.slice(1).map((tick, i) => at(tick.at) - at(shown[i]?.at as number)))
  // A label may reach a little beyond the box, into the margin that names of circles use too.
  const [edgeLeft, edgeRight] = [box.x - size * MARGIN, box.x + box.width + size * MARGIN]
  const label = (x: number, text: string, width: number): AxisLabel => {
    const most = Math.max(size * 3, Math.min(width, 2 * (x - edgeLeft), 2 * (edgeRight - x)))
    return { at: x, x, lines: wrapText(text, most, size, { maxLines: LINES }) }
  }
  const ticks = shown.map((tick) => label(at(tick.at), tick.label, apart * WIDE))
  const unknown =
    axis.unknown === null ? null : label(at(last), axis.unknown.label, 2 * WIDE * (at(last) - at(1) - apart / 2))
  const most = Math.max(1, ...[...ticks, ...(unknown ? [unknown] : [])].map(({ lines }) => lines.length))
  const plot = { ...box, height: box.height - most * leading - TICK - size * 0.9 }
  const y = plot.y + plot.height + size * 0.3
  return { plot, y, from: at(0), to: at(1), ticks, unknown, size, labelTop: y + TICK + leading * 0.6, leading }
}

/** The first and the last, and of those between as many as stand far enough apart. */
function labelled<T>(ticks: readonly T[], at: (tick: T) => number, least: number): T[] {
  const last = ticks.at(-1)
  const kept: T[] = []
  for (const tick of ticks) {
    const before = kept.at(-1)
    const crowded = before !== undefined && at(tick) - at(before) < least
    const atEnd = last !== undefined && tick !== last && kept.length > 0 && at(last) - at(tick) < least
    if (!crowded && !atEnd) kept.push(tick)
    else if (tick === last) kept.push(tick)
  }
  return kept
}
