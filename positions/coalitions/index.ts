/** Coalitions found from alignment, and the tree of actors by agreement. */
export * from './agreement-tree.ts'
export * from './alignment-between.ts'
export * from './coalitions.ts'
export * from './division-chance.ts'
export * from './issue-cohesion.ts'
export * from './positive-layer.ts'
export * from './registry.ts'
