import { jsonPlaces } from '../package/index.ts'
import { shown } from '../suggest.ts'
import { type GraphBuilder, GraphFault, type GraphValue, type LineValues, noValues } from './graph.ts'

type Entry = Readonly<Record<string, unknown>>

/** A list of the file: its path, and its items by theirs. */
interface Listed {
  readonly path: string
  readonly items: readonly (readonly [key: string, item: Entry])[]
}

/** How a file of JSON writes a graph. */
interface Written {
  readonly format: string
  readonly nodes: Listed
  readonly lines: Listed
  /** Whether its lines may name nodes that it does not list. */
  readonly declares: boolean
}

/** Texts up to this length have the line of each value found out. */
const PLACED = 4_000_000
/** Fields of a node that are its id, the likelier first. */
const IDS = ['id', 'key', '_id'] as const
/** Fields within which programs put what they say of a node or a line. */
const WITHIN = ['attributes', 'data', 'metadata'] as const

/** How a value of JSON writes a graph, or null where it is none: node-link (d3, networkx, Gephi), graphology, Cytoscape, JSON Graph Format, and Kumu’s elements and connections. */
export function writtenGraph(value: unknown): Written | null {
  if (!isEntry(value)) return null
  const { elements, connections, graph } = value
  if (Array.isArray(elements) && Array.isArray(connections)) {
    const [nodes, lines] = [listed('elements', elements), listed('connections', connections)]
    return nodes && lines && { format: 'JSON of Kumu', nodes, lines, declares: false }
  }
  if (isEntry(elements)) return nodeLink(elements, 'elements.', 'JSON of Cytoscape')
  if (isEntry(graph) && !Object.hasOwn(value, 'nodes')) return nodeLink(graph, 'graph.', 'JSON Graph Format')
  return nodeLink(value, '', 'JSON, nodes and the lines between them')
}

function nodeLink(value: Entry, above: string, format: string): Written | null {
  const name = (['edges', 'links'] as const).find((one) => Object.hasOwn(value, one))
  if (name === undefined) return null
  const [nodes, lines] = [listed(`${above}nodes`, value.nodes), listed(`${above}${name}`, value[name])]
  return nodes && lines && { format, nodes, lines, declares: true }
}

function listed(path: string, value: unknown): Listed | null {
  if (!Array.isArray(value) && !isEntry(value)) return null
  // JSON Graph Format keys its nodes by their ids.
  const items = Array.isArray(value)
    ? value.map((item, at) => [String(at), item] as const)
    : Object.entries(value).map(([id, item]) => [id, isEntry(item) ? { id, ...item } : item] as const)
  return items.every((one): one is readonly [string, Entry] => isEntry(one[1])) ? { path, items } : null
}

/** What is wrong with a text that is to be a graph in JSON and is no JSON, with its line where the text is not too long. */
export function jsonFault(text: string): GraphFault {
  const fault = text.length <= PLACED ? jsonPlaces(text).fault : null
  return fault
    ? new GraphFault(fault.line, `character ${fault.column}`, fault.message, fault.expected)
    : new GraphFault(null, null, 'it is no JSON', 'a whole file of JSON')
}

/** Reads a graph in JSON. */
export function readJsonGraph(text: string, { nodes, lines, declares }: Written, graph: GraphBuilder): void {
  const places = text.length <= PLACED ? jsonPlaces(text) : null
  if (places?.fault) throw jsonFault(text)
  const lineOf = ({ path }: Listed, key: string, at: number) => places?.lines.get(`${path}.${key}`) ?? at + 1
  const hasIds = nodes.items.some(([, item]) => idOf(item) !== undefined)
  const names = new Set(nodes.items.map(([, item]) => labelOf(item)))
  const byName = !hasIds && names.size === nodes.items.length && !names.has(null)
  const ids: string[] = []
  for (const [at, [key, item]] of nodes.items.entries()) {
    const label = labelOf(item)
    const id = idOf(item) ?? (byName ? label : null) ?? key
    const line = lineOf(nodes, key, at)
    ids.push(id)
    if (!declares && graph.known(id)) continue
    const node = graph.node(id, line, label === id ? null : label)
    for (const [name, value] of saidBy(item, ['id', '_id', 'key', 'label'])) node.values.set(name, value)
  }
  const byLabel = declares ? null : new Map(nodes.items.map(([, item], at) => [labelOf(item), ids[at] as string]))
  const ends = endsOf(lines)
  for (const [at, [key, item]] of lines.items.entries()) {
    const line = lineOf(lines, key, at)
    const element = `${lines.path}.${key}`
    const end = (field: string) => {
      const value = field in item ? item[field] : isEntry(item.data) ? item.data[field] : undefined
      const own = isEntry(value) ? idOf(value) : value
      if (typeof own === 'number' && !hasIds && ids[own] !== undefined) return ids[own] as string
      if (typeof own !== 'string' && typeof own !== 'number')
        throw new GraphFault(line, element, `it has no ${field}`, `"${field}" with the id of a node`)
      const id = String(own)
      return graph.known(id) ? id : (byLabel?.get(id) ?? id)
    }
    const values: LineValues = noValues()
    for (const [name, value] of saidBy(item, ['id', '_id', 'key', ...ends])) values[name] = value
    graph.join(end(ends[0]), end(ends[1]), values, line, element)
  }
}

/** The fields in which lines name their ends. */
function endsOf({ path, items }: Listed): readonly [string, string] {
  const [first] = items
  if (!first) return ['source', 'target']
  const item = isEntry(first[1].data) && !('source' in first[1]) ? first[1].data : first[1]
  for (const ends of [
    ['source', 'target'],
    ['from', 'to'],
  ] as const)
    if (ends.every((end) => end in item)) return ends
  throw new GraphFault(
    null,
    `${path}.0`,
    `it names no ends, it has ${shown(Object.keys(item).join(', '))}`,
    '"source" and "target", or "from" and "to"',
  )
}

function idOf(item: Entry): string | undefined {
  for (const of of [item, ...(isEntry(item.data) ? [item.data] : [])]) {
    for (const name of IDS) {
      const value = of[name]
      if (typeof value === 'string' || typeof value === 'number') return String(value)
    }
  }
  return undefined
}

function labelOf(item: Entry): string | null {
  for (const of of [item, ...WITHIN.map((name) => item[name]).filter(isEntry)]) {
    for (const name of ['label', 'name', 'title']) {
      const value = of[name]
      if (typeof value === 'string' && value !== '') return value
      if (typeof value === 'number') return String(value)
    }
  }
  return null
}

/** What an item says in fields of its own and in those that programs put into one another; lists as texts apart by `|`. */
function* saidBy(item: Entry, but: readonly string[]): Generator<readonly [string, GraphValue]> {
  for (const of of [item, ...WITHIN.map((name) => item[name]).filter(isEntry)]) {
    for (const [name, value] of Object.entries(of)) {
      if (but.includes(name)) continue
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield [name, value]
      else if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
        yield [name, value.join('|')]
    }
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
