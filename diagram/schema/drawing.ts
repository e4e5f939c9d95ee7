import { curveBasis, curveLinear, line as lineAlong } from 'd3-shape'
import type { Drawing } from '../drawing/drawing.ts'
import { group, line, type Mark, round } from '../drawing/mark.ts'
import { frameLayout } from '../frame/frame.ts'
import { framedDrawing } from '../frame/frame-marks.ts'
import type { Point } from '../geometry.ts'
import type { Size, SizeName } from '../sizes.ts'
import { textWidth } from '../text/text-width.ts'
import { forms } from '../words/en/forms.ts'
import { type ModelLayout, modelLayout, type PlacedBox, type PlacedLink, TYPE } from './layout.ts'
import { type GraphModel, modelBoxes, modelWords } from './model-boxes.ts'

const { counted } = forms

const HEAD = 8

/**
 * The drawing of what a graph is made of: labels as boxes with their properties and counts, types of relationships as arrows between them.
 * The same for the same model and size (1600×900 when absent). Throws a `UserError` when the size is out of bounds.
 */
export function schemaDrawing(model: GraphModel, size: SizeName | Size = 'slide'): Drawing {
  const { boxes, links } = modelBoxes(model)
  const sum = (parts: readonly { count: number }[]) => parts.reduce((total, { count }) => total + count, 0)
  const caption = {
    kicker: 'Graph model',
    title: 'What the graph is made of',
    subtitle: `${counted(sum(boxes.map(({ label }) => label)), 'node')} of ${counted(model.labels.length, 'label')}, ${counted(
      sum(model.relationships),
      'relationship',
    )} of ${counted(model.relationships.length, 'type')}`,
    description: modelWords(boxes, links),
    legend: [],
    notes: ['A property with ? is not on all of those that were looked at. Labels under a box’s name are kinds of it.'],
  }
  const frame = frameLayout(caption, size)
  const { area, unit } = frame
  const fits = (one: ModelLayout) => Math.min(area.width / one.width, area.height / one.height, 1.4 * unit)
  const [across, down] = [modelLayout(boxes, links, 'LR'), modelLayout(boxes, links, 'TB')]
  const layout = fits(across) >= fits(down) ? across : down
  const scale = boxes.length === 0 ? 1 : fits(layout)
  const at: Placing = {
    scale,
    x: (x) => area.x + (area.width - layout.width * scale) / 2 + x * scale,
    y: (y) => area.y + (area.height - layout.height * scale) / 2 + y * scale,
  }
  const marks = [
    group(
      'lines',
      layout.links.flatMap((link) => arrowMarks(link, at)),
    ),
    group(
      'boxes',
      layout.boxes.flatMap((box) => boxMarks(box, at)),
    ),
    group(
      'words',
      layout.links.flatMap((link) => linkWordMarks(link, at)),
    ),
  ]
  return framedDrawing({ caption, frame, marks })
}

/** Where something of the layout is in the picture. */
interface Placing {
  readonly scale: number
  readonly x: (x: number) => number
  readonly y: (y: number) => number
}

function arrowMarks({ points, loop }: PlacedLink, { x, y, scale }: Placing): Mark[] {
  const placed = points.map((one): Point => ({ x: x(one.x), y: y(one.y) }))
  const [before, end] = placed.slice(-2) as [Point, Point]
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length]
  const head = HEAD * scale
  const back = { x: end.x - dx * head, y: end.y - dy * head }
  const along = lineAlong<Point>(
    (one) => one.x,
    (one) => one.y,
  )
    .curve(loop ? curveLinear : curveBasis)
    .digits(2)
  return [
    {
      mark: 'path',
      d: along([...placed.slice(0, -1), back]) ?? '',
      stroke: { color: 'muted', width: 1.4 * scale },
    },
    {
      mark: 'path',
      d: `M${round(end.x)} ${round(end.y)}L${round(back.x - dy * head * 0.45)} ${round(back.y + dx * head * 0.45)}L${round(
        back.x + dy * head * 0.45,
      )} ${round(back.y - dx * head * 0.45)}Z`,
      fill: 'muted',
    },
  ]
}

function linkWordMarks({ words, at: middle }: PlacedLink, { x, y, scale }: Placing): Mark[] {
  const step = TYPE.link + 4
  return words.flatMap((text, k): Mark[] => {
    const style = k === 0 ? ({ weight: 'semibold' } as const) : ({ color: 'muted' } as const)
    const width = textWidth(text, TYPE.link, k === 0 ? 'semibold' : 'regular') + 8
    const center = middle.y + (k - (words.length - 1) / 2) * step
    const size = TYPE.link * scale
    return [
      {
        mark: 'rect',
        x: x(middle.x - width / 2),
        y: y(center - step / 2),
        width: width * scale,
        height: step * scale,
        fill: 'paper',
      },
      { mark: 'text', x: x(middle.x), y: y(center + TYPE.link * 0.35), text, size, anchor: 'middle', ...style },
    ]
  })
}

function boxMarks(box: PlacedBox, { x, y, scale }: Placing): Mark[] {
  const [left, right] = [x(box.x + TYPE.pad), x(box.x + box.width - TYPE.pad)]
  const at = { x: x(box.x), y: y(box.y), width: box.width * scale }
  const row = (k: number) => y(box.y + TYPE.head + (k + 0.75) * TYPE.row)
  const property = { size: TYPE.property * scale } as const
  return [
    { mark: 'rect', ...at, height: box.height * scale, fill: 'paper' },
    { mark: 'rect', ...at, height: TYPE.head * scale, fill: 'nation', fillOpacity: 0.12 },
    { mark: 'rect', ...at, height: box.height * scale, stroke: { color: 'nation', width: 1.4 * scale } },
    line(at.x, y(box.y + TYPE.head), at.x + at.width, y(box.y + TYPE.head), { color: 'nation', width: scale }),
    { mark: 'text', x: left, y: y(box.y + 23), text: box.name, size: TYPE.name * scale, weight: 'semibold' },
    { mark: 'text', x: right, y: y(box.y + 23), text: box.count, ...property, anchor: 'end', color: 'muted' },
    ...box.kinds.map(
      (text, k): Mark => ({ mark: 'text', x: left, y: row(k), text, size: TYPE.kinds * scale, color: 'muted' }),
    ),
    ...box.rows.flatMap(({ name, types }, k): Mark[] => {
      const base = row(box.kinds.length + k)
      return [
        { mark: 'text', x: left, y: base, text: name, ...property },
        { mark: 'text', x: right, y: base, text: types, ...property, anchor: 'end', color: 'muted' },
      ]
    }),
  ]
}
