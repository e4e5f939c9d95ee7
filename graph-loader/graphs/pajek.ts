import { shown, shownList } from '../suggest.ts'
import { say } from '../words/index.ts'
import { countIn, type GraphBuilder, GraphFault, type LineValues, noValues, numberIn } from './graph.ts'
import { textLines, wordsOf } from './text-lines.ts'

/** A part of a Pajek file: its first line in words, and the lines below it. */
interface Section {
  readonly kind: string
  readonly head: readonly string[]
  readonly line: number
  readonly body: { readonly text: string; readonly line: number }[]
}

/** Sections that make up a network. */
const OF_NETWORK: ReadonlyMap<string, (section: Section, graph: GraphBuilder, of: Vertices) => void> = new Map([
  ['arcs', readLines],
  ['edges', readLines],
  ['arcslist', readLists],
  ['edgeslist', readLists],
  ['matrix', readMatrix],
])
/** Sections that say something else, and are passed over. */
const PASSED_OVER = /^(vector|permutation|cluster|hierarchy)$/

/** The vertices of a network: how many there are, and how many of them are rows where it is two-mode (0 where it is not). */
interface Vertices {
  readonly count: number
  readonly rows: number
  /** The id of each that has a line of its own. */
  readonly ids: Map<number, string>
}

/**
 * Reads a network of Pajek (.net), or one of a project (.paj): the one that is called `wanted`, else the first. A partition of a project with as many vertices is an attribute of them. Vertices
 * that no line names need not be listed. Source: Pajek's reference manual, section on input files.
 */
export function readPajek(text: string, graph: GraphBuilder, wanted: string | undefined): void {
  const sections = sectionsOf(text)
  const networks = networksOf(sections)
  const [first] = networks
  if (!first)
    throw new GraphFault(1, null, 'there is no network in it', '*Vertices with their number, and *Arcs or *Edges below')
  const chosen = wanted === undefined ? first : networks.find(({ name }) => name === wanted)
  if (!chosen)
    throw new GraphFault(
      null,
      null,
      `there is no network ${shown(wanted ?? '')}, it has ${shownList(
        networks.map(({ name }) => shown(name)),
        8,
      )}`,
      'the name of one',
    )
  if (networks.length > 1) {
    graph.name = chosen.name
    const others = networks.filter((one) => one !== chosen).map(({ name }) => name)
    if (wanted === undefined) graph.notes.push(say('onlyNetwork', chosen.name, others))
  }
  const vertices = readVertices(chosen.vertices, graph)
  for (const section of chosen.sections) OF_NETWORK.get(section.kind)?.(section, graph, vertices)
  for (const [at, section] of sections.entries())
    if (section.kind === 'partition') readPartition(section, sections[at + 1], graph, vertices)
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = []
  for (const { text: own, line } of textLines(text)) {
    if (own === '' || own.startsWith('%')) continue
    const head = own.startsWith('*') ? wordsOf(own.slice(1)).words : null
    if (head) {
      const kind = (head[0] ?? '').toLowerCase().replace(/:.*$/, '')
      sections.push({ kind, head: head.slice(1), line, body: [] })
      const isKnown = OF_NETWORK.has(kind) || /^(network|vertices|partition)$/.test(kind) || PASSED_OVER.test(kind)
      if (!isKnown)
        throw new GraphFault(
          line,
          `*${head[0] ?? ''}`,
          'no such part is known',
          '*Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist or *Matrix',
        )
    } else if (sections.length === 0) {
      throw new GraphFault(line, null, `${shown(own)} stands before any part`, '*Vertices with their number')
    } else sections.at(-1)?.body.push({ text: own, line })
  }
  return sections
}

/** The networks: each begins with its vertices, whatever its name. */
function networksOf(sections: readonly Section[]) {
  const networks: { name: string; vertices: Section; sections: Section[] }[] = []
  let name = ''
  let before = ''
  for (const section of sections) {
    const { kind, head } = section
    if (kind === 'network') name = head.join(' ')
    else if (kind === 'vertices' && before !== 'partition' && !PASSED_OVER.test(before)) {
      networks.push({ name: name || `network ${networks.length + 1}`, vertices: section, sections: [] })
      name = ''
    } else if (OF_NETWORK.has(kind)) networks.at(-1)?.sections.push(section)
    before = kind
  }
  return networks
}

