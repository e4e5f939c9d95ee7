import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type GridPlace, type GridSize, gridStep } from '../../../web/tables/grid-keys.ts'

interface GridFocusOptions {
  readonly grid: RefObject<HTMLElement | null>
  readonly size: GridSize
  /** Brings a cell into sight. */
  readonly reveal: (place: GridPlace) => void
}

/** The one cell of a grid that the Tab key reaches, moved by arrow keys; its element carries `data-at="line,column"`. */
export function useGridFocus({ grid, size, reveal }: GridFocusOptions) {
  const [wanted, setWanted] = useState<GridPlace>({ line: 1, column: 1 })
  const moving = useRef(false)
  // A table may have become smaller since.
  const active = { line: Math.min(wanted.line, size.lines - 1), column: Math.min(wanted.column, size.columns - 1) }

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever else is drawn anew, the focus follows the active cell
  useLayoutEffect(() => {
    if (!moving.current) return
    moving.current = false
    grid.current?.querySelector<HTMLElement>(`[data-at="${atText(active)}"]`)?.focus({ preventScroll: true })
  }, [active.line, active.column])

  return {
    active,
    /** Makes a cell the one that Tab reaches, and shows it; the focus stays where it is. */
    show(place: GridPlace) {
      setWanted(place)
      reveal(place)
    },
    /** Makes a cell the active one where it was pressed or focused. */
    settle(place: GridPlace) {
      setWanted(place)
    },
    /** Moves with the arrow keys; true when the key was one of them. */
    onKey(event: KeyboardEvent): boolean {
      const to = gridStep(event, active, size)
      if (to === null) return false
      event.preventDefault()
      moving.current = true
      setWanted(to)
      reveal(to)
      return true
    },
  }
}

/** A place as the attribute of its cell. */
function atText({ line, column }: GridPlace): string {
  return `${line},${column}`
}

/** The place of the cell that an event came from, or null when it came from none. */
export function placeOf(target: EventTarget): GridPlace | null {
  const cell = (target as Element).closest<HTMLElement>('[data-at]')
  if (!cell) return null
  const [line, column] = (cell.dataset.at as string).split(',').map(Number) as [number, number]
  return { line, column }
}
