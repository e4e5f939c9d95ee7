/** What the server answers to Cypher, in the form that docs/cypher-api.md describes. */

/** A value of a result: plain JSON, or an object with `$type` for what JSON cannot hold. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

export interface NodeValue {
  readonly $type: 'Node'
  readonly elementId: string
  readonly labels: readonly string[]
  readonly properties: { readonly [key: string]: Value }
}

export interface RelationshipValue {
  readonly $type: 'Relationship'
  readonly elementId: string
  readonly type: string
  readonly start: string
  readonly end: string
  readonly properties: { readonly [key: string]: Value }
}

export interface Notification {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly severity: string
}

/** The rows of a query. */
export interface Result {
  readonly columns: readonly string[]
  readonly types: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly truncated: false | 'rows' | 'bytes'
  readonly summary: {
    readonly ms: number
    readonly rows: number
    readonly notifications: readonly Notification[]
    readonly notice: string | null
  }
}

/** An operator of a plan with those that feed it. */
export interface PlanNode {
  readonly operator: string
  readonly details: string | null
  readonly rows: number | null
  readonly variables: readonly string[]
  readonly children: readonly PlanNode[]
}

/** How Neo4j would run a query, and which parameters it names. */
export interface Plan {
  readonly plan: PlanNode
  readonly parameters: readonly string[]
}

/** Why a query has no answer; line and column from 1 where Neo4j names a place. */
export interface Problem {
  readonly title: string
  readonly detail?: string
  readonly status: number
  readonly code?: string
  readonly line?: number | null
  readonly column?: number | null
}

/** The live graph model, for completion and for reading. */
export interface Schema {
  readonly labels: readonly {
    name: string
    count: number
    properties: readonly { name: string; types: readonly string[]; share: number }[]
    within: readonly string[]
  }[]
  readonly relationships: readonly {
    name: string
    count: number
    properties: readonly { name: string; types: readonly string[]; share: number }[]
    between: readonly { from: string; to: string }[]
  }[]
  readonly indexes: readonly { name: string; kind: string; names: readonly string[]; properties: readonly string[] }[]
  readonly procedures: readonly { name: string; signature: string; description: string }[]
  readonly functions: readonly { name: string; signature: string; description: string }[]
}

/** Whether a value is an object with this `$type`. */
export function isTyped(value: Value, type: 'Node'): value is Value & NodeValue
export function isTyped(value: Value, type: 'Relationship'): value is Value & RelationshipValue
export function isTyped(value: Value, type: string): value is Value & { readonly $type: string }
export function isTyped(value: Value, type: string): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && (value as { $type?: string }).$type === type
  )
}
