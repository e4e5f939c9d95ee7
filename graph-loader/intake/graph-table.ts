import {
  type GraphLine,
  type GraphNode,
  type GraphRead,
  type GraphValue,
  type Sides,
  sidesOf,
} from '../graphs/index.ts'
import { LIMITS, tooMany } from '../limits.ts'
import type { Problems } from '../problem.ts'
import { type Said, say } from '../words/index.ts'
import { type Cell, emptyColumn, type ForeignTable } from './foreign-table.ts'
import { graphSays } from './graph-says.ts'
import { type Role, rolesOf } from './roles.ts'
import { TableBuilder } from './table-builder.ts'

/** Ids that programs count out, and that say nothing to people. */
const COUNTED = /^(n|v|e|node|vertex|elem)?[-_:. ]*(\d+|(?<=elem-)\w+)(\.\d+)?$/i

/** A column of the table of a graph: its name, and its cell for a line. */
interface Column {
  readonly name: string
  cell(line: GraphLine): Cell
}

/**
 * The lines of a graph as a table: of a two-mode graph a row for each stance (actor, issue, and what the line says), which is read as any other table; of a graph of one mode a row for each pair. Null when it holds nothing or
 * too much, which is told.
 */
export function graphTable(file: string, graph: GraphRead, asPairs: boolean, problems: Problems): ForeignTable | null {
  const found = sidesOf(graph, kindOf)
  const sides = found && asPairs && !found.isKnown ? null : found
  const { attributes, lineDefaults, lines, nodes } = graph
  if (lines.length === 0) {
    problems.add(file, null, null, say('noLinesInGraph'), say('graphWithLines'))
    return null
  }
  const nameOf = namesOf(graph, sides)
  const kept = sides === null ? lines : lines.filter((line) => isAcross(sides, line))
  const own: readonly Column[] =
    sides === null
      ? [
          { name: 'source', cell: ({ source }) => text(nameOf(source)) },
          { name: 'target', cell: ({ target }) => text(nameOf(target)) },
        ]
      : sideColumns(graph, sides, nameOf)
  const said = attributes.map(
    (name, at): Column => ({ name, cell: ({ values }) => cellOf(values[at] ?? lineDefaults[at]) }),
  )
  const columns = [...own, ...said, ...(sides?.isKnown ? actorColumns(graph, sides, attributes) : [])]
  if (kept.length * columns.length > LIMITS.cells.most) {
    problems.add(file, null, null, ...tooMany('cells'))
    return null
  }
  if (graph.isTwoMode && sides && kept.length < lines.length) {
    const [wrong] = lines.filter((line) => !isAcross(sides, line))
    problems.add(
      file,
      wrong?.line ?? null,
      'line',
      'it does not join a row to a column',
      'a row and a column of the two-mode network',
    )
    return null
  }
  const builder = new TableBuilder(file, problems, 0)
  builder.row(
    columns.map(({ name }) => text(name)),
    0,
  )
  for (const line of kept)
    builder.row(
      columns.map(({ cell }) => cell(line)),
      line.line,
    )
  const format = say('graphOf', graph.format, nodes.length, lines.length)
  const table = builder.end({ file, sheet: graph.name, format })
  if (!table) return null
  const notes = [...graph.notes, ...notesOf(graph, found, sides, lines.length - kept.length), ...table.notes]
  return { ...table, notes, says: sides === null ? undefined : graphSays(table, graph, sides, own.length) }
}

/** What a word that files use for a kind of node means, by the usual names of columns. */
function kindOf(word: string): 'actor' | 'issue' | null {
  for (const own of [word, word.replace(/^:/, '').replace(/ies$/i, 'y'), word.replace(/s$/i, '')]) {
    const [role] = rolesOf([emptyColumn(own)])
    if (role === 'actor' || role === 'issue') return role
    // Persons and parties are roles of their own beside actors.
    if (role === 'group' || role === 'speaker') return 'actor'
  }
  return null
}

function isAcross({ of }: Sides, { source, target }: GraphLine): boolean {
  const [a, b] = [of[source] as number, of[target] as number]
  return a >= 0 && b >= 0 && a !== b
}

/** What nodes are called in the table: their ids, or their labels where ids are mere counts and labels tell all nodes of a side apart. */
function namesOf({ nodes, isTwoMode }: GraphRead, sides: Sides | null): (place: number) => string {
  const idOf = (place: number) => (nodes[place] as GraphNode).id
  const labelled = (place: number) => (nodes[place] as GraphNode).label ?? idOf(place)
  if (!isTwoMode && !nodes.every(({ id, label }) => label !== null && COUNTED.test(id))) return idOf
  const distinct = new Set(nodes.map((_, place) => `${sides?.of[place] ?? 0} ${labelled(place)}`))
  return distinct.size === nodes.length ? labelled : idOf
}

function sideColumns({ nodes }: GraphRead, sides: Sides, nameOf: (place: number) => string): Column[] {
  const { of, isKnown, by, kinds } = sides
  const endOf = ({ source, target }: GraphLine, side: number) => (of[source] === side ? source : target)
  const kind = (side: 0 | 1) =>
    kinds[side].map((one) => (/^[\d.]*$|^true$|^false$/.test(one) ? `${by} ${one}` : one)).join(', ')
  return ([0, 1] as const).flatMap((side): Column[] => {
    const called = nodes.some(({ label }, place) => of[place] === side && label !== null && label !== nameOf(place))
    const usual = side === 0 ? ['actor', 'name'] : ['issue', 'title']
    const [name = '', title = ''] = isKnown ? usual : [kind(side), `${kind(side)} name`]
    return [
      { name, cell: (line) => text(nameOf(endOf(line, side))) },
      ...(called
        ? [{ name: title, cell: (line: GraphLine) => text((nodes[endOf(line, side)] as GraphNode).label ?? '') }]
        : []),
    ]
  })
}

/** What nodes say of actors that a table of stances has columns for. */
function actorColumns({ nodes, nodeDefaults }: GraphRead, { of, by }: Sides, taken: readonly string[]): Column[] {
  const names = new Set(nodes.flatMap(({ values }, place) => (of[place] === 0 ? [...values.keys()] : [])))
  const met = new Set<Role>()
  return [...names].flatMap((name): Column[] => {
    if (name === by || taken.includes(name)) return []
    // Beside a column of actors, a party is a group.
    const [, role] = rolesOf(['actor', name].map(emptyColumn))
    if ((role !== 'group' && role !== 'nation') || met.has(role)) return []
    met.add(role)
    const valueAt = (place: number) => (nodes[place] as GraphNode).values.get(name) ?? nodeDefaults.get(name)
    return [{ name, cell: ({ source, target }) => cellOf(valueAt(of[source] === 0 ? source : target)) }]
  })
}

function notesOf(graph: GraphRead, found: Sides | null, sides: Sides | null, left: number): Said[] {
  if (found && !sides) return [say('nodesOfTwoKinds', found.by ?? '', found.kinds.flat())]
  if (!sides) return []
  const [actors, issues] = sides.kinds
  return [
    ...(graph.isTwoMode ? [say('twoModes')] : sides.isKnown ? [say('sidesBy', sides.by ?? '', actors, issues)] : []),
    ...(left > 0 ? [say('linesLeftOut', left)] : []),
  ]
}

function text(own: string): Cell {
  return { text: own, type: 'text' }
}

function cellOf(value: GraphValue | undefined): Cell {
  if (value === undefined) return text('')
  if (typeof value === 'number') return { text: String(value), type: 'number' }
  if (typeof value === 'boolean') return { text: String(value), type: 'flag' }
  return text(value)
}
