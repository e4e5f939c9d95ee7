import { isBeyond } from '../json-digits.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { shown } from '../suggest.ts'
import type { Said } from '../words/index.ts'
import { type Fault, inWords } from '../words/index.ts'

/** What a graph file says of a node or a line under some name. */
export type GraphValue = string | number | boolean

/** A node of a graph file. */
export interface GraphNode {
  readonly id: string
  /** What it is called, where the file says more than its id. */
  label: string | null
  /** The line of the file, or the item of the list, where it is declared or first mentioned, from 1. */
  line: number
  readonly values: Map<string, GraphValue>
  /** On which side a two-mode file puts it: 0 among rows, 1 among columns; null when it says nothing. */
  side: 0 | 1 | null
}

/** A line between two nodes, which are places in the graph's list; its values are by places of the graph's `attributes`. */
export interface GraphLine {
  readonly source: number
  readonly target: number
  readonly values: readonly (GraphValue | undefined)[]
  /** The line of the file, or the item of the list, from 1. */
  readonly line: number
}

/** A graph as a file holds it, of whatever format. */
export interface GraphRead {
  /** How the file was read, for people: `GEXF`. */
  readonly format: string
  /** The network that was read, where a file may hold several; else null. */
  readonly name: string | null
  readonly nodes: readonly GraphNode[]
  /** What nodes say that do not say otherwise. */
  readonly nodeDefaults: ReadonlyMap<string, GraphValue>
  /** The names of what lines may say, in order of first mention. */
  readonly attributes: readonly string[]
  /** What lines say that do not say otherwise, by places of `attributes`. */
  readonly lineDefaults: readonly (GraphValue | undefined)[]
  readonly lines: readonly GraphLine[]
  /** Whether the format itself declares two modes, rows and columns. */
  readonly isTwoMode: boolean
  /** Whether some of its lines were cells of a matrix that hold 0, and nothing tells them from cells that hold nothing. */
  readonly hasUnclearZeros: boolean
  /** What was passed over or assumed, a sentence each. */
  readonly notes: readonly Said[]
}

/** A graph file cannot be read on: where, in which element or field, what is wrong and what was expected. */
export class GraphFault extends Error {
  readonly line: number | null
  readonly element: string | null
  /** What is wrong and was expected, which may have words in other languages. */
  readonly said: Fault

  constructor(line: number | null, element: string | null, ...said: Fault) {
    super(inWords(said[0]))
    this.line = line
    this.element = element
    this.said = said
  }
}

/** What lines say by names; what is undefined is not said. */
export type LineValues = Record<string, GraphValue | undefined>

/** Nothing said yet; any name may be put, `__proto__` too. */
export function noValues(): LineValues {
  return Object.create(null) as LineValues
}

/** A graph while its file is read. Whatever a file declares, memory grows only with what it holds. */
export class GraphBuilder {
  isTwoMode = false
  hasUnclearZeros = false
  name: string | null = null
  readonly notes: Said[] = []
  readonly nodeDefaults = new Map<string, GraphValue>()
  readonly #lineDefaults = new Map<string, GraphValue>()
  #cells = 0
  readonly #nodes: GraphNode[] = []
  readonly #placeOf = new Map<string, number>()
  readonly #undeclared = new Map<number, { readonly line: number; readonly element: string }>()
  readonly #attributes = new Map<string, number>()
  readonly #lines: GraphLine[] = []

  get size(): number {
    return this.#nodes.length
  }