function readVertices({ head, line, body }: Section, graph: GraphBuilder): Vertices {
  const [count = '', rows] = head
  const all = countIn(count, line, '*Vertices')
  const ofRows = rows === undefined ? 0 : countIn(rows, line, '*Vertices')
  if (ofRows > all)
    throw new GraphFault(line, '*Vertices', `${ofRows} of ${all} vertices are rows`, 'no more rows than vertices')
  graph.isTwoMode = ofRows > 0 && ofRows < all
  const vertices: Vertices = { count: all, rows: graph.isTwoMode ? ofRows : 0, ids: new Map() }
  for (const { text, line: at } of body) {
    const { words, quoted } = wordsOf(text)
    const number = numberOf(words[0] ?? '', vertices, at)
    if (vertices.ids.has(number)) throw new GraphFault(at, 'vertex', `the vertex ${number} is there twice`, 'it once')
    const label = quoted[1] || !isPlace(words[1]) ? words[1] : undefined
    const id = label === undefined || label === '' || graph.known(label) ? String(number) : label
    vertices.ids.set(number, id)
    const node = graph.node(id, at, label === id ? null : (label ?? null))
    node.side = vertices.rows === 0 ? null : number <= vertices.rows ? 0 : 1
  }
  return vertices
}

function isPlace(word: string | undefined): boolean {
  return word === undefined || /^-?\d*\.\d+$/.test(word)
}

function numberOf(word: string, { count }: Vertices, line: number): number {
  const number = countIn(word, line, 'vertex')
  if (number >= 1 && number <= count) return number
  throw new GraphFault(line, 'vertex', `there is no vertex ${number}`, `one of 1 to ${count}`)
}

/** The id of a vertex, listed or not. */
function idOf(number: number, { ids, rows }: Vertices, graph: GraphBuilder, line: number): string {
  const known = ids.get(number)
  if (known !== undefined) return known
  const id = graph.known(String(number)) ? `vertex ${number}` : String(number)
  ids.set(number, id)
  graph.node(id, line).side = rows === 0 ? null : number <= rows ? 0 : 1
  return id
}

function readLines({ kind, head, body }: Section, graph: GraphBuilder, vertices: Vertices): void {
  const relation = head.find((word) => !/^:?-?\d+$/.test(word))
  for (const { text, line } of body) {
    const { words } = wordsOf(text)
    const [from = '', to = '', weight] = words
    const [source, target] = [numberOf(from, vertices, line), numberOf(to, vertices, line)]
    const values: LineValues = noValues()
    values.weight = weight === undefined || /^[a-z[]/i.test(weight) ? 1 : numberIn(weight, line, kind)
    const label = words.findIndex((word, place) => place > 1 && word === 'l')
    if (label >= 0 && words[label + 1] !== undefined) values.label = words[label + 1]
    if (relation !== undefined) values.relation = relation
    graph.join(idOf(source, vertices, graph, line), idOf(target, vertices, graph, line), values, line, kind)
  }
}

function readLists({ kind, body }: Section, graph: GraphBuilder, vertices: Vertices): void {
  for (const { text, line } of body) {
    const [from = '', ...others] = wordsOf(text).words
    const source = idOf(numberOf(from, vertices, line), vertices, graph, line)
    for (const other of others) {
      // A minus before a number is a line of weight -1.
      const target = numberOf(other.replace(/^-/, ''), vertices, line)
      graph.join(source, idOf(target, vertices, graph, line), { weight: other.startsWith('-') ? -1 : 1 }, line, kind)
    }
  }
}

function readMatrix({ kind, line: at, body }: Section, graph: GraphBuilder, vertices: Vertices): void {
  const { count, rows } = vertices
  const [height, width] = rows === 0 ? [count, count] : [rows, count - rows]
  body.forEach(({ text, line }, row) => {
    const { words } = wordsOf(text)
    if (row >= height || words.length !== width)
      throw new GraphFault(
        line,
        '*Matrix',
        `row ${row + 1} has ${words.length} cells`,
        `${height} rows of ${width} cells`,
      )
    words.forEach((word, column) => {
      const weight = numberIn(word, line, '*Matrix')
      // A line of value 0 is none in Pajek.
      if (weight === 0) return
      const [source, target] = [row + 1, rows === 0 ? column + 1 : rows + column + 1]
      graph.join(idOf(source, vertices, graph, line), idOf(target, vertices, graph, line), { weight }, line, kind)
    })
  })
  if (body.length < height)
    throw new GraphFault(at, '*Matrix', `it has ${body.length} rows`, `${height}, one for each vertex`)
}

/** Reads a partition, whose numbers stand in the section `below` it. */
function readPartition({ head }: Section, below: Section | undefined, graph: GraphBuilder, vertices: Vertices): void {
  if (below?.kind !== 'vertices' || Number(below.head[0]) !== vertices.count) return
  const name = head.join(' ') || 'partition'
  below.body.forEach(({ text, line }, place) => {
    const id = vertices.ids.get(place + 1)
    const node = id === undefined ? undefined : graph.known(id)
    node?.values.set(name, numberIn(text, line, '*Partition'))
  })
}
