import type { BareDrawing, Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark, type TextMark } from '../../../diagram/drawing/mark.ts'
import { scaleMarks } from '../../../diagram/drawing/scale-marks.ts'
import { type Frame, frameLayout } from '../../../diagram/frame/frame.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { cutText, wrapText } from '../../../diagram/text/text-width.ts'
import { type CompareColumns, compareColumns } from './columns.ts'
import { drawnRows } from './drawn-rows.ts'
import type { CompareRow } from './rows.ts'
import type { CompareScene } from './scene.ts'
import { wordsOf } from './words.ts'

/** A comparison as a drawing of a size (1600×900 when absent): a table with its scales drawn. Throws a `UserError` when the size is out of bounds. */
export function compareDrawing(scene: CompareScene, size?: SizeName | Size): Drawing {
  const frame = frameLayout(scene, size)
  const { area, unit } = frame
  const wanted = scene.rows.length
  const head = 30 * unit
  const foot = 34 * unit
  const room = area.height - head - foot
  const height = Math.max(24 * unit, Math.min(72 * unit, room / Math.max(1, wanted)))
  const fits = Math.max(1, Math.floor(room / height))
  const { upper, left, lower } = drawnRows(scene.rows, fits)
  const columns = compareColumns(area, unit, scene.grouped)
  const top = area.y + head
  const middle = (place: number) => top + height * (place + 0.5)
  const below = upper.length + (left.length > 0 ? 1 : 0)
  const rows = [
    ...upper.map((row, i) => rowMarks(scene, row, columns, { y: middle(i), height, frame })),
    ...lower.map((row, i) => rowMarks(scene, row, columns, { y: middle(below + i), height, frame })),
  ]
  const end = top + height * (below + lower.length)
  return framedDrawing({
    caption: scene,
    frame,
    marks: [
      group('columns', headMarks(scene, columns, frame, top)),
      group('rows', rows.flat()),
      group('rest', left.length === 0 ? [] : [restMark(scene, left, columns, middle(upper.length), unit)]),
      group('sum', sumMarks(scene, columns, frame, end)),
    ],
  })
}

interface Place {
  /** The middle of the row. */
  readonly y: number
  readonly height: number
  readonly frame: Frame
}

function headMarks(
  { sides, grouped, sums, measure, lang }: CompareScene,
  c: CompareColumns,
  { area, unit }: Frame,
  top: number,
): Mark[] {
  const y = top - 10 * unit
  const head = (text: string, x: number, width: number, anchor: TextMark['anchor'] = 'start'): Mark => ({
    mark: 'text',
    text: cutText(text, width, 13 * unit, 'semibold'),
    x,
    y,
    size: 13 * unit,
    weight: 'semibold',
    color: 'muted',
    anchor,
  })
  const [a, b] = sides
  const { columns } = wordsOf(lang).compare
  return [
    head(columns.issue, c.name.x, c.name.width),
    head(a.name, c.a.x, c.a.width),
    head(b.name, c.b.x, c.b.width),
    head(columns.distance, c.distance.right, c.distance.width, 'end'),
    head(columns.weight, c.weight.right, c.weight.width, 'end'),
    head(sums ? columns.adds(measure.name) : columns.without(measure.name), c.bar.x, c.bar.width),
    ...(grouped ? [head(columns.wedge, c.wedge.right, c.wedge.width, 'end')] : []),
    line(area.x, top, area.x + area.width, top, { color: 'ink', width: unit }),
  ]
}

