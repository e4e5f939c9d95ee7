import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { measureName } from '../../../../diagram/text/measure-name.ts'
import { PAIR_MEASURES } from '../../../../positions/measures/index.ts'
import { percentOf } from '../../../web/format/number.ts'
import { useExplorer } from '../../../web/state/explorer.ts'
import { changeView } from '../../../web/state/view-store.ts'
import { gridStep } from '../../../web/tables/grid-keys.ts'
import { useElementSize } from '../../../web/tables/use-element-size.ts'
import { forms } from '../../../web/words.ts'
import type { MatrixScene } from '../scene.ts'
import { treeJoints } from '../tree-joints.ts'
import { BlockAccount } from './BlockAccount.tsx'
import { type Block, blockBetween, type Cell } from './block.ts'
import { MatrixCanvas } from './MatrixCanvas.tsx'
import { MatrixOverlay } from './MatrixOverlay.tsx'
import { canGrow, matrixWindow } from './matrix-window.ts'
import { useMatrixPointer } from './use-matrix-pointer.ts'
import { text } from './words.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

const { valueWords } = forms

const NOBODY: readonly string[] = []

/** The matrix with all that one can do in it: point, select a pair, mark a block, walk by arrow keys, zoom. */
export function Matrix({ scene }: { scene: MatrixScene }) {
  const { view, summary } = useExplorer()
  const { units, shared, value, tree } = scene
  const n = units.length
  const scroller = useRef<HTMLDivElement>(null)
  const size = useElementSize(scroller)
  const [zoom, setZoom] = useState(0)
  const [scroll, setScroll] = useState({ x: 0, y: 0 })
  const [active, setActive] = useState<Cell>({ row: 0, column: 1 })
  const [anchor, setAnchor] = useState<Cell | null>(null)
  const [block, setBlock] = useState<Block | null>(null)
  const [pointed, setPointed] = useState<Cell | null>(null)
  const moving = useRef(false)
  const window = useMemo(() => matrixWindow(scene, size, zoom), [scene, size, zoom])
  const joints = useMemo(() => (tree === null || n < 3 ? [] : treeJoints(tree, n)), [tree, n])
  const measure = PAIR_MEASURES.find((one) => one.id === summary.scope.measure)
  const selected = view.select ?? NOBODY

  const words = ({ row, column }: Cell): string => {
    const [a, b] = [units[row], units[column]]
    if (!a || !b || !measure) return ''
    if (row === column) return text.same(a.name)
    const x = value[row * n + column] as number
    const told = Number.isNaN(x)
      ? text.noValue
      : text.value(percentOf(x, measure.range), measureName(measure), valueWords(x, measure))
    const on = { shared: shared[row * n + column] as number, issues: summary.issues.length }
    return text.pair({ a: a.name, b: b.name, value: told, ...on })
  }
  const select = ({ row, column }: Cell) => {
    const [a, b] = [units[row]?.id as string, units[column]?.id as string]
    changeView({ select: row === column ? [a] : [a, b] })
  }

  const reveal = ({ row, column }: Cell) => {
    const element = scroller.current
    if (!element) return
    const { cell, inner } = window
    element.scrollTo({
      left: within(element.scrollLeft, column * cell, cell, inner.width),
      top: within(element.scrollTop, row * cell, cell, inner.height),
    })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active cell
  useLayoutEffect(() => {
    if (!moving.current) return
    moving.current = false
    scroller.current?.querySelector<HTMLElement>('[data-at]')?.focus({ preventScroll: true })
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(window.inner.height / window.cell) - 1)
    const at = { line: active.row, column: active.column }
    const to = gridStep(event, at, { lines: n, columns: n, page })
    if (to) {
      event.preventDefault()
      const next = { row: to.line, column: to.column }
      moving.current = true
      setActive(next)
      setPointed(next)
      reveal(next)
      if (event.shiftKey) {
        const from = anchor ?? active
        setAnchor(from)
        setBlock(blockBetween(from, next))
      } else setAnchor(null)
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      select(active)
    } else if (event.key === 'Escape') {
      if (block) setBlock(null)
      else if (view.select !== undefined) changeView({ select: undefined })
      setAnchor(null)
    } else if (event.key === '+' && canGrow(window)) setZoom(zoom + 1)
    else if (event.key === '-' && zoom > 0) setZoom(zoom - 1)
  }

  const pointer = useMatrixPointer({
    window,
    scroll,
    joints,
    onPoint: setPointed,
    onBlock: setBlock,
    onCell: (cell) => {
      setActive(cell)
      setBlock(null)
      select(cell)
    },
    onRow: (row) => changeView({ select: [units[row]?.id as string] }),
  })

  return (
    <div className="matrix-view">
      <div className="matrix-bar">
        <p className="pointed small" aria-hidden="true">
          {pointed ? words(pointed) : text.point}
        </p>
        <ZoomButtons
          onIn={canGrow(window) ? () => setZoom(zoom + 1) : undefined}
          onOut={zoom > 0 ? () => setZoom(zoom - 1) : undefined}
        />
      </div>
      <div className="matrix-slot">
        {block ? (
          <BlockAccount scene={scene} block={block} onClear={() => setBlock(null)} />
        ) : (
          <p className="small">
            {text.hint} {joints.length > 0 && text.hintTree}
          </p>
        )}
      </div>
      <div className="matrix-frame">
        <div
          ref={scroller}
          className="matrix"
          onScroll={({ currentTarget }) => setScroll({ x: currentTarget.scrollLeft, y: currentTarget.scrollTop })}
          data-testid="matrix"
          data-units={n}
        >
          <div className="matrix-space" style={window.whole}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the cell that takes the focus is within, and hears the same keys */}
            <div
              className="matrix-window"
              style={{ width: size.width, height: size.height }}
              onKeyDown={onKeyDown}
              {...pointer}
            >
              <MatrixCanvas
                scene={scene}
                joints={joints}
                window={window}
                scroll={scroll}
                width={size.width}
                height={size.height}
                selected={selected}
              />
              <MatrixOverlay
                scene={scene}
                window={window}
                scroll={scroll}
                pointed={pointed}
                active={active}
                block={block}
                selected={selected}
                words={words}
                label={text.grid(n)}
              />
            </div>
          </div>
        </div>
      </div>
    </div>
  )
}

/** Where to scroll so that a stretch is in sight, moving no more than it needs. */
function within(scroll: number, from: number, length: number, window: number): number {
  if (from < scroll) return from
  return from + length > scroll + window ? from + length - window : scroll
}
