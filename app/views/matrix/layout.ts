import { type Frame, frameLayout } from '../../../diagram/frame/frame.ts'
import type { Box } from '../../../diagram/geometry.ts'
import type { Size, SizeName } from '../../../diagram/sizes.ts'
import { cutText, textWidth } from '../../../diagram/text/text-width.ts'
import type { MatrixScene } from './scene.ts'

/** A matrix laid out: everything in pixels, y downward. */
export interface MatrixLayout extends Frame {
  readonly grid: Box
  readonly cell: { readonly width: number; readonly height: number; readonly gap: number }
  /** Names of rows, cut to their room, in so many columns side by side that none touches the next; size 0 where there is no room. */
  readonly rows: {
    readonly size: number
    readonly columns: number
    readonly width: number
    readonly names: readonly string[]
  }
  /** Short names of columns; size 0 where there is no room. */
  readonly head: { readonly size: number; readonly turned: boolean }
  /** Size of the values in cells; 0 where there is no room. */
  readonly valueSize: number
  /** The room of the tree, or of the names of blocs. */
  readonly tree: Box | null
}

/** Lengths in pixels of a picture of 1600×900. */
const LARGEST_CELL = 84
const WIDEST_CELL = 1.9
const LEAST_TYPE = 7
const MOST_COLUMNS = 6
const WIDEST_NAME = 240
const BEFORE_TREE = 8
const FOOT = 12
const TREE = { least: 90, most: 300, head: 36 } as const

/** Lays a scene out for a size. Deterministic. Throws a `UserError` when the size is out of bounds. */
export function matrixLayout(scene: MatrixScene, size?: SizeName | Size): MatrixLayout {
  const frame = frameLayout(scene, size)
  const { unit, area } = frame
  const n = Math.max(1, scene.units.length)
  const hasTree = (scene.tree !== null && scene.units.length > 2) || scene.blocs.length > 0
  const treeWidth = hasTree ? Math.max(TREE.least * unit, Math.min(0.15 * area.width, TREE.most * unit)) : 0
  const widestShort = Math.max(0, ...scene.units.map(({ short }) => textWidth(short, 1, 'semibold')))
  const fitUnder = (headHeight: number) => fitted(scene, { area, unit, n, treeWidth, headHeight })
  const least = hasTree ? TREE.head * unit : 0
  const upright = 12 * unit
  const lying = fitUnder(Math.max(least, upright * 1.7))
  const turned = widestShort * upright + 4 * unit > lying.cell.width
  const headSize = turned ? Math.min(upright, 0.95 * lying.cell.width) : upright
  const hasHead = headSize >= 0.8 * LEAST_TYPE * unit
  const headHeight = Math.max(least, !hasHead ? 0 : turned ? widestShort * headSize + 10 * unit : upright * 1.7)
  const { cell, rows, namesWidth } = fitUnder(headHeight)
  const spare = area.height - headHeight - FOOT * unit - n * cell.height
  const grid: Box = {
    x: Math.round(area.x + namesWidth),
    y: Math.round(area.y + headHeight + Math.max(0, Math.min(spare / 2, 40 * unit))),
    width: n * cell.width,
    height: n * cell.height,
  }
  const treeX = grid.x + grid.width + BEFORE_TREE * unit
  const widestValue = Math.max(0, ...new Set(scene.words.map((word) => textWidth(word, 1))))
  const value = Math.min(12.5 * unit, 0.5 * cell.height, (cell.width - 5 * unit) / widestValue)
  return {
    ...frame,
    grid,
    cell,
    rows,
    head: { size: hasHead ? headSize : 0, turned },
    valueSize: value >= 0.9 * LEAST_TYPE * unit ? value : 0,
    tree: hasTree
      ? { x: treeX, y: grid.y, width: Math.min(TREE.most * unit, area.x + area.width - treeX), height: grid.height }
      : null,
  }
}

interface Room {
  readonly area: Box
  readonly unit: number
  readonly n: number
  readonly treeWidth: number
  readonly headHeight: number
}

function fitted({ units }: MatrixScene, { area, unit, n, treeWidth, headHeight }: Room) {
  const height = snapped(Math.min((area.height - headHeight - FOOT * unit) / n, LARGEST_CELL * unit))
  const one = 0.8 * height >= LEAST_TYPE * unit
  const size = one ? Math.min(14 * unit, 0.8 * height) : LEAST_TYPE * unit
  const columns = one ? 1 : Math.ceil((size * 1.15) / height)
  const shown = columns <= MOST_COLUMNS
  const most = (one ? WIDEST_NAME : WIDEST_NAME / 2) * unit
  const names = units.map(({ name, selected }) => cutText(name, most, size, selected ? 'semibold' : 'regular'))
  const width = Math.max(0, ...names.map((name) => textWidth(name, size, 'semibold')))
  const namesWidth = shown ? columns * (width + 4 * unit) + 6 * unit : 0
  const room = area.width - namesWidth - (treeWidth > 0 ? treeWidth + BEFORE_TREE * unit : 0)
  const cell = { width: snapped(Math.min(room / n, WIDEST_CELL * height)), height, gap: 0 }
  const gap = Math.min(cell.width, cell.height) >= 14 * unit ? 1.5 * unit : 0
  return {
    cell: { ...cell, gap },
    rows: { size: shown ? size : 0, columns, width: width + 4 * unit, names },
    namesWidth,
  }
}

/** Edges between pixels of the picture, so that cells meet without a seam. */
function snapped(length: number): number {
  return length > 1 ? Math.floor(2 * length) / 2 : length
}
