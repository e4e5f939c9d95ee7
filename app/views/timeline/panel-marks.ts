import { differDash } from '../../../diagram/drawing/dash.ts'
import type { BareDrawing } from '../../../diagram/drawing/drawing.ts'
import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import { shiftMark } from '../../../diagram/drawing/shift-mark.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { cutText, textWidth } from '../../../diagram/text/text-width.ts'
import { type Column, linePath, lonePoints, panelAxis, pointX, type TimeAxis } from './axis.ts'
import type { PanelLine, TimelinePanel } from './panels.ts'
import type { SceneShift } from './scene.ts'

/** What of a panel is drawn below its title. */
type Plotted = Pick<TimelinePanel, 'id' | 'low' | 'high' | 'ticks' | 'lines'>

/** Pixels below the lines: with bars of coverage, and without. */
const BELOW = { counted: 26, plain: 14 } as const

/** One panel of a picture: its title, what is held on the day of the view, and its plot. */
export function panelMarks(panel: TimelinePanel, shifts: readonly SceneShift[], column: Column, box: Box): Mark[] {
  const { axis, unit } = column
  const size = 12 * unit
  const held = panel.onDay ?? ''
  const heldWidth = held === '' ? 0 : Math.min(textWidth(held, size), box.width * 0.55)
  const title: Mark = {
    mark: 'text',
    text: cutText(panel.title, box.width - heldWidth - (heldWidth > 0 ? 16 * unit : 0), 14 * unit, 'semibold'),
    x: box.x,
    y: box.y + 16 * unit,
    size: 14 * unit,
    weight: 'semibold',
  }
  const onDay: Mark = {
    mark: 'text',
    text: cutText(held, heldWidth, size),
    x: axis.x1 - 8 * unit,
    y: box.y + 16 * unit,
    size,
    color: 'muted',
    anchor: 'end',
    // The line of the day runs behind it.
    halo: 5 * unit,
  }
  const bottom = box.y + box.height - BELOW[isCounted(panel) ? 'counted' : 'plain'] * unit
  const plot = plotMarks(panel, shifts, column, { top: box.y + 30 * unit, bottom })
  return [title, ...(held === '' ? [] : [onDay]), ...plot]
}

/** The heights of lines on a page, in pixels, of a measure and of others, and what is free above them. */
const PAGE = { measure: 170, other: 76, above: 8 } as const

/** The plot of a panel for a page, and where a value of it stands. */
export function plotDrawing(
  panel: Plotted,
  shifts: readonly SceneShift[],
  column: Column,
): BareDrawing & { readonly y: (value: number) => number } {
  const counted = isCounted(panel)
  const [top, bottom] = [PAGE.above, PAGE.above + PAGE[counted ? 'measure' : 'other']]
  return {
    width: column.axis.x1 + 4,
    height: bottom + BELOW[counted ? 'counted' : 'plain'],
    marks: plotMarks(panel, shifts, column, { top, bottom, explained: true }),
    y: panelAxis(panel, top, bottom),
  }
}

function isCounted({ lines }: Pick<TimelinePanel, 'lines'>): boolean {
  return lines.some(({ points }) => points.some(({ coverage }) => coverage !== null))
}

/** Values with a word, lines, changes of position, and beneath them how much each value rests on; `explained`: words that are cut short tell the pointer the whole. */
function plotMarks(
  panel: Plotted,
  shifts: readonly SceneShift[],
  { left, labels, axis, unit }: Column,
  { top, bottom, explained = false }: { top: number; bottom: number; explained?: boolean },
): Mark[] {
  const size = 12 * unit
  const y = panelAxis(panel, top, bottom)
  // Where words would touch, only the ends of the scale have one.
  const room = (bottom - top) / Math.max(1, panel.ticks.length - 1)
  const ticks = room >= 13 * unit ? panel.ticks : panel.ticks.filter((_, i) => i === 0 || i === panel.ticks.length - 1)
  return [
    ...panel.ticks.map(({ value }) => line(axis.x0, y(value), axis.x1, y(value), { color: 'rule', width: 0.8 * unit })),
    ...ticks.map(({ value, label }): Mark => {
      const text = cutText(label, labels - 10 * unit, size)
      const at = { x: left + labels - 8 * unit, y: y(value) + size * 0.36 }
      const word: Mark = { mark: 'text', text, ...at, size, color: 'muted', anchor: 'end' }
      return explained && text !== label ? { mark: 'group', title: label, marks: [word] } : word
    }),
    ...(isCounted(panel) ? coverageMarks(panel.lines[0] as PanelLine, axis, bottom + 20 * unit, unit) : []),
    ...panel.lines.flatMap((one) => lineMarks(one, axis, y, unit)),
    ...shifts
      .filter(({ issue }) => issue === panel.id)
      .map(({ on, value, change }) => shiftMark({ x: axis.at(on), y: y(value), up: change > 0, unit })),
  ]
}

function lineMarks(one: PanelLine, axis: TimeAxis, y: (value: number) => number, unit: number): Mark[] {
  const width = 2.2 * unit
  const stroke = { color: one.color, width, round: true, ...(one.dashed ? { dash: differDash(width, unit) } : {}) }
  const d = linePath(one, axis, y)
  const lone = one.kind === 'window' ? lonePoints(one.points) : []
  return [
    ...(d === '' ? [] : [{ mark: 'path', d, stroke } as const]),
    ...lone.map(
      (point) =>
        ({
          mark: 'circle',
          x: pointX(point, one.points, axis),
          y: y(point.value as number),
          r: 3 * unit,
          fill: one.color,
        }) as const,
    ),
  ]
}

/** How much of what could count did, window by window: bars beneath the line. */
function coverageMarks({ points }: PanelLine, axis: TimeAxis, bottom: number, unit: number): Mark[] {
  const most = 14 * unit
  return points.flatMap((point, i): Mark[] => {
    if (point.coverage === null || point.coverage === 0) return []
    const together = point.from === points[0]?.from && points.length > 1
    const from = together && i > 0 ? axis.end(points[i - 1]?.to as string) : axis.at(point.from)
    const height = most * point.coverage
    const width = Math.max(0.6 * unit, axis.end(point.to) - from - 0.6 * unit)
    return [{ mark: 'rect', x: from, y: bottom - height, width, height, fill: 'rule' }]
  })
}
