import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { seededRandom } from '../map/seeded-random.ts'
import type { PositiveLayer } from './positive-layer.ts'

// The package is CommonJS and exports the function itself, while its types tell of a `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default

/**
 * Prepares Louvain runs on a layer: each gives the group of every node for a seed and a resolution (1: as modularity has it; higher: more,
 * smaller groups). Groups are numbered from 0, the largest first, then by first node; a node without any pair is in none (−1). The same seed
 * gives the same groups. Source: Blondel, Guillaume, Lambiotte and Lefebvre 2008, Journal of Statistical Mechanics P10008.
 */
export function louvainGroups(layer: PositiveLayer): (seed: number, resolution: number) => Int32Array {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  const nodes = [...new Set([...layer.source, ...layer.target])].sort((a, b) => a - b)
  for (const node of nodes) graph.addNode(node)
  layer.weight.forEach((weight, i) => {
    graph.addEdge(layer.source[i], layer.target[i], { weight })
  })
  return (seed, resolution) => {
    const group = new Int32Array(layer.nodes).fill(-1)
    if (nodes.length === 0) return group
    const found = louvain(graph, { rng: seededRandom(seed), resolution, getEdgeWeight: 'weight' })
    for (const node of nodes) group[node] = found[node] as number
    return numberedBySize(group)
  }
}

function numberedBySize(group: Int32Array): Int32Array {
  const size = new Map<number, number>()
  for (const g of group) if (g >= 0) size.set(g, (size.get(g) ?? 0) + 1)
  // A map keeps the order of first mention, and the sort is stable: of groups of one size the one with the first node leads.
  const rank = new Map([...size].sort((a, b) => b[1] - a[1]).map(([g], i) => [g, i]))
  return group.map((g) => (g < 0 ? -1 : (rank.get(g) as number)))
}
