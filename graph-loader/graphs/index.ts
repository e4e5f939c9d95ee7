/** Graphs of other programs' making, of whatever format: nodes, lines between them, and which are on which side of a two-mode one; runs in the browser. */
export { GRAPH_FORMATS, graphFormatOf } from './formats.ts'
export type { GraphLine, GraphNode, GraphRead, GraphValue } from './graph.ts'
export { readGraph, readGraphJson } from './read-graph.ts'
export { type Sides, sidesOf } from './sides.ts'
