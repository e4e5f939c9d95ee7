import type { BareDrawing } from '../../../diagram/drawing/drawing.ts'
import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import { shiftMark } from '../../../diagram/drawing/shift-mark.ts'
import type { Column } from './axis.ts'
import type { TimelineScene } from './scene.ts'

type Dated = Pick<TimelineScene, 'dates' | 'shifts' | 'panels'>

/** Pixels from the top of a strip to its axis. */
const BASE = 42

/** What stands under the panels, for a page: its axis lies `base` pixels below its top. */
export function stripDrawing(scene: Dated, column: Column): BareDrawing & { readonly base: number } {
  return { width: column.axis.x1 + 4, height: BASE + 24, marks: stripMarks(scene, column, 0), base: BASE }
}

/** What stands under the panels: the changes of position that no panel shows, the dates of statements, and the time axis. */
export function stripMarks({ dates, shifts, panels }: Dated, { left, axis, unit }: Column, top: number): Mark[] {
  const shown = new Set(panels.map(({ id }) => id))
  const elsewhere = shifts.filter(({ issue }) => !shown.has(issue))
  const base = top + BASE * unit
  const most = dates.reduce((max, { count }) => Math.max(max, count), 1)
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
    line(axis.x0, base, axis.x1, base, { color: 'ink', width: unit }),
    ...axis.ticks.flatMap(({ x, label }): Mark[] => [
      line(x, base, x, base + 5 * unit, { color: 'ink', width: unit }),
      {
        mark: 'text',
        text: label,
        x,
        y: base + 20 * unit,
        size: 12 * unit,
        color: 'muted',
        anchor: x - left < 20 * unit ? 'start' : x > axis.x1 - 14 * unit ? 'end' : 'middle',
      },
    ]),
  ]
}
