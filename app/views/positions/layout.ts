import { type Frame, frameLayout, withNotes } from '../../../diagram/frame/frame.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { textWidth, wrapText } from '../../../diagram/text/text-width.ts'
import type { PositionsScene } from './scene.ts'
import { wordsOf } from './words.ts'

/** A line of the table in a picture: a row or the heading of a group, by place in the scene; `y` is its upper edge. */
export interface PlacedLine {
  readonly kind: 'row' | 'group'
  readonly at: number
  readonly y: number
}

/** A column of the table in a picture; `names` are the lines of its heading. */
export interface PlacedColumn {
  readonly at: number
  readonly x: number
  readonly names: readonly string[]
}

/** A table of positions in pixels of a picture: what of it fits, and where that stands. */
export interface PositionsLayout extends Frame {
  /** The whole table: headings, rows and sums. */
  readonly table: Box
  /** Pixels for the names of the rows, the headings of the columns and the sums. */
  readonly nameWidth: number
  readonly headHeight: number
  readonly footHeight: number
  readonly columnWidth: number
  readonly lineHeight: number
  readonly lines: readonly PlacedLine[]
  readonly columns: readonly PlacedColumn[]
  /** Whether the headings are turned upright. */
  readonly turned: boolean
  /** Pixels of the type of names, of cells (0: too narrow for values), and of headings. */
  readonly nameSize: number
  readonly cellSize: number
  readonly headSize: number
}

/** In pixels of a picture of 1600×900. */
const LINE = { least: 13, most: 36 }
const COLUMN = { least: 21, most: 240, level: 84 }
const NAMES = { size: 13.5, least: 60, share: 0.24 }
const HEAD = { size: 12.5, most: 130, level: 54 }
const FOOT = 62
const CELL = { most: 13.5, least: 8 }

/** Lays out a table for a size (1600×900 when absent); what does not fit is left out and told in the first note. Throws a `UserError` when the size is out of bounds. */
export function positionsLayout(scene: PositionsScene, size?: SizeName | Size): PositionsLayout {
  // The longest form of what may have to be told.
  const reserve = frameLayout(scene, size, [cutNote(scene, 1, 1), ...scene.notes])
  const { unit } = reserve
  const { area } = reserve
  const names = scene.rows.map(({ name }) => textWidth(name, NAMES.size * unit))
  const nameWidth = Math.min(NAMES.share * area.width, Math.max(NAMES.least * unit, ...names) + 44 * unit)
  const texts = new Set(scene.faces.map(({ text }) => text))
  const widest = Math.max(0, ...[...texts].map((text) => textWidth(text, CELL.least * unit)))
  const room = area.width - nameWidth
  const fitting = fitted(
    scene.columns.length,
    room,
    Math.max(COLUMN.least * unit, widest + 5 * unit),
    COLUMN.most * unit,
  )
  const turned = fitting.size < COLUMN.level * unit
  const headSize = HEAD.size * unit
  const shown = shownColumns(scene, fitting.count)
  const headNames = shown.map((at) => {
    const name = scene.columns[at]?.name ?? ''
    const length = turned ? HEAD.most * unit : fitting.size - 6 * unit
    const lines = turned ? Math.max(1, Math.floor(fitting.size / (headSize * 1.18))) : 3
    return wrapText(name, length, headSize, { maxLines: lines })
  })
  const longest = Math.max(0, ...headNames.flat().map((line) => textWidth(line, headSize)))
  const headHeight = turned ? longest + 12 * unit : HEAD.level * unit
  const footHeight = FOOT * unit
  const height = area.height - headHeight - footHeight
  const all = linesOf(scene)
  const down = fitted(all.length, height, LINE.least * unit, LINE.most * unit)
  const lines = withoutLastHeading(all.slice(0, down.count)).map((line, i) => ({
    ...line,
    y: area.y + headHeight + i * down.size,
  }))
  const rows = lines.filter(({ kind }) => kind === 'row').length
  const cut = cutNote(scene, rows, shown.length)
  const frame = withNotes(reserve, cut === '' ? scene.notes : [cut, ...scene.notes])
  const inCell = Math.min(CELL.most * unit, down.size * 0.66)
  const widestInCell = Math.max(0, ...[...texts].map((text) => textWidth(text, inCell)))
  const cellSize = inCell * Math.min(1, (fitting.size - 4 * unit) / Math.max(1, widestInCell))
  return {
    ...frame,
    table: {
      x: area.x,
      y: area.y,
      width: nameWidth + shown.length * fitting.size,
      height: headHeight + lines.length * down.size + footHeight,
    },
    nameWidth,
    headHeight,
    footHeight,
    columnWidth: fitting.size,
    lineHeight: down.size,
    lines,
    columns: shown.map((at, i) => ({ at, x: area.x + nameWidth + i * fitting.size, names: headNames[i] as string[] })),
    turned,
    nameSize: Math.min(NAMES.size * unit, down.size * 0.78),
    cellSize: cellSize < 6 * unit ? 0 : cellSize,
    headSize,
  }
}

/** How many of `count` things fit into a length, and how long each is then. */
function fitted(count: number, length: number, least: number, most: number): { count: number; size: number } {
  const fitting = Math.max(1, Math.min(count, Math.floor(length / least)))
  return { count: Math.min(count, fitting), size: Math.min(most, length / fitting) }
}

/** The first columns that fit; the one that the rows are ordered by is among them. */
function shownColumns({ columns, order }: PositionsScene, count: number): number[] {
  const first = columns.map((_, at) => at).slice(0, count)
  const sorted = order.by === 'issue' ? columns.findIndex(({ id }) => id === order.issue) : -1
  return sorted < count ? first : [sorted, ...first.slice(0, -1)]
}

function linesOf({ rows, groups }: PositionsScene): { kind: 'row' | 'group'; at: number }[] {
  return rows.flatMap(({ group }, at) => {
    const row = { kind: 'row', at } as const
    const begins = groups.length > 0 && rows[at - 1]?.group !== group
    return begins ? [{ kind: 'group', at: group } as const, row] : [row]
  })
}

function withoutLastHeading<T extends { kind: 'row' | 'group' }>(lines: readonly T[]): readonly T[] {
  return lines.at(-1)?.kind === 'group' ? lines.slice(0, -1) : lines
}

/** What of a table is drawn, where not all of it is. */
function cutNote({ rows, columns, unit, lang }: PositionsScene, drawnRows: number, drawnColumns: number): string {
  const cutRows = drawnRows < rows.length ? ([drawnRows, rows.length] as const) : null
  const cutColumns = drawnColumns < columns.length ? ([drawnColumns, columns.length] as const) : null
  return cutRows === null && cutColumns === null ? '' : wordsOf(lang).positions.cut(cutRows, cutColumns, unit)
}
