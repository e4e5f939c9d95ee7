import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import type { TimeAxis } from './axis.ts'
import type { TimelineScene } from './scene.ts'

/** Where the day of a view ends on an axis, and where its window begins (null: it has none), in pixels. */
export interface DayOnAxis {
  readonly x: number
  readonly from: number | null
}

/** The day of a timeline on its axis; null when there is none, or it lies before the axis. */
export function dayOnAxis(
  { day, windowFrom, span }: Pick<TimelineScene, 'day' | 'windowFrom' | 'span'>,
  axis: TimeAxis,
): DayOnAxis | null {
  if (day === null || day < span.from) return null
  return { x: axis.end(day), from: windowFrom === null ? null : axis.at(windowFrom) }
}

/** The day of a view as a line across all panels, and its window as a band. */
export function dayMarks(
  { x, from }: DayOnAxis,
  { top, height, unit }: { top: number; height: number; unit: number },
): Mark[] {
  const day = line(x, top, x, top + height, { color: 'muted', width: 1.2 * unit, dash: [2 * unit, 3 * unit] })
  if (from === null) return [day]
  const width = Math.max(unit, x - from)
  return [{ mark: 'rect', x: from, y: top, width, height, fill: 'rule', fillOpacity: 0.45 }, day]
}

/** Pixels that the day's line reaches below the panels, into the strip of dates. */
export const DAY_BELOW = 34
