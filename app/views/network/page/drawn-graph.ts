import type { UndirectedGraph } from 'graphology'

type Attributes = Record<string, unknown>
type Listener = (payload: object) => void
type Hints = { readonly attributes: readonly string[] }

interface Line {
  readonly ends: readonly [string, string]
  readonly attributes: Attributes
}

/**
 * The circles and lines that Sigma draws, with the part of graphology's undirected graph that Sigma and the map ask for, at a tenth of its size. Unlike there,
 * what is added or merged is told to Sigma in one go, by `told`, and not one by one: a day moved changes every line.
 */
export class DrawnGraph {
  /** By this and two names of functions Sigma knows a graph. */
  readonly multi = false
  readonly #nodes = new Map<string, Attributes>()
  readonly #lines = new Map<string, Line>()
  readonly #beside = new Map<string, Set<string>>()
  readonly #listeners = new Map<string, Set<Listener>>()
  #made = 0

  /** How many circles. */
  get order(): number {
    return this.#nodes.size
  }

  /** How many lines. */
  get size(): number {
    return this.#lines.size
  }

  /** As Sigma takes it. */
  asGraph(): UndirectedGraph {
    return this as unknown as UndirectedGraph
  }

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
  }

  removeListener(event: string, listener: Listener): void {
    this.#listeners.get(event)?.delete(listener)
  }

  nodes(): string[] {
    return [...this.#nodes.keys()]
  }

  edges(): string[] {
    return [...this.#lines.keys()]
  }

  hasNode(id: string): boolean {
    return this.#nodes.has(id)
  }

  hasEdge(line: string): boolean {
    return this.#lines.has(line)
  }

  getNodeAttributes(id: string): Attributes {
    return found(this.#nodes.get(id), id)
  }

  getNodeAttribute(id: string, name: string): unknown {
    return this.getNodeAttributes(id)[name]
  }

  getEdgeAttributes(line: string): Attributes {
    return found(this.#lines.get(line), line).attributes
  }

  extremities(line: string): readonly [string, string] {
    return found(this.#lines.get(line), line).ends
  }

  neighbors(id: string): string[] {
    return [...(this.#beside.get(id) ?? [])]
  }

  forEachNode(each: (id: string, attributes: Attributes) => void): void {
    for (const [id, attributes] of this.#nodes) each(id, attributes)
  }

  forEachEdge(each: (line: string, attributes: Attributes, a: string, b: string) => void): void {
    for (const [line, { attributes, ends }] of this.#lines) each(line, attributes, ...ends)
  }

  /** Adds a circle; `told` tells it. */
  addNode(id: string, attributes: Attributes): void {
    this.#nodes.set(id, attributes)
    this.#beside.set(id, new Set())
  }

  /** Changes some attributes of a circle; `told` tells it. */
  mergeNodeAttributes(id: string, attributes: Attributes): void {
    Object.assign(this.getNodeAttributes(id), attributes)
  }

  /** Adds a line between two circles; `told` tells it. */
  addEdge(a: string, b: string, attributes: Attributes): void {
    this.addUndirectedEdgeWithKey(`${this.#made++}`, a, b, attributes)
  }

  /** The same under a name. */
  addUndirectedEdgeWithKey(line: string, a: string, b: string, attributes: Attributes): void {
    found(this.#beside.get(a), a).add(b)
    found(this.#beside.get(b), b).add(a)
    this.#lines.set(line, { ends: [a, b], attributes })
  }

  /** Takes all lines away; `told` tells it. */
  clearEdges(): void {
    this.#lines.clear()
    for (const beside of this.#beside.values()) beside.clear()
  }

  /** Takes a circle away that no line leads to, and tells it at once: what is pointed at is gone with it. */
  dropNode(id: string): void {
    this.#nodes.delete(id)
    this.#beside.delete(id)
    this.#tell('nodeDropped', { key: id })
  }

  /** Tells that circles and lines are others than before. */
  told(): void {
    this.#tell('edgesCleared', {})
  }

  /** Changes attributes of one circle, and tells it. */
  moveNode(id: string, { x, y }: { readonly x: number; readonly y: number }): void {
    this.mergeNodeAttributes(id, { x, y })
    this.#tell('nodeAttributesUpdated', { key: id })
  }

  /** Gives each circle other attributes, and tells which. */
  updateEachNodeAttributes(update: (id: string, attributes: Attributes) => Attributes, hints: Hints): void {
    for (const [id, attributes] of this.#nodes) this.#nodes.set(id, update(id, attributes))
    this.#tell('eachNodeAttributesUpdated', { hints })
  }

  #tell(event: string, payload: object): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload)
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the map draws no “${name}”`)
  return value
}
