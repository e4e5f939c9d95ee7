import { arrow } from '../../../diagram/drawing/arrow.ts'
import { disc } from '../../../diagram/drawing/disc.ts'
import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark } from '../../../diagram/drawing/mark.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { shortSize } from '../../../diagram/text/short-size.ts'
import { type IssueLayout, spectrumLayout } from './layout.ts'
import type { SpectrumActor, SpectrumScene } from './scene.ts'
import type { Placed } from './stacks.ts'

/** A spectrum scene as a drawing of a size (1600×900 when absent). Throws a RangeError when the size is out of bounds. */
export function spectrumDrawing(scene: SpectrumScene, size?: SizeName | Size): Drawing {
  const layout = spectrumLayout(scene, size)
  return framedDrawing({
    caption: scene,
    frame: layout,
    marks: layout.issues.map((issue, i) => group(`issue-${i + 1}`, issueMarks(issue, layout.unit))),
  })
}

function issueMarks(layout: IssueLayout, unit: number): Mark[] {
  const { name, question, axis, labels, lanes, without, issue } = layout
  const { x1, x2, y, ticks } = axis
  const stroke = { color: 'muted', width: 1.2 * unit } as const
  return [
    ...name.map((one) => ({ mark: 'text', ...one, weight: 'semibold' }) as const),
    ...(question === null ? [] : [{ mark: 'text', ...question, color: 'muted' } as const]),
    line(x1, y, x2, y, stroke),
    ...ticks.map((x) => line(x, y - 4 * unit, x, y + 4 * unit, stroke)),
    ...labels.map((label) => ({ mark: 'text', ...label, anchor: 'middle' }) as const),
    ...lanes.flatMap((lane): Mark[] => [
      ...arrow({ x1: lane.x1, x2: lane.x2, y: lane.y, dashed: lane.dashed, unit }),
      { mark: 'text', ...lane.name },
    ]),
    ...issue.actors.map((actor, i) => actorMark(actor, layout.actors[i] as Placed, unit)),
    ...without.map((told) => ({ mark: 'text', ...told, color: 'muted' }) as const),
  ]
}

function actorMark({ name, short, color, style, selected }: SpectrumActor, placed: Placed, unit: number): Mark {
  const { circle, name: label } = placed
  const size = label === null ? shortSize(short, circle.r) : 0
  const width = Math.min(1.6 * unit, circle.r * 0.3)
  const marks: Mark[] = [disc(circle, { color, style, width, unit })]
  if (selected && label === null) {
    const stroke = { color: 'ink', width: 1.6 * unit } as const
    marks.push({ mark: 'circle', ...circle, r: circle.r + 1.4 * unit, stroke })
  }
  if (label !== null) marks.push({ mark: 'text', ...label, weight: selected ? 'semibold' : 'regular' })
  if (size > 0) {
    const letters = style === 'disc' ? { on: color } : color
    const at = { x: circle.x, y: circle.y + 0.364 * size }
    marks.push({ mark: 'text', text: short, ...at, size, color: letters, weight: 'semibold', anchor: 'middle' })
  }
  return { mark: 'group', title: name, marks }
}