  /** Declares a node. Throws a `GraphFault` when its id is taken. */
  node(id: string, line: number, label: string | null = null): GraphNode {
    const place = this.#placeOf.get(id)
    if (place !== undefined && !this.#undeclared.delete(place)) {
      const before = (this.#nodes[place] as GraphNode).line
      throw new GraphFault(
        line,
        'node',
        `the id ${shown(id)} is taken by the node of line ${before}`,
        'ids that differ',
      )
    }
    const node = this.#nodes[place ?? this.#add(id, line)] as GraphNode
    node.line = line
    if (label !== null && label !== '') node.label = label
    return node
  }

  /** A node by its id, declared or not. */
  known(id: string): GraphNode | undefined {
    const place = this.#placeOf.get(id)
    return place === undefined ? undefined : this.#nodes[place]
  }

  /** The place of a node that a line names; formats that list their nodes declare it before the end. */
  mention(id: string, line: number, element: string): number {
    const place = this.#placeOf.get(id)
    if (place !== undefined) return place
    const added = this.#add(id, line)
    this.#undeclared.set(added, { line, element })
    return added
  }

  /** Adds a line between two nodes by their ids. */
  join(source: string, target: string, values: Readonly<LineValues>, line: number, element = 'edge'): void {
    if (this.#lines.length >= LIMITS.graphLines.most) throw new GraphFault(line, element, ...tooMany('graphLines'))
    const own: (GraphValue | undefined)[] = []
    for (const name in values) {
      const value = values[name]
      if (value === undefined) continue
      own[this.#placeOfAttribute(name)] = value
    }
    this.#cells += own.length
    // Defaults are kept once, and are cells of every row all the same.
    if (this.#cells + this.#lineDefaults.size * (this.#lines.length + 1) > LIMITS.cells.most)
      throw new GraphFault(line, element, ...tooMany('cells'))
    this.#lines.push({
      source: this.mention(source, line, element),
      target: this.mention(target, line, element),
      values: own,
      line,
    })
  }

  /** Says what lines say that do not say otherwise; of two defaults of one name the first counts. */
  usual(name: string, value: GraphValue): void {
    if (!this.#lineDefaults.has(name)) this.#lineDefaults.set(name, value)
  }

  #placeOfAttribute(name: string): number {
    const at = this.#attributes.get(name) ?? this.#attributes.size
    this.#attributes.set(name, at)
    return at
  }

  /** The graph; `declares` says whether nodes have to be declared. Throws a `GraphFault` when a line names one that is not there. */
  end(format: string, declares: boolean): GraphRead {
    if (declares) {
      for (const [place, { line, element }] of this.#undeclared) {
        const { id } = this.#nodes[place] as GraphNode
        throw new GraphFault(line, element, `it names the node ${shown(id)}, which is not there`, 'the id of a node')
      }
    }
    const lineDefaults: (GraphValue | undefined)[] = []
    for (const [name, value] of this.#lineDefaults) lineDefaults[this.#placeOfAttribute(name)] = value
    return {
      format,
      name: this.name,
      nodes: this.#nodes,
      nodeDefaults: this.nodeDefaults,
      attributes: [...this.#attributes.keys()],
      lineDefaults,
      lines: this.#lines,
      isTwoMode: this.isTwoMode,
      hasUnclearZeros: this.hasUnclearZeros,
      notes: this.notes,
    }
  }

  #add(id: string, line: number): number {
    if (id.trim() === '') throw new GraphFault(line, 'node', 'its id is empty', 'an id for each node')
    if (this.#nodes.length >= LIMITS.entries.most) throw new GraphFault(line, 'node', ...tooMany('entries'))
    const place = this.#nodes.length
    this.#placeOf.set(id, place)
    this.#nodes.push({ id, label: null, line, values: new Map(), side: null })
    return place
  }
}

const NUMBER = /^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i

/** A text of a file as a number where it is one and nothing is lost by it (`007` is none, nor is an integer of more digits than a number holds), else as it is. */
export function plainValue(text: string): GraphValue {
  if (!NUMBER.test(text) || /^[-+]?0\d/.test(text) || isBeyond(text)) return text
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}

/** A number, or a `GraphFault` that names its place. */
export function numberIn(text: string, line: number, element: string): number {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(number)) return number
  throw new GraphFault(line, element, `${shown(text)} is no number`, 'a number with a decimal point')
}

/** A whole number from 0 up, or a `GraphFault` that names its place. */
export function countIn(text: string, line: number, element: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new GraphFault(line, element, `${shown(text)} is no count`, 'a whole number from 0 up')
}
