import type { Attribute, Graph, Value } from './graph.ts'

/**
 * A graph as node-link JSON, piece by piece, one actor or pair a line: what d3 and networkx (`node_link_graph`) read. Unknown values are left out.
 */
export function* nodeLinkJson(graph: Graph): Generator<string> {
  yield `{"directed":false,"multigraph":false,"graph":${JSON.stringify(Object.fromEntries(graph.about))},"nodes":[`
  let before = '\n'
  for (const { id, label, color, place, values } of graph.nodes) {
    yield `${before}${JSON.stringify({ id, label, ...named(graph.nodeAttributes, values), color, ...place })}`
    before = ',\n'
  }
  yield '],"edges":['
  before = '\n'
  const ids = graph.nodes.map(({ id }) => JSON.stringify(id))
  const names = graph.edgeAttributes.map(({ id }) => JSON.stringify(id))
  for (const { source, target, values } of graph.edges()) {
    const held = values.map((value, i) => (value === null ? '' : `,${names[i]}:${JSON.stringify(value)}`)).join('')
    yield `${before}{"source":${ids[source]},"target":${ids[target]}${held}}`
    before = ',\n'
  }
  yield ']}\n'
}

function named(attributes: readonly Attribute[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(attributes.flatMap(({ id }, i) => (values[i] === null ? [] : [[id, values[i] as Value]])))
}
