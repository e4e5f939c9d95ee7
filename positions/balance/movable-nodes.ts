import { adjacencyOf } from './adjacency.ts'
import type { SignedGraph } from './signed-graph.ts'

/**
 * The nodes that could each, alone, stand in another group of a division, or by themselves where `mayStandAlone`, with no more lines against it: the division is one of several that are as good.
 * Ascending. None says only that no single node can move, not that the division is the only one: several may move together.
 */
export function movableNodes(graph: SignedGraph, groupOf: ArrayLike<number>, mayStandAlone: boolean): number[] {
  const { start, neighbour, weight } = adjacencyOf(graph)
  const groups = new Set(Array.from(groupOf))
  const size = new Map<number, number>()
  for (let u = 0; u < graph.nodes; u++) size.set(groupOf[u] as number, (size.get(groupOf[u] as number) ?? 0) + 1)
  return Array.from({ length: graph.nodes }, (_, u) => u).filter((u) => {
    const [from, to] = [start[u] as number, start[u + 1] as number]
    if (from === to) return false
    // Lines that agree with a group less those that differ with it: as many lines run against a division as a node's group falls short of the best.
    const drawn = new Map<number, number>()
    for (let at = from; at < to; at++) {
      const group = groupOf[neighbour[at] as number] as number
      drawn.set(group, (drawn.get(group) ?? 0) + (weight[at] as number))
    }
    const own = groupOf[u] as number
    const now = drawn.get(own) ?? 0
    if (mayStandAlone && size.get(own) !== 1 && now === 0) return true
    return [...groups].some((group) => group !== own && (drawn.get(group) ?? 0) === now)
  })
}
