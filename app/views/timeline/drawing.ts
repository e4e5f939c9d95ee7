import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark } from '../../../diagram/drawing/mark.ts'
import { frameLayout } from '../../../diagram/frame/frame.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { wordsOf } from '../../../diagram/words/words.ts'
import { type TimeAxis, timeAxis } from './axis.ts'
import { panelMarks } from './panel-marks.ts'
import type { TimelineScene } from './scene.ts'
import { stripMarks } from './strip-marks.ts'

/** Free pixels above the first panel, and the greatest height of one, in a picture of 1600×900. */
const ABOVE = 10
const MOST_HEIGHT = 460

/** A timeline as a drawing of a size (1600×900 when absent): panels under each other, in columns when they are many. Throws a `UserError` when the size is out of bounds. */
export function timelineDrawing(scene: TimelineScene, size?: SizeName | Size): Drawing {
  const frame = frameLayout(scene, size)
  const { unit } = frame
  const area = { ...frame.area, y: frame.area.y + ABOVE * unit, height: frame.area.height - ABOVE * unit }
  const columns = columnsOf(scene.panels.length, area)
  const gap = 36 * unit
  const width = (area.width - gap * (columns - 1)) / columns
  const each = Math.ceil(scene.panels.length / columns)
  const named = scene.panels.some(({ ticks }) => ticks.some(({ label }) => label.length > 6))
  const labels = (named ? Math.min(190 * unit, width * 0.34) : 58 * unit) as number
  const marks: Mark[] = []
  for (let column = 0; column < columns; column++) {
    const panels = scene.panels.slice(column * each, (column + 1) * each)
    if (panels.length === 0) continue
    const left = area.x + column * (width + gap)
    const axis = timeAxis(
      scene.span,
      left + labels,
      left + width - 4 * unit,
      Math.floor((width - labels) / (95 * unit)),
      wordsOf(scene.lang).forms,
    )
    const strip = 74 * unit
    // Columns are of equal height, so that a panel is the same size in each.
    const height = Math.min(MOST_HEIGHT * unit, (area.height - strip) / each)
    const bottom = area.y + height * panels.length
    marks.push(
      group(
        `day-${column + 1}`,
        dayMarks(scene, axis, { x: left, y: area.y, width, height: bottom - area.y + 34 * unit }, unit),
      ),
    )
    panels.forEach((panel, i) => {
      const box = { x: left, y: area.y + i * height, width, height }
      marks.push(group(`panel-${column * each + i + 1}`, panelMarks(panel, scene, axis, { box, labels, unit })))
    })
    marks.push(group(`strip-${column + 1}`, stripMarks(scene, axis, { left, top: bottom, unit })))
  }
  return framedDrawing({ caption: scene, frame, marks })
}

function columnsOf(panels: number, area: Box): number {
  const wide = area.width > 1.4 * area.height
  if (panels <= 3) return 1
  if (panels <= 8) return wide ? 2 : 1
  return wide ? 3 : 2
}

/** The view's day as a line, and its window as a band. */
function dayMarks({ day, windowFrom, span }: TimelineScene, axis: TimeAxis, box: Box, unit: number): Mark[] {
  if (day === null || day < span.from) return []
  const x = axis.end(day)
  const band: Mark[] =
    windowFrom === null
      ? []
      : [
          {
            mark: 'rect',
            x: axis.at(windowFrom),
            y: box.y,
            width: Math.max(unit, x - axis.at(windowFrom)),
            height: box.height,
            fill: 'rule',
            fillOpacity: 0.45,
          },
        ]
  return [
    ...band,
    line(x, box.y, x, box.y + box.height, { color: 'muted', width: 1.2 * unit, dash: [2 * unit, 3 * unit] }),
  ]
}
