/** The Cypher that gives the numbers of a view; runs in the browser, imports no driver. */

export { folded, LATEST } from './order-of-stances.ts'
export type { ViewQuery } from './view-query.ts'
export { type ViewQueryRefusal, viewQuery } from './view-query.ts'
