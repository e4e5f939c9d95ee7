import {
  type Column,
  columnFromValues,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import type { Attribute, Graph, GraphEdge } from './graph.ts'

/** The pairs of a graph as an Arrow IPC file: `source` and `target` (dictionaries of ids) and the attributes of pairs, numbers as such. */
export function* edgesArrow(graph: Graph): Generator<Uint8Array> {
  const column = (of: (edge: GraphEdge) => unknown, type: Parameters<typeof columnFromValues>[1]) =>
    columnFromValues((emit: (value: unknown) => void) => {
      for (const edge of graph.edges()) emit(of(edge))
    }, type) as Column<unknown>
  const end = (of: (edge: GraphEdge) => number) =>
    column((edge) => graph.nodes[of(edge)]?.id, dictionary(utf8(), int32()))
  const columns: [string, Column<unknown>][] = [
    ['source', end(({ source }) => source)],
    ['target', end(({ target }) => target)],
    ...graph.edgeAttributes.map((attribute, i): [string, Column<unknown>] => [
      attribute.id,
      column(({ values }) => values[i], typeOf(attribute)),
    ]),
  ]
  yield tableToIPC(tableFromColumns(columns), { format: 'file' }) as Uint8Array
}

function typeOf({ type }: Attribute) {
  return type === 'string' ? utf8() : type === 'integer' ? int32() : float64()
}
