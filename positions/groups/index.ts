/** How united or divided a group is on an issue. */
export * from './group-measure.ts'
export * from './issue-counts.ts'
export * from './registry.ts'
