/** How united or divided a group is on an issue. */
export * from './esteban-ray.ts'
export * from './group-measure.ts'
export * from './issue-counts.ts'
export * from './leik.ts'
export * from './registry.ts'
export * from './tastle-wierman.ts'
export * from './van-der-eijk.ts'
