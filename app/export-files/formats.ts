import type { View } from '../../positions/view.ts'
import type { CsvOptions } from '../api/csv.ts'
import { edgesArrow } from './arrow-table.ts'
import { edgesCsv, nodesCsv } from './csv-tables.ts'
import { gexf } from './gexf.ts'
import type { Graph } from './graph.ts'
import { graphml } from './graphml.ts'
import { nodeLinkJson } from './node-link-json.ts'
import { ucinetDl } from './ucinet-dl.ts'

/** A format of graph files. */
export interface GraphFormat {
  readonly id: string
  readonly label: string
  /** How its files end, with the dot; of two that fit a name the longer one counts. */
  readonly extension: string
  readonly mediaType: string
  /** What of a view changes nothing in such a file. */
  readonly unread?: readonly (keyof View)[]
  /** The file's pieces in order. */
  write(graph: Graph, options: CsvOptions): Iterable<string | Uint8Array>
}

/** Every format, in the order in which they are offered. */
export const GRAPH_FORMATS: readonly GraphFormat[] = [
  { id: 'gexf', label: 'GEXF 1.3, for Gephi', extension: '.gexf', mediaType: 'application/gexf+xml', write: gexf },
  {
    id: 'graphml',
    label: 'GraphML, for yEd, visone, Gephi and networkx',
    extension: '.graphml',
    mediaType: 'application/graphml+xml',
    write: graphml,
  },
  {
    id: 'nodes-csv',
    label: 'CSV of actors',
    extension: '.nodes.csv',
    mediaType: 'text/csv; charset=utf-8',
    unread: ['agree', 'differ', 'strongest'],
    write: nodesCsv,
  },
  {
    id: 'edges-csv',
    label: 'CSV of pairs',
    extension: '.edges.csv',
    mediaType: 'text/csv; charset=utf-8',
    unread: ['color'],
    write: edgesCsv,
  },
  {
    id: 'arrow',
    label: 'Apache Arrow of pairs, for pandas, R and DuckDB',
    extension: '.arrow',
    mediaType: 'application/vnd.apache.arrow.file',
    unread: ['color'],
    write: edgesArrow,
  },
  {
    id: 'dl',
    label: 'UCINET DL, full matrix',
    extension: '.dl',
    mediaType: 'text/plain; charset=utf-8',
    unread: ['color'],
    write: ucinetDl,
  },
  { id: 'json', label: 'Node-link JSON', extension: '.json', mediaType: 'application/json', write: nodeLinkJson },
]

/** The format of a file by its name; undefined when it ends like none of them. */
export function graphFormatOf(name: string): GraphFormat | undefined {
  const lower = name.toLowerCase()
  return GRAPH_FORMATS.filter(({ extension }) => lower.endsWith(extension)).sort(
    (a, b) => b.extension.length - a.extension.length,
  )[0]
}
