import { rgb } from '../../diagram/rgb.ts'
import type { Attribute, AttributeType, Graph, GraphEdge, GraphNode, Value } from './graph.ts'
import { xmlEscaped } from './xml.ts'

const TYPES: Readonly<Record<AttributeType, string>> = { string: 'string', integer: 'int', double: 'double' }

/** What other programs look for by name: Gephi the label, weight, colour parts and place. */
const NODE_KEYS: readonly Attribute[] = [
  { id: 'label', type: 'string', about: 'Name' },
  { id: 'r', type: 'integer', about: 'Red, 0 to 255' },
  { id: 'g', type: 'integer', about: 'Green, 0 to 255' },
  { id: 'b', type: 'integer', about: 'Blue, 0 to 255' },
  { id: 'x', type: 'double', about: 'Place on the map, to the right' },
  { id: 'y', type: 'double', about: 'Place on the map, upward' },
]
const EDGE_KEYS: readonly Attribute[] = [
  { id: 'weight', type: 'double', about: 'Agreement, at least 0.0001: some programs drop edges of weight 0' },
  { id: 'r', type: 'integer', about: 'Red, 0 to 255' },
  { id: 'g', type: 'integer', about: 'Green, 0 to 255' },
  { id: 'b', type: 'integer', about: 'Blue, 0 to 255' },
]

/**
 * A graph as GraphML, every key declared, piece by piece; colours, names and places once more as yEd's and visone's own elements. Sources:
 * graphml.graphdrawing.org, GraphML 1.0; the yFiles extension as yEd writes it.
 */
export function* graphml(graph: Graph): Generator<string> {
  const about = graph.about.map(
    ([id, value]): Attribute => ({ id, type: typeof value === 'number' ? 'integer' : 'string', about: id }),
  )
  const nodeKeys = [...NODE_KEYS, ...graph.nodeAttributes]
  const edgeKeys = [...EDGE_KEYS, ...graph.edgeAttributes]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
${declared('graph', about)}
${declared('node', nodeKeys)}
<key id="node-graphics" for="node" yfiles.type="nodegraphics"/>
${declared('edge', edgeKeys)}
<key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>
<graph id="G" edgedefault="undirected">
${data(
  'graph',
  graph.about.map(([, value]) => value),
)}
`
  for (let i = 0; i < graph.nodes.length; i++) yield node(graph.nodes[i] as GraphNode)
  const ids = graph.nodes.map((one) => xmlEscaped(one.id))
  let count = 0
  for (const one of graph.edges()) yield edge(one, count++, ids)
  yield '</graph>\n</graphml>\n'
}

function declared(of: 'graph' | 'node' | 'edge', keys: readonly Attribute[]): string {
  return keys
    .map(({ id, type, about }, i) => {
      const name = xmlEscaped(id)
      return `<key id="${of}-${i}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"><desc>${xmlEscaped(about)}</desc></key>`
    })
    .join('\n')
}

function data(of: 'graph' | 'node' | 'edge', values: readonly Value[]): string {
  return values
    .map((value, i) => (value === null ? '' : `<data key="${of}-${i}">${xmlEscaped(String(value))}</data>`))
    .join('')
}

function node({ id, label, color, place, values }: GraphNode): string {
  const { r, g, b } = rgb(color)
  // y grows downward there.
  const geometry = place === null ? '' : `<y:Geometry width="20" height="20" x="${place.x}" y="${0 - place.y}"/>`
  const shape = `<y:ShapeNode>${geometry}<y:Fill color="${color}" transparent="false"/><y:NodeLabel modelName="sides" modelPosition="s">${xmlEscaped(label)}</y:NodeLabel><y:Shape type="ellipse"/></y:ShapeNode>`
  const cells = data('node', [label, r, g, b, place?.x ?? null, place?.y ?? null, ...values])
  return `<node id="${xmlEscaped(id)}"><data key="node-graphics">${shape}</data>${cells}</node>\n`
}

function edge({ source, target, color, weight, values }: GraphEdge, id: number, ids: readonly string[]): string {
  const { r, g, b } = rgb(color)
  const line = `<y:PolyLineEdge><y:LineStyle color="${color}" type="line" width="1"/><y:Arrows source="none" target="none"/></y:PolyLineEdge>`
  return `<edge id="e${id}" source="${ids[source]}" target="${ids[target]}"><data key="edge-graphics">${line}</data>${data('edge', [weight, r, g, b, ...values])}</edge>\n`
}
