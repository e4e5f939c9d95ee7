import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, type Mark } from '../../../diagram/drawing/mark.ts'
import { frameLayout } from '../../../diagram/frame/frame.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { columnOf } from './axis.ts'
import { DAY_BELOW, dayMarks, dayOnAxis } from './day-marks.ts'
import { panelMarks } from './panel-marks.ts'
import type { TimelineScene } from './scene.ts'
import { stripMarks } from './strip-marks.ts'
import { wordsOf } from './words.ts'

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
  const strip = 74 * unit
  const marks: Mark[] = []
  for (let at = 0; at < columns; at++) {
    const panels = scene.panels.slice(at * each, (at + 1) * each)
    if (panels.length === 0) continue
    const left = area.x + at * (width + gap)
    const column = columnOf(scene, { left, width, unit }, wordsOf(scene.lang).forms)
    // Columns are of equal height, so that a panel is the same size in each.
    const height = Math.min(MOST_HEIGHT * unit, (area.height - strip) / each)
    const tall = height * panels.length
    const day = dayOnAxis(scene, column.axis)
    const across = { top: area.y, height: tall + DAY_BELOW * unit, unit }
    marks.push(group(`day-${at + 1}`, day === null ? [] : dayMarks(day, across)))
    panels.forEach((panel, i) => {
      const box = { x: left, y: area.y + i * height, width, height }
      marks.push(group(`panel-${at * each + i + 1}`, panelMarks(panel, scene.shifts, column, box)))
    })
    marks.push(group(`strip-${at + 1}`, stripMarks(scene, column, area.y + tall)))
  }
  return framedDrawing({ caption: scene, frame, marks })
}

function columnsOf(panels: number, area: Box): number {
  const wide = area.width > 1.4 * area.height
  if (panels <= 3) return 1
  if (panels <= 8) return wide ? 2 : 1
  return wide ? 3 : 2
}
