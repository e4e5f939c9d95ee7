import { GridPart } from '../../../web/tables/GridPart.tsx'
import type { MatrixScene } from '../scene.ts'
import type { Block, Cell } from './block.ts'
import type { MatrixWindow } from './matrix-window.ts'

interface MatrixOverlayProps {
  readonly scene: MatrixScene
  readonly window: MatrixWindow
  readonly scroll: { readonly x: number; readonly y: number }
  readonly pointed: Cell | null
  readonly active: Cell
  readonly block: Block | null
  readonly selected: readonly string[]
  /** What a cell says in words. */
  readonly words: (cell: Cell) => string
  readonly label: string
}

/** What lies over the cells: the pointed row and column, the marked block, the selected, and the one cell that takes the focus. */
export function MatrixOverlay(props: MatrixOverlayProps) {
  const { scene, window, scroll, pointed, active, block, selected, words, label } = props
  const { cell, n, names, head, inner, gap } = window
  const box = (rows: readonly [number, number], columns: readonly [number, number]) => ({
    left: columns[0] * cell - scroll.x - gap,
    top: rows[0] * cell - scroll.y - gap,
    width: (columns[1] - columns[0] + 1) * cell + gap,
    height: (rows[1] - rows[0] + 1) * cell + gap,
  })
  const all = [0, n - 1] as const
  const marked = scene.units.flatMap(({ id }, at) => (selected.includes(id) ? [at] : []))
  return (
    <div className="matrix-over" style={{ left: names, top: head, width: inner.width, height: inner.height }}>
      {pointed && (
        <>
          <span className="matrix-band" style={box([pointed.row, pointed.row], all)} />
          <span className="matrix-band" style={box(all, [pointed.column, pointed.column])} />
        </>
      )}
      {marked.flatMap((at) => [
        <span key={`row ${at}`} className="matrix-selected" style={box([at, at], all)} />,
        <span key={`column ${at}`} className="matrix-selected" style={box(all, [at, at])} />,
      ])}
      {block && <span className="matrix-block" style={box(block.rows, block.columns)} data-testid="block" />}
      <GridPart role="grid" aria-label={label} aria-rowcount={n} aria-colcount={n} className="matrix-grid">
        <GridPart role="row" aria-rowindex={active.row + 1}>
          <GridPart
            // Another cell is another element, so that it is told anew.
            key={`${active.row},${active.column}`}
            role="gridcell"
            aria-rowindex={active.row + 1}
            aria-colindex={active.column + 1}
            aria-label={words(active)}
            aria-selected={block !== null && isWithin(active, block)}
            className="matrix-cell"
            at={`${active.row},${active.column}`}
            reached
            style={box([active.row, active.row], [active.column, active.column])}
          />
        </GridPart>
      </GridPart>
    </div>
  )
}

function isWithin({ row, column }: Cell, { rows, columns }: Block): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1]
}
