import type { NetworkScene } from '../scene.ts'
import type { ShownCircle } from './name-places.ts'

/** The arrow keys, with where they point on the screen (y downward). */
export const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A way may lie this far off the arrow's direction: 60 degrees, as a cosine. */
const WITHIN = 0.5

/**
 * The actor that a line leads to in a direction: of those within 60 degrees of it the one that is nearest, the more so the straighter its way;
 * null when no line leads there.
 */
export function neighbourTowards(
  { nodes, edges }: Pick<NetworkScene, 'nodes' | 'edges'>,
  circles: readonly ShownCircle[],
  from: string,
  [dx, dy]: readonly [number, number],
): string | null {
  const places = new Map(circles.map((circle) => [circle.node.id, circle]))
  const start = places.get(from)
  if (!start) return null
  let best: { id: string; cost: number } | null = null
  for (const { a, b } of edges) {
    const [idA, idB] = [nodes[a]?.id, nodes[b]?.id]
    const id = idA === from ? idB : idB === from ? idA : undefined
    const end = id === undefined ? undefined : places.get(id)
    if (id === undefined || end === undefined) continue
    const [x, y] = [end.x - start.x, end.y - start.y]
    const length = Math.hypot(x, y)
    const straight = length === 0 ? 0 : (x * dx + y * dy) / length
    if (straight < WITHIN) continue
    const cost = length / straight ** 2
    if (best === null || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id ?? null
}
