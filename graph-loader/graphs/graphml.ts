import {
  type GraphBuilder,
  GraphFault,
  type GraphNode,
  type GraphValue,
  type LineValues,
  noValues,
  plainValue,
} from './graph.ts'
import { attributeOf, readXml } from './xml-events.ts'

/** What a file declares of a key. */
interface Key {
  readonly of: string
  readonly name: string
  readonly type: string
  default: GraphValue | undefined
}

/** The node or line that is being read. */
type Open =
  | { readonly is: 'node'; readonly node: GraphNode }
  | {
      readonly is: 'edge'
      readonly source: string
      readonly target: string
      readonly line: number
      readonly values: LineValues
    }

/** Names of keys that say what a node is called. */
const LABELS = /^(label|name)$/i

/** Reads GraphML 1.0, with the names that yEd keeps in elements of its own. Sources: graphml.graphdrawing.org; files that yEd writes. */
export async function readGraphml(text: string, graph: GraphBuilder): Promise<void> {
  const keys = new Map<string, Key>()
  const open: Open[] = []
  let isFirst = true
  let key: Key | null = null
  let data: Key | null = null

  await readXml(text, {
    open(element) {
      const { name, attributes, line } = element
      if (isFirst && name !== 'graphml')
        throw new GraphFault(line, name, `the file begins with <${name}>`, '<graphml>, or <gexf>')
      isFirst = false
      if (name === 'key') {
        const id = attributeOf(element, 'id')
        key = {
          of: attributes.for ?? 'all',
          name: attributes['attr.name'] || id,
          type: attributes['attr.type'] ?? 'string',
          default: undefined,
        }
        keys.set(id, key)
      } else if (name === 'node') open.push({ is: 'node', node: graph.node(attributeOf(element, 'id'), line) })
      else if (name === 'edge') {
        const [source, target] = [attributeOf(element, 'source'), attributeOf(element, 'target')]
        open.push({ is: 'edge', source, target, line, values: noValues() })
      } else if (name === 'hyperedge')
        throw new GraphFault(line, name, 'a line of more than two ends', 'lines of two ends, as <edge>')
      else if (name === 'data') {
        const id = attributeOf(element, 'key')
        data = keys.get(id) ?? { of: 'all', name: id, type: 'string', default: undefined }
      }
    },
    close(name, own, within) {
      const at = open.at(-1)
      if (name === 'default' && key) key.default = typed(own, key.type)
      else if (name === 'key') {
        if (key?.default !== undefined && key.of !== 'edge') graph.nodeDefaults.set(key.name, key.default)
        if (key?.default !== undefined && /^(edge|all)$/.test(key.of)) graph.usual(key.name, key.default)
        key = null
      } else if (name === 'NodeLabel' && at?.is === 'node' && own.trim() !== '') at.node.label ??= own.trim()
      else if (name === 'EdgeLabel' && at?.is === 'edge' && own.trim() !== '') at.values.label ??= own.trim()
      else if (name === 'data') {
        if (data && at && !within && own !== '') put(at, data.name, typed(own, data.type))
        data = null
      } else if (name === 'node') open.pop()
      else if (name === 'edge' && at?.is === 'edge') {
        graph.join(at.source, at.target, at.values, at.line)
        open.pop()
      }
    },
  })
}

function put(at: Open, name: string, value: GraphValue): void {
  if (at.is === 'edge') at.values[name] = value
  else if (LABELS.test(name)) at.node.label = String(value)
  else at.node.values.set(name, value)
}

function typed(text: string, type: string): GraphValue {
  if (type === 'boolean') return /^(true|1)$/i.test(text.trim())
  return /^(int|integer|long|float|double)$/i.test(type) ? plainValue(text.trim()) : text
}
