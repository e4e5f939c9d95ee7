import type Sigma from 'sigma'
import type { DrawnGraph } from './drawn-graph.ts'

/** A circle that is moved less than this many pixels was clicked, not dragged. */
const LEAST = 5

/** Follows circles that are dragged; `onPlaced` hears of one when it is let go. Places in the graph are changed while it moves. */
export function followDrag(sigma: Sigma, graph: DrawnGraph, onPlaced: (id: string) => void): { justMoved(): boolean } {
  let held: { id: string; x: number; y: number } | null = null
  let moved = false

  sigma.on('downNode', ({ node, event }) => {
    moved = false
    if ((event.original as MouseEvent).button !== 2) held = { id: node, x: event.x, y: event.y }
  })
  sigma.on('moveBody', ({ event }) => {
    if (held === null || !graph.hasNode(held.id)) return
    // The map itself must not be moved along.
    event.preventSigmaDefault()
    if (!moved && Math.hypot(event.x - held.x, event.y - held.y) < LEAST) return
    moved = true
    graph.moveNode(held.id, sigma.viewportToGraph(event))
  })
  const letGo = () => {
    const id = held?.id
    held = null
    if (id !== undefined && moved && graph.hasNode(id)) onPlaced(id)
  }
  sigma.on('upNode', letGo)
  sigma.on('upStage', letGo)
  sigma.on('upEdge', letGo)

  return { justMoved: () => moved }
}
