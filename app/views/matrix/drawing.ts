import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { type Fill, filledBoxes } from '../../../diagram/drawing/hatches.ts'
import { group, line, type Mark } from '../../../diagram/drawing/mark.ts'
import { framedDrawing } from '../../../diagram/frame/frame-marks.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { blocMarks } from './bloc-marks.ts'
import { cellColor } from './cell-color.ts'
import { type MatrixLayout, matrixLayout } from './layout.ts'
import type { MatrixScene } from './scene.ts'
import { treeMarks } from './tree-marks.ts'

/** A matrix scene as a drawing of a size (1600×900 when absent). Throws a `UserError` when the size is out of bounds. */
export function matrixDrawing(scene: MatrixScene, size?: SizeName | Size): Drawing {
  const layout = matrixLayout(scene, size)
  return framedDrawing({
    caption: scene,
    frame: layout,
    marks: [
      group('cells', cells(scene, layout)),
      group('values', values(scene, layout)),
      group('rows', rowNames(scene, layout)),
      group('columns', columnNames(scene, layout)),
      group('selected', selected(scene, layout)),
      group('tree', treeMarks(scene, layout)),
      group('blocs', blocMarks(scene, layout)),
    ],
  })
}

/** One path per colour: a matrix of two hundred has 37,056 cells. Neighbours in a row that touch are one piece. */
function cells({ value, range, units: { length: n } }: MatrixScene, { grid, cell }: MatrixLayout): Mark[] {
  const paths = new Map<string, { fill: Fill; boxes: Box[] }>()
  const fillAt = (at: number): Fill => {
    const x = value[at] as number
    return Number.isNaN(x) ? { hatch: 'diagonal', color: 'unknown' } : cellColor(x, range)
  }
  const [width, height] = [cell.width - cell.gap, cell.height - cell.gap]
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      if (row === column) continue
      const fill = fillAt(row * n + column)
      const key = typeof fill === 'string' ? fill : fill.hatch
      let end = column + 1
      const joins = (at: number) => at < n && at !== row && keyOf(fillAt(row * n + at)) === key
      while (cell.gap === 0 && joins(end)) end++
      const path = paths.get(key) ?? { fill, boxes: [] }
      paths.set(key, path)
      const wide = (end - column - 1) * cell.width + width
      path.boxes.push({ x: grid.x + column * cell.width, y: grid.y + row * cell.height, width: wide, height })
      column = end - 1
    }
  }
  return [...paths.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { fill, boxes }]) => filledBoxes(boxes, fill))
}

function keyOf(fill: Fill): string {
  return typeof fill === 'string' ? fill : fill.hatch
}

function values({ value, words, range, units: { length: n } }: MatrixScene, layout: MatrixLayout): Mark[] {
  const { grid, cell, valueSize: size } = layout
  if (size === 0) return []
  return [...words.entries()].flatMap(([at, text]): Mark[] => {
    if (text === '') return []
    const x = grid.x + ((at % n) + 0.5) * cell.width - cell.gap / 2
    const y = grid.y + (Math.floor(at / n) + 0.5) * cell.height - cell.gap / 2 + 0.36 * size
    const color = { on: cellColor(value[at] as number, range) }
    return [{ mark: 'text', text, x, y, size, color, anchor: 'middle' }]
  })
}

function rowNames({ units }: MatrixScene, { grid, cell, rows, unit }: MatrixLayout): Mark[] {
  if (rows.size === 0) return []
  const middle = (row: number) => grid.y + (row + 0.5) * cell.height - cell.gap / 2
  const end = (row: number) => grid.x - 6 * unit - (row % rows.columns) * rows.width
  const leaders = units.flatMap((_, row): Mark[] =>
    row % rows.columns === 0
      ? []
      : [line(end(row) + 2 * unit, middle(row), grid.x - 2 * unit, middle(row), { color: 'rule', width: 0.5 * unit })],
  )
  const names = units.map(
    ({ selected: marked }, row): Mark => ({
      mark: 'text',
      text: rows.names[row] as string,
      x: end(row),
      y: middle(row) + 0.36 * rows.size,
      size: rows.size,
      weight: marked ? 'semibold' : 'regular',
      anchor: 'end',
      ...(rows.columns > 1 ? { halo: 0.25 * rows.size } : {}),
    }),
  )
  return [...leaders, ...names]
}

function columnNames({ units }: MatrixScene, { grid, cell, head, unit }: MatrixLayout): Mark[] {
  const { size, turned } = head
  if (size === 0) return []
  return units.map(({ short }, column): Mark => {
    const middle = grid.x + (column + 0.5) * cell.width - cell.gap / 2
    const y = grid.y - 7 * unit
    const text = { mark: 'text', text: short, size, color: 'muted', weight: 'semibold' } as const
    return turned ? { ...text, x: middle + 0.36 * size, y, turn: -90 } : { ...text, x: middle, y, anchor: 'middle' }
  })
}

/** Who is selected: its row and its column. */
function selected({ units }: MatrixScene, { grid, cell, unit }: MatrixLayout): Mark[] {
  const stroke = { color: 'ink', width: 1.6 * unit } as const
  return units.flatMap(({ selected: marked }, at): Mark[] => {
    if (!marked) return []
    const [x, y] = [grid.x + at * cell.width - cell.gap, grid.y + at * cell.height - cell.gap]
    return [
      { mark: 'rect', x: grid.x - cell.gap, y, width: grid.width + cell.gap, height: cell.height + cell.gap, stroke },
      { mark: 'rect', x, y: grid.y - cell.gap, width: cell.width + cell.gap, height: grid.height + cell.gap, stroke },
    ]
  })
}
