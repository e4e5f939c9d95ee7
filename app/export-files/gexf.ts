import { rgb } from '../../diagram/rgb.ts'
import type { Attribute, Graph, GraphEdge, GraphNode, Value } from './graph.ts'
import { xmlEscaped } from './xml.ts'

/** A graph as GEXF 1.3 (Gephi's format), piece by piece. Source: gexf.net, specification 1.3. */
export function* gexf(graph: Graph): Generator<string> {
  const about = graph.about.map(([name, value]) => `${name}: ${value}`).join('; ')
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>Parley</creator>
<description>${xmlEscaped(about)}</description>
</meta>
<graph defaultedgetype="undirected" mode="static">
${declared('node', graph.nodeAttributes)}
${declared('edge', graph.edgeAttributes)}
<nodes>
`
  const nodeNames = graph.nodeAttributes.map(({ id }) => xmlEscaped(id))
  for (const one of graph.nodes) yield node(one, nodeNames)
  yield '</nodes>\n<edges>\n'
  const ids = graph.nodes.map(({ id }) => xmlEscaped(id))
  const edgeNames = graph.edgeAttributes.map(({ id }) => xmlEscaped(id))
  let count = 0
  for (const one of graph.edges()) yield edge(one, count++, ids, edgeNames)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declared(of: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const lines = attributes.map(({ id, type }) => {
    const name = xmlEscaped(id)
    return `<attribute id="${name}" title="${name}" type="${type}"/>`
  })
  return `<attributes class="${of}" mode="static">\n${lines.join('\n')}\n</attributes>`
}

function node({ id, label, color, place, values }: GraphNode, names: readonly string[]): string {
  const at = place === null ? '' : `<viz:position x="${place.x}" y="${place.y}" z="0"/>`
  return `<node id="${xmlEscaped(id)}" label="${xmlEscaped(label)}">${held(values, names)}${viz(color)}${at}</node>\n`
}

function edge(
  { source, target, color, weight, values }: GraphEdge,
  id: number,
  ids: readonly string[],
  names: readonly string[],
): string {
  return `<edge id="${id}" source="${ids[source]}" target="${ids[target]}" weight="${weight}">${held(values, names)}${viz(color)}</edge>\n`
}

/** Values by the names (escaped) of their attributes. */
function held(values: readonly Value[], names: readonly string[]): string {
  let cells = ''
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Value
    if (value !== null) cells += `<attvalue for="${names[i]}" value="${xmlEscaped(String(value))}"/>`
  }
  return cells === '' ? '' : `<attvalues>${cells}</attvalues>`
}

function viz(color: string): string {
  const { r, g, b } = rgb(color)
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`
}
