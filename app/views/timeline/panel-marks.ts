import { differDash } from '../../../diagram/drawing/dash.ts'
import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import { shiftMark } from '../../../diagram/drawing/shift-mark.ts'
import type { Box } from '../../../diagram/geometry.ts'
import { cutText, textWidth } from '../../../diagram/text/text-width.ts'
import { linePath, lonePoints, panelAxis, pointX, type TimeAxis } from './axis.ts'
import type { PanelLine, TimelinePanel } from './panels.ts'
import type { TimelineScene } from './scene.ts'

interface PanelPlace {
  readonly box: Box
  /** Pixels at the left for the words of the ticks. */
  readonly labels: number
  readonly unit: number
}

/** One panel: title, values with a word, lines, changes of position, and beneath them how much each value rests on. */
export function panelMarks(
  panel: TimelinePanel,
  scene: TimelineScene,
  axis: TimeAxis,
  { box, labels, unit }: PanelPlace,
): Mark[] {
  const counted = panel.lines.some(({ points }) => points.some(({ coverage }) => coverage !== null))
  const top = box.y + 30 * unit
  const bottom = box.y + box.height - (counted ? 26 : 14) * unit
  const y = panelAxis(panel, top, bottom)
  const size = 12 * unit
  const right = axis.end(scene.span.to)
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
  // Where words would touch, only the ends of the scale have one.
  const room = (bottom - top) / Math.max(1, panel.ticks.length - 1)
  const ticks = room >= 13 * unit ? panel.ticks : panel.ticks.filter((_, i) => i === 0 || i === panel.ticks.length - 1)
  return [
    title,
    ...(held === ''
      ? []
      : [
          {
            mark: 'text',
            text: cutText(held, heldWidth, size),
            x: right - 8 * unit,
            y: box.y + 16 * unit,
            size,
            color: 'muted',
            anchor: 'end',
          } as const,
        ]),
    ...panel.ticks.map(({ value }) =>
      line(axis.at(scene.span.from), y(value), right, y(value), { color: 'rule', width: 0.8 * unit }),
    ),
    ...ticks.map(
      ({ value, label }): Mark => ({
        mark: 'text',
        text: cutText(label, labels - 10 * unit, size),
        x: box.x + labels - 8 * unit,
        y: y(value) + size * 0.36,
        size,
        color: 'muted',
        anchor: 'end',
      }),
    ),
    ...(counted ? coverageMarks(panel.lines[0] as PanelLine, axis, bottom + 20 * unit, unit) : []),
    ...panel.lines.flatMap((one) => lineMarks(one, axis, y, unit)),
    ...scene.shifts
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
