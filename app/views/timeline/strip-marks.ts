import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import { shiftMark } from '../../../diagram/drawing/shift-mark.ts'
import type { TimeAxis } from './axis.ts'
import type { TimelineScene } from './scene.ts'

/** What stands under the panels: the changes of position that no panel shows, the dates of statements, and the time axis. */
export function stripMarks(
  { dates, shifts, panels, span }: TimelineScene,
  axis: TimeAxis,
  { left, top, unit }: { left: number; top: number; unit: number },
): Mark[] {
  const shown = new Set(panels.map(({ id }) => id))
  const elsewhere = shifts.filter(({ issue }) => !shown.has(issue))
  const base = top + 42 * unit
  const most = dates.reduce((max, { count }) => Math.max(max, count), 1)
  const end = axis.end(span.to)
  return [
    ...elsewhere.map(({ on, change }) =>
      shiftMark({ x: axis.at(on), y: top + 8 * unit, up: change > 0, unit: 0.8 * unit }),
    ),
    ...dates.map(({ on, count }) => {
      const x = (axis.at(on) + axis.end(on)) / 2
      // Square roots, so that one statement is seen beside hundreds.
      const height = (5 + 17 * Math.sqrt(count / most)) * unit
      return line(x, base - height, x, base, { color: 'muted', width: 1.4 * unit, opacity: 0.75 })
    }),
    line(axis.at(span.from), base, end, base, { color: 'ink', width: unit }),
    ...axis.ticks.flatMap(({ x, label }): Mark[] => [
      line(x, base, x, base + 5 * unit, { color: 'ink', width: unit }),
      {
        mark: 'text',
        text: label,
        x,
        y: base + 20 * unit,
        size: 12 * unit,
        color: 'muted',
        anchor: x - left < 20 * unit ? 'start' : x > end - 14 * unit ? 'end' : 'middle',
      },
    ]),
  ]
}
