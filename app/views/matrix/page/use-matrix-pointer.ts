import { type PointerEvent, useRef } from 'react'
import { jointAt, type TreeJoint } from '../tree-joints.ts'
import { type Block, blockBetween, type Cell } from './block.ts'
import { TREE_ROOM } from './draw-matrix.ts'
import { cellAt, type MatrixWindow, rowNamedAt } from './matrix-window.ts'

interface MatrixPointerOptions {
  readonly window: MatrixWindow
  readonly scroll: { readonly x: number; readonly y: number }
  readonly joints: readonly TreeJoint[]
  readonly onPoint: (cell: Cell | null) => void
  readonly onBlock: (block: Block) => void
  readonly onCell: (cell: Cell) => void
  readonly onRow: (row: number) => void
}

/** Pixels within which a joint of the tree is met. */
const REACH = 6

/** What the pointer does in a matrix: over a cell it tells the pair, a click selects it, a drag of the mouse marks a block, a joint of the tree all below it. */
export function useMatrixPointer(options: MatrixPointerOptions) {
  const begun = useRef<{ cell: Cell; moved: boolean } | null>(null)
  const { window, scroll, joints } = options
  const pointOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const jointOf = ({ x, y }: { x: number; y: number }) => {
    const { names, head, inner, cell, tree } = window
    const width = tree - TREE_ROOM.before - TREE_ROOM.after
    const across = x - names - inner.width - TREE_ROOM.before
    if (tree === 0 || across < -REACH || y < head || y >= head + inner.height) return null
    const at = { x: across / width, y: (y - head + scroll.y) / cell }
    return jointAt(joints, at, { x: REACH / width, y: REACH / cell / 2 })
  }
  return {
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const point = pointOf(event)
      const cell = cellAt(window, point, scroll)
      const start = begun.current
      event.currentTarget.style.cursor =
        cell || jointOf(point) || rowNamedAt(window, point, scroll) !== null ? 'pointer' : ''
      options.onPoint(cell)
      if (!start || !cell || event.pointerType === 'touch') return
      if (!start.moved && cell.row === start.cell.row && cell.column === start.cell.column) return
      start.moved = true
      options.onBlock(blockBetween(start.cell, cell))
    },
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      const cell = cellAt(window, pointOf(event), scroll)
      begun.current = cell && { cell, moved: false }
      // A mouse may leave the matrix on its way; a finger scrolls instead.
      if (cell && event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const start = begun.current
      begun.current = null
      if (start?.moved) return
      const point = pointOf(event)
      const cell = cellAt(window, point, scroll)
      const row = rowNamedAt(window, point, scroll)
      const joint = jointOf(point)
      if (start && cell) options.onCell(start.cell)
      else if (row !== null) options.onRow(row)
      else if (joint) options.onBlock({ rows: joint.rows, columns: joint.rows })
    },
    onPointerCancel() {
      begun.current = null
    },
    onPointerLeave() {
      options.onPoint(null)
    },
  }
}
