import { textWidth } from '../../../../diagram/text/text-width.ts'
import type { MatrixScene } from '../scene.ts'
import type { Cell } from './block.ts'

/** A matrix in a window, in pixels: names at the left, short names above, the tree (or names of blocs) at the right, and the cells between, which scroll. */
export interface MatrixWindow {
  readonly n: number
  readonly cell: number
  /** Free pixels between cells. */
  readonly gap: number
  readonly names: number
  readonly head: number
  readonly tree: number
  /** The part of the window that shows cells. */
  readonly inner: { readonly width: number; readonly height: number }
  /** What scrolls: cells with all that stands around them. */
  readonly whole: { readonly width: number; readonly height: number }
  /** Sizes of type; 0 where there is no room. */
  readonly nameSize: number
  readonly valueSize: number
}

/** From this size of cells on, rows and columns have their names beside them. */
const NAMED = 10
const LEAST = 2
const MOST = 40
/** Each step of the zoom makes cells so much larger. */
const STEP = 1.5
const NARROW = 520

/** Lays a matrix out in a window; `zoom` is the number of steps above the size at which all cells are in sight. */
export function matrixWindow(
  { units, tree, blocs }: Pick<MatrixScene, 'units' | 'tree' | 'blocs'>,
  window: { width: number; height: number },
  zoom: number,
): MatrixWindow {
  const n = units.length
  const narrow = window.width < NARROW
  const beside = (tree !== null && n > 2) || blocs.length > 0
  const treeWidth = !beside ? 0 : narrow ? 56 : Math.min(190, window.width * 0.2)
  const longest = Math.max(0, ...units.map(({ name }) => textWidth(name, 13)))
  const short = Math.max(0, ...units.map((unit) => textWidth(unit.short, 12, 'semibold')))
  const namesNeeded = Math.min(narrow ? 96 : 168, longest + 12)
  const fitting = (names: number, head: number) =>
    Math.min((window.width - names - treeWidth - 2) / n, (window.height - head - 2) / n)
  const sized = (least: number) => Math.min(MOST, Math.max(LEAST, least) * STEP ** zoom)
  const named = sized(fitting(namesNeeded, short + 12)) >= NAMED
  const [names, head] = named ? [namesNeeded, short + 12] : [4, 4]
  const raw = sized(fitting(names, head))
  const cell = raw >= 4 ? Math.floor(raw) : Math.floor(raw * 4) / 4
  const inner = {
    width: Math.max(40, Math.min(n * cell, window.width - names - treeWidth)),
    height: Math.max(40, Math.min(n * cell, window.height - head)),
  }
  return {
    n,
    cell,
    gap: cell >= 12 ? 1 : 0,
    names,
    head,
    tree: treeWidth,
    inner,
    whole: { width: names + n * cell + treeWidth, height: head + n * cell },
    nameSize: named ? Math.min(13, cell * 0.92) : 0,
    valueSize: cell >= 32 ? 11.5 : 0,
  }
}

/** Whether cells can still become larger. */
export function canGrow({ cell }: MatrixWindow): boolean {
  return cell < MOST
}

/** The cell at a point of the window, scrolled by `scroll`; null beside the cells. */
export function cellAt(
  { n, cell, names, head, inner }: MatrixWindow,
  point: { x: number; y: number },
  scroll: { x: number; y: number },
): Cell | null {
  const [x, y] = [point.x - names, point.y - head]
  if (x < 0 || y < 0 || x >= inner.width || y >= inner.height) return null
  const [column, row] = [Math.floor((x + scroll.x) / cell), Math.floor((y + scroll.y) / cell)]
  return row < n && column < n ? { row, column } : null
}

/** The row whose name is at a point; null where there is none. */
export function rowNamedAt(
  { n, cell, names, head, inner, nameSize }: MatrixWindow,
  point: { x: number; y: number },
  scroll: { x: number; y: number },
): number | null {
  const y = point.y - head
  if (nameSize === 0 || point.x >= names || y < 0 || y >= inner.height) return null
  const row = Math.floor((y + scroll.y) / cell)
  return row < n ? row : null
}
