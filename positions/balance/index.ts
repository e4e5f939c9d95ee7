/** How balanced a graph of agreement and disagreement is: triangles, walks, frustration. */

export * from './balance.ts'
export * from './camps.ts'
export * from './frustration.ts'
export { movableNodes } from './movable-nodes.ts'
export * from './registry.ts'
export * from './signed-graph.ts'
export * from './walk-balance.ts'
