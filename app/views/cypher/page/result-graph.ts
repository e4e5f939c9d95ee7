import { isTyped, type NodeValue, type RelationshipValue, type Result, type Value } from './answer-types.ts'

/** What of a result is a graph. */
export interface ResultGraphData {
  readonly nodes: readonly NodeValue[]
  /** Only those whose two ends are there. */
  readonly relationships: readonly RelationshipValue[]
  /** Nodes that are left out because there are too many. */
  readonly left: number
}

/** More nodes than this are no picture. */
const MOST = 1_500

/** The nodes and relationships of a result, each once, at any depth; the first 1,500 nodes. */
export function graphOf(result: Result): ResultGraphData {
  const nodes = new Map<string, NodeValue>()
  const relationships = new Map<string, RelationshipValue>()
  const look = (value: Value): void => {
    if (typeof value !== 'object' || value === null) return
    if (isTyped(value, 'Node')) nodes.set(value.elementId, value)
    else if (isTyped(value, 'Relationship')) relationships.set(value.elementId, value)
    else for (const one of Object.values(value)) look(one as Value)
  }
  for (const row of result.rows) row.forEach(look)
  const kept = new Map([...nodes].slice(0, MOST))
  return {
    nodes: [...kept.values()],
    relationships: [...relationships.values()].filter(({ start, end }) => kept.has(start) && kept.has(end)),
    left: nodes.size - kept.size,
  }
}

/** The words beside a node. */
export function nodeWords({ properties, labels, elementId }: NodeValue): string {
  const named = properties.name ?? properties.title ?? properties.label ?? properties.id
  return typeof named === 'string' ? named : `${labels[0] ?? ''} ${elementId.split(':').pop()}`
}
