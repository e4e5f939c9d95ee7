import { readEdgeList } from './edge-list.ts'
import { readGexf } from './gexf.ts'
import { readGml } from './gml.ts'
import type { GraphBuilder } from './graph.ts'
import { readGraphml } from './graphml.ts'
import { readPajek } from './pajek.ts'
import { readUcinetDl } from './ucinet-dl.ts'
import { firstElementOf } from './xml-events.ts'

/** A format of graph files that is text; those in JSON are known by what they hold. */
export interface GraphFormat {
  readonly id: string
  readonly label: string
  /** The ends of its files’ names. */
  readonly ends: readonly string[]
  /** Whether a text begins as such a file does, whatever its name. */
  begins(beginning: string): boolean
  /** Whether it lists its nodes, so that a line may name no other. */
  readonly declares: boolean
  /** Reads a text into a graph; of a file of several networks the one that is called `wanted`. Throws a `GraphFault`. */
  read(text: string, graph: GraphBuilder, wanted: string | undefined): void | Promise<void>
}

const isXmlOf = (name: string) => (beginning: string) => firstElementOf(beginning) === name
const matches = (pattern: RegExp) => (beginning: string) => pattern.test(beginning)

/** Every format, in the order in which help and documentation list them. */
export const GRAPH_FORMATS: readonly GraphFormat[] = [
  { id: 'gexf', label: 'GEXF', ends: ['gexf'], begins: isXmlOf('gexf'), declares: true, read: readGexf },
  {
    id: 'graphml',
    label: 'GraphML',
    ends: ['graphml'],
    begins: isXmlOf('graphml'),
    declares: true,
    read: readGraphml,
  },
  {
    id: 'pajek',
    label: 'Pajek',
    ends: ['net', 'paj'],
    begins: matches(/^\s*(%[^\r\n]*[\r\n]\s*)*\*(network|vertices)\b/i),
    declares: true,
    read: readPajek,
  },
  {
    id: 'dl',
    label: 'UCINET DL',
    ends: ['dl'],
    begins: matches(/^\s*dl\s*,?\s+(n|nr|nc|nm|format)\s*=/i),
    declares: true,
    read: readUcinetDl,
  },
  {
    id: 'gml',
    label: 'GML',
    ends: ['gml'],
    begins: matches(/^\s*(#[^\r\n]*[\r\n]\s*|creator\s+"[^"]*"\s+|version\s+\S+\s+)*graph\s*\[/i),
    declares: true,
    read: readGml,
  },
  {
    id: 'edges',
    label: 'list of lines',
    ends: ['edges', 'edgelist', 'ncol'],
    begins: matches(/^(#[^\r\n]*[\r\n]+)*#\s*FromNodeId\b|^%\s*(sym|asym|bip)\b/i),
    declares: false,
    read: readEdgeList,
  },
]

/** The format of a file by how its text begins, else by the end of its name; undefined when it is none of these. */
export function graphFormatOf(end: string, beginning: string): GraphFormat | undefined {
  return GRAPH_FORMATS.find(({ begins }) => begins(beginning)) ?? GRAPH_FORMATS.find(({ ends }) => ends.includes(end))
}
