import { COLUMNS, type NamedColumn, NO_CODE, STATUSES, textAt } from '../../positions/dataset/index.ts'
import { blocsOf, type Positions, valueCounts } from '../../positions/resolve/index.ts'
import type { Attribute, Value } from './graph.ts'

interface NodeColumn {
  readonly attribute: Attribute
  /** The value of a unit, by place. */
  value(u: number): Value
}

/** Several values in one cell stand apart by this. */
const AND = '|'

/**
 * What files tell of every actor: kind, nation, influence, blocs on the day, and per issue in scope the position, its status where some status
 * says more than "position", and the day it was stated on where days are known.
 */
export function nodeColumns(positions: Positions): NodeColumn[] {
  const { dataset, units, issues, scope } = positions
  const { actors, affiliations } = dataset
  const actor = (u: number) => actors[units[u] as number] as (typeof actors)[number]
  const blocs = blocsOf(actors, affiliations, scope.asOf)
  const held = valueCounts(positions)
  const columns = [
    ...COLUMNS.actors.flatMap((column) => {
      const { field, kind } = column
      return field === null || kind.is === 'id' || field === 'name' ? [] : [actorColumn(column, actor)]
    }),
    text('bloc', `Ids of the blocs that it is a member of, apart by ${AND}`, (u) =>
      joined((blocs[units[u] as number] ?? []).map((bloc) => actors[bloc]?.id as string)),
    ),
    number('integer', 'positions', 'Number of issues in scope on which it has a position', (u) => held[u] as number),
  ]
  const used = columns.filter(({ value }) => units.some((_, u) => value(u) !== null))
  return [...used, ...Array.from(issues, (_, k) => issueColumns(positions, k)).flat()]
}

/** What the dataset's table says of an actor in a column. */
function actorColumn({ about, field, kind }: NamedColumn, actor: (u: number) => object): NodeColumn {
  const cell = (u: number) => (actor(u) as Record<string, unknown>)[field as string]
  if (kind.is === 'number')
    return number('double', field as string, about, (u) => (cell(u) as number | undefined) ?? null)
  if (kind.is === 'whole')
    return number('integer', field as string, about, (u) => (cell(u) as number | undefined) ?? null)
  if (kind.is === 'list') return text(field as string, about, (u) => joined(cell(u) as readonly string[]))
  return text(field as string, about, (u) => (cell(u) === undefined ? null : String(cell(u))))
}

function issueColumns(positions: Positions, k: number): NodeColumn[] {
  const { dataset, units, issues, value, status, row } = positions
  const issue = dataset.issues[issues[k] as number] as (typeof dataset.issues)[number]
  const cell = (u: number) => u * issues.length + k
  const about = issue.question ?? issue.name
  const statusOf = (u: number) => {
    const code = status[cell(u)] as number
    return code === NO_CODE ? null : (STATUSES[code] as string)
  }
  const dayOf = (u: number) => {
    const stance = row[cell(u)] as number
    return stance < 0 ? null : (textAt(dataset.stances.statedOn, stance) ?? null)
  }
  const columns = [
    number('double', `position:${issue.id}`, about, (u) => {
      const one = value[cell(u)] as number
      return Number.isNaN(one) ? null : one
    }),
  ]
  if (units.some((_, u) => (statusOf(u) ?? 'position') !== 'position')) {
    columns.push(text(`status:${issue.id}`, `What kind of stance it is: ${STATUSES.join(', ')}`, statusOf))
  }
  if (units.some((_, u) => dayOf(u) !== null)) {
    columns.push(text(`stated:${issue.id}`, 'The day on which the position was stated', dayOf))
  }
  return columns
}

function text(id: string, about: string, value: (u: number) => string | null): NodeColumn {
  return { attribute: { id, type: 'string', about }, value }
}

function number(type: 'integer' | 'double', id: string, about: string, value: (u: number) => number | null) {
  return { attribute: { id, type, about }, value } satisfies NodeColumn as NodeColumn
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(AND)
}
