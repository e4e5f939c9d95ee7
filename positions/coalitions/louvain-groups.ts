import louvainModule from 'graphology-communities-louvain'
import type { AbstractGraph } from 'graphology-types'
import { seededRandom } from '../map/index.ts'
import type { PositiveLayer } from './positive-layer.ts'

// The package is CommonJS and exports the function itself, while its types tell of a `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default

/**
 * Louvain on a layer for a seed: for a resolution (1: as modularity has it; higher: more, smaller groups) the group of every node, numbered
 * from 0, the largest first, then by first node; a node without any pair is in none (−1). The seed decides in what order nodes are met and
 * moved, on which it depends where a node goes that fits two groups alike; the same seed gives the same groups. Source: Blondel, Guillaume,
 * Lambiotte and Lefebvre 2008, Journal of Statistical Mechanics P10008.
 */
export function louvainGroups(layer: PositiveLayer, seed: number): (resolution: number) => Int32Array {
  const nodes = nodesWithLines(layer)
  // The library settles ties by the order of nodes, which its own random walk only turns.
  const graph = layerGraph(layer, shuffled(nodes, seededRandom(seed)))
  const getEdgeWeight = (line: string) => layer.weight[line as unknown as number] as number
  return (resolution) => {
    const group = new Int32Array(layer.nodes).fill(-1)
    if (nodes.length === 0) return group
    const found = louvain(graph, { rng: seededRandom(seed), resolution, getEdgeWeight })
    for (const node of nodes) group[node] = found[node] as number
    return numberedBySize(group)
  }
}

const nodesOf = new WeakMap<PositiveLayer, readonly number[]>()

/** The nodes of a layer that have lines, ascending; found once for all runs. */
function nodesWithLines(layer: PositiveLayer): readonly number[] {
  const before = nodesOf.get(layer)
  if (before) return before
  const met = new Uint8Array(layer.nodes)
  for (const ends of [layer.source, layer.target]) for (const u of ends) met[u] = 1
  const nodes = Array.from(met.keys()).filter((u) => met[u] === 1)
  nodesOf.set(layer, nodes)
  return nodes
}

function shuffled(list: readonly number[], rng: () => number): number[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1))
    const kept = out[i] as number
    out[i] = out[j] as number
    out[j] = kept
  }
  return out
}

function numberedBySize(group: Int32Array): Int32Array {
  const size = new Map<number, number>()
  for (const g of group) if (g >= 0) size.set(g, (size.get(g) ?? 0) + 1)
  // A map keeps the order of first mention, and the sort is stable: of groups of one size the one with the first node leads.
  const rank = new Map([...size].sort((a, b) => b[1] - a[1]).map(([g], i) => [g, i]))
  return group.map((g) => (g < 0 ? -1 : (rank.get(g) as number)))
}

/**
 * A positive layer as the read-only graph that the Louvain library walks once before it works on arrays of its own: nodes in the order given,
 * lines by their place in the layer. Laying out a real graph, with a key and attributes for every line, took ten times as long as Louvain on
 * it where almost all agree. A line's weight is found by its place: give the library `(line) => layer.weight[line]`.
 */
export function layerGraph({ nodes, source, target }: PositiveLayer, order: readonly number[]): AbstractGraph {
  const degree = new Int32Array(nodes)
  for (const ends of [source, target]) for (const u of ends) degree[u] = (degree[u] as number) + 1
  const graph = {
    type: 'undirected',
    multi: false,
    order: order.length,
    size: source.length + (OVERFLOWING.includes(source.length) ? 1 : 0),
    selfLoopCount: 0,
    forEachNode(visit: (node: number) => void) {
      for (const node of order) visit(node)
    },
    undirectedDegreeWithoutSelfLoops: (node: number) => degree[node],
    forEachEdge(visit: (line: number, attributes: object, source: number, target: number) => void) {
      for (let i = 0; i < source.length; i++) visit(i, NOTHING, source[i] as number, target[i] as number)
    },
    // By these the library knows a graph; it calls neither.
    addUndirectedEdgeWithKey: refuse,
    dropNode: refuse,
  }
  return graph as unknown as AbstractGraph
}

/**
 * So many lines the library (graphology-indices 0.17) cannot hold: it keeps places from 0 to twice as many in numbers that end one below, finds lines at other nodes than theirs, and may move nodes in a circle for
 * ever. Told of one line more, which has no weight, it takes the next larger numbers.
 */
const OVERFLOWING: readonly number[] = [2 ** 7, 2 ** 15]

const NOTHING = {}

function refuse(): never {
  throw new Error('layerGraph: the graph of a positive layer is read-only')
}
