/** The Cypher that gives the numbers of a view; runs in the browser, imports no driver. */
export { type ViewQuery, type ViewQueryRefusal, viewQuery } from './view-query.ts'
