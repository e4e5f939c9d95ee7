import { say } from '../words/index.ts'
import {
  type GraphBuilder,
  GraphFault,
  type GraphNode,
  type GraphValue,
  type LineValues,
  noValues,
  numberIn,
  plainValue,
} from './graph.ts'
import { attributeOf, readXml, type XmlElement } from './xml-events.ts'

/** What a file declares of an attribute. */
interface Declared {
  readonly title: string
  readonly type: string
  default: GraphValue | undefined
}

/** The line that is being read. */
interface OpenLine {
  readonly source: string
  readonly target: string
  readonly line: number
  readonly values: LineValues
}

/** Reads GEXF 1.1 to 1.3, as Gephi writes it. Source: gexf.net, specification 1.3. */
export async function readGexf(text: string, graph: GraphBuilder): Promise<void> {
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() }
  const nodes: GraphNode[] = []
  let line: OpenLine | null = null
  let isFirst = true
  let attributesOf: 'node' | 'edge' = 'node'
  let declaring: Declared | null = null
  let changes = 0

  const sayIn = (of: Map<string, Declared>, element: XmlElement, into: (title: string, value: GraphValue) => void) => {
    const { attributes } = element
    const id = attributes.for ?? attributes.id ?? attributeOf(element, 'for')
    const about = of.get(id)
    if (!about)
      throw new GraphFault(element.line, 'attvalue', `no attribute has the id ${id}`, 'one that the file declares')
    into(about.title, typed(attributeOf(element, 'value'), about.type))
  }

  await readXml(text, {
    open(element) {
      const { name, attributes } = element
      if (isFirst && name !== 'gexf')
        throw new GraphFault(element.line, name, `the file begins with <${name}>`, '<gexf>, or <graphml>')
      isFirst = false
      if (name === 'attributes') attributesOf = attributes.class === 'edge' ? 'edge' : 'node'
      else if (name === 'attribute') {
        const id = attributeOf(element, 'id')
        declaring = { title: attributes.title || id, type: attributes.type ?? 'string', default: undefined }
        declared[attributesOf].set(id, declaring)
      } else if (name === 'node') nodes.push(graph.node(attributeOf(element, 'id'), element.line, attributes.label))
      else if (name === 'edge') {
        const { weight, label } = attributes
        const values = noValues()
        if (weight !== undefined) values.weight = numberIn(weight, element.line, 'edge weight')
        if (label) values.label = label
        const [source, target] = [attributeOf(element, 'source'), attributeOf(element, 'target')]
        line = { source, target, line: element.line, values }
      } else if (name === 'attvalue') {
        const own = line?.values
        const node = nodes.at(-1)?.values
        if (own)
          sayIn(declared.edge, element, (title, value) => {
            if (Object.hasOwn(own, title) && title !== 'weight') changes++
            else own[title] = value
          })
        else if (node)
          sayIn(declared.node, element, (title, value) => {
            if (node.has(title)) changes++
            else node.set(title, value)
          })
      }
    },
    close(name, own) {
      if (name === 'default' && declaring) {
        declaring.default = typed(own.trim(), declaring.type)
        if (attributesOf === 'node') graph.nodeDefaults.set(declaring.title, declaring.default)
        else graph.usual(declaring.title, declaring.default)
      } else if (name === 'attribute') declaring = null
      else if (name === 'node') nodes.pop()
      else if (name === 'edge' && line) {
        graph.join(line.source, line.target, line.values, line.line)
        line = null
      }
    },
  })
  if (changes > 0) graph.notes.push(say('laterValues', changes))
}

function typed(text: string, type: string): GraphValue {
  if (type === 'boolean') return text === 'true' || text === '1'
  return /^(integer|long|float|double|byte|short|bigdecimal|biginteger)$/i.test(type) ? plainValue(text) : text
}
