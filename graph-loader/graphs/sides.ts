import type { GraphNode, GraphRead, GraphValue } from './graph.ts'

/** The two sides of a two-mode graph. */
export interface Sides {
  /** For each node 0 or 1: the side that it is on; −1 where it is on neither. */
  readonly of: Int8Array
  /** What tells them apart: the format itself, or an attribute of nodes. */
  readonly by: string | null
  /** What the nodes of each side are, as that attribute says. */
  readonly kinds: readonly [readonly string[], readonly string[]]
  /** Whether side 0 is known to be that of actors, and side 1 that of issues. */
  readonly isKnown: boolean
}

/** What a word says that the kind of a node is. */
export type KindOf = (word: string) => 'actor' | 'issue' | null

/** Names of attributes that tell kinds of nodes apart, the likelier first. */
const KINDS = [
  'type',
  'kind',
  'node type',
  'node_type',
  'nodetype',
  'element type',
  'element_type',
  'mode',
  'bipartite',
  'partition',
  'set',
  'labels',
  'class',
  'category',
  'entity',
  'role',
]
/** An attribute with more values than these is no kind. */
const MOST_KINDS = 20

/**
 * The two sides of a graph: those that its format declares; else those that an attribute of its nodes tells apart, where all lines run between them or its words say which kinds are actors and which are
 * issues. Null where it is a graph of one mode, as far as the file says.
 */
export function sidesOf(graph: GraphRead, kindOf: KindOf): Sides | null {
  if (graph.lines.length === 0) return null
  if (graph.isTwoMode) {
    const of = Int8Array.from(graph.nodes, ({ side }) => side ?? -1)
    return { of, by: null, kinds: [['rows'], ['columns']], isKnown: true }
  }
  const ends = new Set(graph.lines.flatMap(({ source, target }) => [source, target]))
  for (const name of namesIn(graph)) {
    const values = new Map([...ends].map((place) => [place, kindIn(graph, graph.nodes[place] as GraphNode, name)]))
    const distinct = [...new Set(values.values())]
    if (distinct.includes(undefined) || distinct.length < 2 || distinct.length > MOST_KINDS) continue
    const kinds = distinct as string[]
    const sides = byWords(graph, values as Map<number, string>, kinds, kindOf)
    if (sides) return { ...sides, by: name }
  }
  return null
}

/** Attributes of nodes that may tell kinds apart, as the file writes them. */
function namesIn({ nodes, nodeDefaults }: GraphRead): string[] {
  const all = new Set([...nodeDefaults.keys(), ...nodes.flatMap(({ values }) => [...values.keys()])])
  return [...all]
    .filter((name) => KINDS.includes(name.toLowerCase()))
    .sort((a, b) => KINDS.indexOf(a.toLowerCase()) - KINDS.indexOf(b.toLowerCase()))
}

function kindIn({ nodeDefaults }: GraphRead, { values }: GraphNode, name: string): string | undefined {
  const value: GraphValue | undefined = values.get(name) ?? nodeDefaults.get(name)
  return value === undefined || value === '' ? undefined : String(value)
}

function byWords(
  { nodes, lines }: GraphRead,
  values: ReadonlyMap<number, string>,
  kinds: readonly string[],
  kindOf: KindOf,
): Omit<Sides, 'by'> | null {
  const meaning = new Map(kinds.map((kind) => [kind, kindOf(kind)]))
  const isIssue = (kind: string) => meaning.get(kind) === 'issue'
  const isActor = (kind: string) => meaning.get(kind) === 'actor'
  const joined = new Set(
    lines.map(({ source, target }) => JSON.stringify([values.get(source), values.get(target)].sort())),
  )
  const pairs = [...joined].map((one) => JSON.parse(one) as [string, string])
  const sideOf = new Map<string, 0 | 1>()
  // Persons and nations, say, are actors all of them.
  if (kinds.every(isActor) || kinds.every(isIssue)) return null
  let isKnown = false
  if (kinds.some(isIssue) && (kinds.some(isActor) || pairs.every(([a, b]) => isIssue(a) !== isIssue(b)))) {
    isKnown = pairs.some(([a, b]) => isIssue(a) !== isIssue(b))
    // What is no issue and stands across from one takes a side on it.
    for (const kind of kinds) {
      if (isIssue(kind)) sideOf.set(kind, 1)
      else if (isActor(kind) || !kinds.some(isActor)) sideOf.set(kind, 0)
    }
  }
  if (!isKnown) {
    const [first = '', second = ''] = kinds
    if (kinds.length !== 2 || pairs.some(([a, b]) => a === b)) return null
    sideOf.set(first, 0)
    sideOf.set(second, 1)
  }
  const named = (side: 0 | 1) => kinds.filter((kind) => sideOf.get(kind) === side)
  return {
    of: Int8Array.from(nodes, (_, place) => sideOf.get(values.get(place) ?? '') ?? -1),
    kinds: [named(0), named(1)],
    isKnown,
  }
}
