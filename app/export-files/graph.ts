/** What an attribute of a graph file holds; a `string` may be a date in ISO 8601, as precise as it is known. */
export type AttributeType = 'string' | 'integer' | 'double'

/** One attribute of all actors or of all pairs, declared once in the file. */
export interface Attribute {
  /** Its name in every format, unique among those of actors or of pairs. */
  readonly id: string
  readonly type: AttributeType
  /** What it says, in words. */
  readonly about: string
}

/** A value of an attribute; null: unknown, which no format writes as 0. */
export type Value = string | number | null

/** An actor as files hold it; `values` are in the order of the graph's `nodeAttributes`. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  /** `#rrggbb`. */
  readonly color: string
  /** Where it stands on the map: x to the right, y upward, in thousandths of dissimilarity; null where it has no place. */
  readonly place: { readonly x: number; readonly y: number } | null
  readonly values: readonly Value[]
}

/** A pair as files hold it; its ends are places in the graph's `nodes`, `values` are in the order of its `edgeAttributes`. */
export interface GraphEdge {
  readonly source: number
  readonly target: number
  /** `#rrggbb`. */
  readonly color: string
  /** Agreement in 0…1, raised to 0.0001 where it is less: Gephi drops edges of weight 0. */
  readonly weight: number
  readonly values: readonly Value[]
}

/** An undirected graph of actors and pairs, as every writer of this folder takes it. */
export interface Graph {
  readonly title: string
  /** Where it comes from and how it was computed, by name. */
  readonly about: readonly (readonly [name: string, value: string | number])[]
  readonly nodeAttributes: readonly Attribute[]
  readonly edgeAttributes: readonly Attribute[]
  readonly nodes: readonly GraphNode[]
  /** Walks the pairs afresh at every call, so that millions of them need no memory. */
  edges(): Iterable<GraphEdge>
}
