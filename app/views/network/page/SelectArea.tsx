import { polygonContains } from 'd3-polygon'
import { useState } from 'react'
import type { ShownCircle } from './name-places.ts'

/** Ways to mark several actors with a pointer. */
export type AreaTool = 'box' | 'lasso'
type Corner = [x: number, y: number]

interface AreaProps {
  readonly tool: AreaTool
  readonly label: string
  readonly shown: () => readonly ShownCircle[]
  onMarked(ids: readonly string[]): void
}

/** Lies over the map while several actors are marked: a box is drawn from corner to corner, a lasso freely. */
export function SelectArea({ tool, label, shown, onMarked }: AreaProps) {
  const [path, setPath] = useState<readonly Corner[]>([])
  const at = (event: React.PointerEvent): Corner => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const outline = tool === 'box' ? boxOf(path) : path
  return (
    <svg
      className="select-area"
      role="img"
      aria-label={label}
      data-testid="select-area"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setPath([at(event)])
      }}
      onPointerMove={(event) => {
        if (path.length > 0) setPath([...path, at(event)])
      }}
      onPointerUp={() => {
        const corners = [...outline] as Corner[]
        setPath([])
        if (corners.length < 3) onMarked([])
        else onMarked(shown().flatMap(({ node, x, y }) => (polygonContains(corners, [x, y]) ? [node.id] : [])))
      }}
      onPointerCancel={() => setPath([])}
    >
      {outline.length > 1 && <polygon points={outline.map((corner) => corner.join(',')).join(' ')} />}
    </svg>
  )
}

function boxOf(path: readonly Corner[]): Corner[] {
  const [a, b] = [path[0], path.at(-1)]
  if (!a || !b) return []
  return [a, [b[0], a[1]], b, [a[0], b[1]]]
}
