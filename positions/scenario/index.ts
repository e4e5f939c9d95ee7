/** What if: hypothetical moves laid over a dataset, and the issues that divide or join two groups. */
export * from './best-move.ts'
export * from './changed-pairs.ts'
export * from './dividing-issues.ts'
export * from './group-means.ts'
export * from './with-scenario.ts'