function rowMarks(
  scene: CompareScene,
  row: CompareRow,
  c: CompareColumns,
  { y, height, frame: { unit } }: Place,
): Mark[] {
  const { compare } = wordsOf(scene.lang)
  const size = 13.5 * unit
  const counts = row.state === 'counts'
  const leading = 1.2 * size
  const maxLines = Math.max(1, Math.min(2, Math.floor((height - 6 * unit) / leading)))
  const word = (text: string, x: number, width: number, style: Partial<TextMark> = {}): Mark[] => {
    const lines = wrapText(text, width, size, { maxLines })
    return lines.map((one, i) => ({
      mark: 'text',
      text: one,
      x,
      y: y + size * 0.36 + (i - (lines.length - 1) / 2) * leading,
      size,
      ...(counts ? {} : { color: 'muted' as const }),
      ...style,
    }))
  }
  const figure = (text: string, { right, width }: { right: number; width: number }) =>
    text === '' ? [] : word(text, right, width, { anchor: 'end' })
  return [
    ...word(row.name, c.name.x, c.name.width),
    ...(row.scale === null ? [] : scaleMarks(row.scale, row, { ...c.scale, y, unit })),
    ...word(row.a.words, c.a.x, c.a.width, row.a.value === null ? { color: 'muted' } : {}),
    ...word(row.b.words, c.b.x, c.b.width, row.b.value === null ? { color: 'muted' } : {}),
    ...figure(row.said.distance, c.distance),
    ...figure(row.said.weight, c.weight),
    ...figure(row.said.wedge, c.wedge),
    ...barMarks(scene, row, c, y, unit),
    ...(row.state === 'joint' ? word(compare.oneText, c.bar.x, c.bar.width) : []),
  ]
}

function barMarks(
  { most, sums }: CompareScene,
  { contribution, said }: CompareRow,
  c: CompareColumns,
  y: number,
  unit: number,
): Mark[] {
  const size = 13.5 * unit
  const text = sums ? said.contribution : said.without
  if (text === '') return []
  const figure = { mark: 'text', text, x: c.barFigure.right, y: y + size * 0.36, size, anchor: 'end' } as const
  return sums ? [...addedMarks(contribution ?? 0, most, { ...c.bar, y, unit }), figure] : [figure]
}

/** What an issue adds, as a bar from the middle of a column: half of it is `most`. */
function addedMarks(
  contribution: number,
  most: number,
  { x, width, y, unit }: { x: number; width: number; y: number; unit: number },
): Mark[] {
  const zero = x + width / 2
  const length = most === 0 ? 0 : (Math.abs(contribution) / most) * (width / 2)
  return [
    line(zero, y - 9 * unit, zero, y + 9 * unit, { color: 'rule', width: unit }),
    {
      mark: 'rect',
      x: contribution < 0 ? zero - length : zero,
      y: y - 5 * unit,
      width: length,
      height: 10 * unit,
      fill: contribution < 0 ? 'differ-2' : 'agree-2',
    },
  ]
}

/** The size of a bar by itself, in pixels, and how large its strokes are. */
const BAR = { width: 62, height: 16, unit: 0.8 } as const

/** What an issue adds as a bar by itself, for a row of a page. */
export function addedDrawing(contribution: number, most: number): BareDrawing {
  const { width, height, unit } = BAR
  return { width, height, marks: addedMarks(contribution, most, { x: 0, width, y: height / 2, unit }) }
}

function restMark(
  { sums, lang }: CompareScene,
  rest: readonly CompareRow[],
  c: CompareColumns,
  y: number,
  unit: number,
): Mark {
  const size = 13.5 * unit
  const adds = rest.reduce((sum, row) => sum + (row.contribution ?? 0), 0)
  const counts = rest.filter((row) => row.state === 'counts').length
  const { compare, forms } = wordsOf(lang)
  const text = compare.rest(rest.length, sums && counts > 0 ? forms.signedFraction(adds) : '')
  return { mark: 'text', text, x: c.name.x, y: y + size * 0.36, size, color: 'muted' }
}

function sumMarks({ total }: CompareScene, c: CompareColumns, { area, unit }: Frame, y: number): Mark[] {
  const at = { y: y + 22 * unit, size: 15 * unit, weight: 'semibold' as const }
  return [
    line(area.x, y, area.x + area.width, y, { color: 'ink', width: unit }),
    { mark: 'text', text: total.words, x: c.name.x, ...at },
    { mark: 'text', text: total.value, x: c.barFigure.right, anchor: 'end', ...at },
  ]
}
