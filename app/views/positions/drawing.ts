import { cellMarks } from '../../../diagram/drawing/cell.ts'
import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { group, line, type Mark } from '../../../diagram/drawing/mark.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { cutText } from '../../../diagram/text/text-width.ts'
import { type PlacedColumn, type PlacedLine, type PositionsLayout, positionsLayout } from './layout.ts'
import type { PositionsScene } from './scene.ts'
import { agreementWords } from './sum-words.ts'
import { wordsOf } from './words.ts'

/** A table of positions as a drawing of a size (1600×900 when absent). Throws a `UserError` when the size is out of bounds. */
export function positionsDrawing(scene: PositionsScene, size?: SizeName | Size): Drawing {
  const layout = positionsLayout(scene, size)
  const empty = layout.lines.length === 0 || layout.columns.length === 0
  const marks = empty
    ? []
    : [
        group('headings', headings(layout)),
        group(
          'rows',
          layout.lines.flatMap((one) =>
            one.kind === 'row' ? [rowMarks(scene, layout, one)] : groupMarks(scene, layout, one),
          ),
        ),
        group('sums', sums(scene, layout)),
      ]
  return framedDrawing({ caption: scene, frame: layout, marks })
}

function headings({ columns, columnWidth, headHeight, headSize, table, turned, unit }: PositionsLayout): Mark[] {
  const bottom = table.y + headHeight
  const leading = headSize * 1.16
  const text = (one: PlacedColumn): Mark[] =>
    one.names.map((name, i): Mark => {
      const middle = one.x + columnWidth / 2
      const shift = (i - (one.names.length - 1) / 2) * leading
      if (turned)
        return {
          mark: 'text',
          text: name,
          x: middle + shift + headSize * 0.36,
          y: bottom - 6 * unit,
          size: headSize,
          turn: -90,
        }
      const y = bottom - 7 * unit - (one.names.length - 1 - i) * leading
      return { mark: 'text', text: name, x: middle, y, size: headSize, anchor: 'middle' }
    })
  const rule = line(table.x, bottom, table.x + table.width, bottom, { color: 'ink', width: unit })
  return [...columns.flatMap(text), rule]
}

function rowMarks(scene: PositionsScene, layout: PositionsLayout, { at, y }: PlacedLine): Mark {
  const { table, nameWidth, nameSize, columns, columnWidth, lineHeight, cellSize, unit } = layout
  const row = scene.rows[at] as PositionsScene['rows'][number]
  const baseline = y + lineHeight / 2 + nameSize * 0.36
  const figures = 26 * unit
  const weight = row.selected ? 'semibold' : 'regular'
  const gap = Math.min(1, lineHeight * 0.06) * unit
  const cells = columns.flatMap(({ at: column, x }) => {
    const face = scene.faces[scene.cells[at * scene.columns.length + column] as number]
    const box = { x: x + gap / 2, y: y + gap / 2, width: columnWidth - gap, height: lineHeight - gap }
    return face ? cellMarks(box, face, { unit, size: cellSize }) : []
  })
  return {
    mark: 'group',
    title: row.name,
    marks: [
      line(table.x, y + lineHeight, table.x + table.width, y + lineHeight, { color: 'rule', width: 0.5 * unit }),
      {
        mark: 'text',
        text: cutText(row.name, nameWidth - figures - 12 * unit, nameSize, weight),
        x: table.x,
        y: baseline,
        size: nameSize,
        weight,
      },
      {
        mark: 'text',
        text: wordsOf(scene.lang).forms.numberWords(row.positions),
        x: table.x + nameWidth - 10 * unit,
        y: baseline,
        size: nameSize * 0.88,
        color: 'muted',
        anchor: 'end',
      },
      ...cells,
    ],
  }
}

function groupMarks(
  scene: PositionsScene,
  { table, lineHeight, nameSize, unit }: PositionsLayout,
  { at, y }: PlacedLine,
): Mark[] {
  const { label, rows } = scene.groups[at] as PositionsScene['groups'][number]
  const baseline = y + lineHeight / 2 + nameSize * 0.36
  const words = `${label} · ${rows}`
  return [
    { mark: 'rect', x: table.x, y, width: table.width, height: lineHeight, fill: 'rule', fillOpacity: 0.45 },
    {
      mark: 'text',
      text: cutText(words, table.width - 12 * unit, nameSize, 'semibold'),
      x: table.x + 6 * unit,
      y: baseline,
      size: nameSize,
      weight: 'semibold',
    },
  ]
}

function sums(scene: PositionsScene, layout: PositionsLayout): Mark[] {
  const { table, nameWidth, footHeight, columns, columnWidth, headSize, unit } = layout
  const { positions: words, forms } = wordsOf(scene.lang)
  const top = table.y + table.height - footHeight
  const size = Math.min(headSize * 0.94, columnWidth * 0.4)
  const [bars, agreement, count] = [top + 28 * unit, top + 43 * unit, top + 58 * unit]
  const label = (text: string, y: number): Mark => ({
    mark: 'text',
    text,
    x: table.x,
    y,
    size: headSize * 0.94,
    color: 'muted',
  })
  const figures = columns.flatMap(({ at, x }): Mark[] => {
    const column = scene.columns[at] as PositionsScene['columns'][number]
    const middle = x + columnWidth / 2
    const figure = (text: string, y: number): Mark => ({ mark: 'text', text, x: middle, y, size, anchor: 'middle' })
    return [
      ...barMarks(scene, column, {
        middle,
        width: Math.min(columnWidth - 4 * unit, 56 * unit),
        bottom: bars,
        height: 21 * unit,
        unit,
      }),
      figure(agreementWords(column, forms), agreement),
      figure(String(column.positions), count),
    ]
  })
  return [
    line(table.x, top, table.x + table.width, top, { color: 'ink', width: unit }),
    ...[
      [words.foot.distribution, bars - 3 * unit],
      [words.foot.agreement, agreement],
      [words.foot.positions, count],
    ].map(([text, y]) => label(cutText(text as string, nameWidth - 8 * unit, headSize), y as number)),
    ...figures,
  ]
}

interface BarPlace {
  readonly middle: number
  readonly width: number
  readonly bottom: number
  readonly height: number
  readonly unit: number
}

function barMarks(scene: PositionsScene, column: PositionsScene['columns'][number], place: BarPlace): Mark[] {
  const { middle, width, bottom, height, unit } = place
  const bars = scene.bars[column.scale] ?? []
  const most = Math.max(1, ...column.counts)
  const step = width / Math.max(1, bars.length)
  const left = middle - width / 2
  return [
    line(left, bottom, left + width, bottom, { color: 'rule', width: unit }),
    ...bars.flatMap(({ color }, i): Mark[] => {
      const count = column.counts[i] ?? 0
      if (count === 0) return []
      const tall = (count / most) * height
      const box = { x: left + i * step + 0.08 * step, y: bottom - tall, width: 0.84 * step, height: tall }
      return [{ mark: 'rect', ...box, fill: color, stroke: { color: 'muted', width: 0.6 * unit } }]
    }),
  ]
}
