import type { SignedGraph } from './signed-graph.ts'

/** The lines of a graph by node: those of node u go to `neighbour[start[u]] … neighbour[start[u + 1] − 1]`, ascending, with `weight` (its sign the line's). */
export interface Adjacency {
  readonly start: Int32Array
  readonly neighbour: Int32Array
  readonly weight: Float64Array
}

/** The lines of a signed graph by node, all of weight 1 or −1. */
export function adjacencyOf({ nodes, source, target, sign }: SignedGraph): Adjacency {
  const lists: Map<number, number>[] = Array.from({ length: nodes }, () => new Map())
  source.forEach((u, i) => {
    const v = target[i] as number
    lists[u]?.set(v, sign[i] as number)
    lists[v]?.set(u, sign[i] as number)
  })
  return adjacencyOfMaps(lists)
}

/** The lines given as one map from neighbour to weight for each node. */
export function adjacencyOfMaps(lists: readonly ReadonlyMap<number, number>[]): Adjacency {
  const start = new Int32Array(lists.length + 1)
  lists.forEach((list, u) => {
    start[u + 1] = (start[u] as number) + list.size
  })
  const neighbour = new Int32Array(start[lists.length] as number)
  const weight = new Float64Array(neighbour.length)
  let at = 0
  for (const list of lists) {
    for (const v of [...list.keys()].sort((x, y) => x - y)) {
      neighbour[at] = v
      weight[at] = list.get(v) as number
      at++
    }
  }
  return { start, neighbour, weight }
}

/** The connected groups of nodes, each ascending, by their first node; a node without lines is a group of its own. */
export function connectedGroups({ start, neighbour }: Adjacency): number[][] {
  const group = new Int32Array(start.length - 1).fill(-1)
  const groups: number[][] = []
  for (let first = 0; first < group.length; first++) {
    if ((group[first] as number) >= 0) continue
    const members = [first]
    group[first] = groups.length
    for (const u of members) {
      for (let at = start[u] as number; at < (start[u + 1] as number); at++) {
        const v = neighbour[at] as number
        if ((group[v] as number) >= 0) continue
        group[v] = groups.length
        members.push(v)
      }
    }
    groups.push(members.sort((x, y) => x - y))
  }
  return groups
}
