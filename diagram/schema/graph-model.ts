/** A property: the types of its values, and the share of those looked at that have it, 0 to 1. */
export interface ModelProperty {
  readonly name: string
  readonly types: readonly string[]
  readonly share: number
}

interface ModelPart {
  readonly name: string
  /** How many there are of it. */
  readonly count: number
  readonly properties: readonly ModelProperty[]
}

/** A label of nodes; `within` are the other labels that all its nodes have. */
export interface ModelLabel extends ModelPart {
  readonly within: readonly string[]
}

/** A type of relationships, and which labels these join. */
export interface ModelRelationship extends ModelPart {
  readonly between: readonly { readonly from: string; readonly to: string }[]
}

/** What a graph is made of, as it is drawn. */
export interface GraphModel {
  readonly labels: readonly ModelLabel[]
  readonly relationships: readonly ModelRelationship[]
}
