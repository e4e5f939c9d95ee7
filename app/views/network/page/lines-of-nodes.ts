import type { NetworkScene, SceneNode } from '../scene.ts'

/** A line as its one end sees it. */
export interface NodeLine {
  readonly other: SceneNode
  readonly value: number
}

/** An actor and whom its lines lead to, the strongest first. */
export interface NodeLines {
  readonly node: SceneNode
  readonly agree: readonly NodeLine[]
  readonly differ: readonly NodeLine[]
}

/** Every actor of a scene by name, with its lines. */
export function linesOfNodes({ nodes, edges }: Pick<NetworkScene, 'nodes' | 'edges'>): NodeLines[] {
  const lines = nodes.map((node) => ({ node, agree: [] as NodeLine[], differ: [] as NodeLine[] }))
  // Edges come weakest first.
  for (const { a, b, layer, value } of edges.toReversed()) {
    lines[a]?.[layer].push({ other: nodes[b] as SceneNode, value })
    lines[b]?.[layer].push({ other: nodes[a] as SceneNode, value })
  }
  return lines.sort((p, q) => (p.node.name < q.node.name ? -1 : p.node.name > q.node.name ? 1 : 0))
}
