import { type CsvOptions, csvChunks } from '../api/csv.ts'
import type { Attribute, Graph, Value } from './graph.ts'

/** The actors of a graph as CSV: id, label, their attributes, colour and place. */
export function nodesCsv(graph: Graph, options: CsvOptions): Iterable<string> {
  const columns = ['id', 'label', ...graph.nodeAttributes.map(({ id }) => id), 'color', 'x', 'y']
  return csvChunks(columns, nodeRows(graph), options)
}

/** The pairs of a graph as CSV: the ids of both ends, and their attributes. */
export function edgesCsv(graph: Graph, options: CsvOptions): Iterable<string> {
  return csvChunks(['source', 'target', ...graph.edgeAttributes.map(({ id }) => id)], edgeRows(graph), options)
}

function* nodeRows({ nodes, nodeAttributes }: Graph): Generator<object> {
  for (const { id, label, color, place, values } of nodes) {
    yield { ...named(nodeAttributes, values), id, label, color, ...place }
  }
}

function* edgeRows({ nodes, edgeAttributes, edges }: Graph): Generator<object> {
  for (const { source, target, values } of edges()) {
    yield { ...named(edgeAttributes, values), source: nodes[source]?.id, target: nodes[target]?.id }
  }
}

function named(attributes: readonly Attribute[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(attributes.map(({ id }, i) => [id, values[i] as Value]))
}
