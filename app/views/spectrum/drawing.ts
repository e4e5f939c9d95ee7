import { arrow } from '../../../diagram/drawing/arrow.ts'
import { disc } from '../../../diagram/drawing/disc.ts'
import type { BareDrawing, Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark } from '../../../diagram/drawing/mark.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { shortSize } from '../../../diagram/text/short-size.ts'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { pointWords } from '../../../diagram/text/value-label.ts'
import { type AlongLayout, alongLayout, type IssueLayout, spectrumLayout } from './layout.ts'
import type { SpectrumActor, SpectrumIssue, SpectrumScene } from './scene.ts'
import type { Placed } from './stacks.ts'
import { type Words, wordsOf } from './words.ts'

/** A spectrum scene as a drawing of a size (1600×900 when absent). Throws a `UserError` when the size is out of bounds. */
export function spectrumDrawing(scene: SpectrumScene, size?: SizeName | Size): Drawing {
  const layout = spectrumLayout(scene, size)
  const words = wordsOf(scene.lang)
  return framedDrawing({
    caption: scene,
    frame: layout,
    marks: layout.issues.map((issue, i) => group(`issue-${i + 1}`, issueMarks(issue, layout.unit, words))),
  })
}

function issueMarks(layout: IssueLayout, unit: number, words: Words): Mark[] {
  const { name, question, without } = layout
  return [
    ...name.map((one) => ({ mark: 'text', ...one, weight: 'semibold' }) as const),
    ...(question === null ? [] : [{ mark: 'text', ...question, color: 'muted' } as const]),
    ...alongMarks(layout, unit, words),
    ...without.map((one) => ({ mark: 'text', ...one, color: 'muted' }) as const),
  ]
}

/** Pixels that the names along a scale may take on a page, and its lanes; a row of names takes `ROW`. */
const PAGE = { names: 300, lanes: 104, labels: 150 } as const
const ROW = 19

/** The scale of one issue with who stands along it, for a page so many pixels wide: as tall as the longest pile needs. */
export function alongDrawing(issue: SpectrumIssue, width: number, words: Words): BareDrawing {
  const piles = new Map<number, number>()
  for (const { value } of issue.actors) piles.set(value, (piles.get(value) ?? 0) + 1)
  const names = Math.min(PAGE.names, Math.max(2, ...piles.values()) * ROW + 4)
  const laidOut = (height: number) =>
    alongLayout(issue, { x: 0, y: 0, width, height }, { unit: 1, rows: 1 }, words, {
      lanesRoom: PAGE.lanes,
      labelLines: 6,
    })
  const most = names + PAGE.lanes + PAGE.labels
  const height = most - (laidOut(most).room.height - names)
  return { width, height, marks: alongMarks(laidOut(height), 1, words, explained) }
}

type Label = AlongLayout['labels'][number]

/** The lines of a point's label. */
function labelMarks({ lines }: Label): Mark[] {
  return lines.map((label) => ({ mark: 'text', ...label, anchor: 'middle' }))
}

/** A label that tells the pointer how its point is defined. */
function explained(label: Label): Mark[] {
  return [{ mark: 'group', title: label.definition, marks: labelMarks(label) }]
}

function alongMarks(
  { axis, labels, lanes, issue, actors }: AlongLayout,
  unit: number,
  { forms }: Words,
  label: (label: Label) => Mark[] = labelMarks,
): Mark[] {
  const { x1, x2, y, ticks } = axis
  const stroke = { color: 'muted', width: 1.2 * unit } as const
  return [
    line(x1, y, x2, y, stroke),
    ...ticks.map((x) => line(x, y - 4 * unit, x, y + 4 * unit, stroke)),
    ...labels.flatMap(label),
    ...lanes.flatMap((lane): Mark[] => [
      ...arrow({ x1: lane.x1, x2: lane.x2, y: lane.y, dashed: lane.dashed, unit }),
      { mark: 'text', ...lane.name },
    ]),
    ...issue.actors.map((actor, i) =>
      actorMark(actor, actors[i] as Placed, unit, pointWords(issue.points, actor.value, forms)),
    ),
  ]
}

function actorMark(
  { id, name, short, color, style, selected }: SpectrumActor,
  placed: Placed,
  unit: number,
  position: string,
): Mark {
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
  return { mark: 'group', title: name, target: { id, label: `${name}: ${position}`, hit: hitOf(placed) }, marks }
}

/** From the circle over its name, a little more than both. */
function hitOf({ circle: { x, y, r }, name }: Placed): Box {
  const left = Math.min(x - r, name?.x ?? x)
  const right = Math.max(x + r, name === null ? x : name.x + textWidth(name.text, name.size))
  const half = Math.max(r, (name?.size ?? 0) * 0.7)
  return { x: left, y: y - half, width: right - left, height: 2 * half }
}
