import type { AbstractGraph } from 'graphology-types'
import type { PositiveLayer } from './positive-layer.ts'

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
    size: source.length,
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

const NOTHING = {}

function refuse(): never {
  throw new Error('layerGraph: the graph of a positive layer is read-only')
}
