/** Coalitions found from alignment, and the tree of actors by agreement. */

export * from './accounts.ts'
export * from './agreement-tree.ts'
export * from './coalitions.ts'
export * from './division-chance.ts'
export * from './positive-layer.ts'
export * from './registry.ts'
