import { firstDay, lastDay, OPEN_END, OPEN_START } from '../../positions/calendar.ts'
import { COLUMNS, type InNeo4j, type NamedColumn, type TableName } from '../../positions/dataset/index.ts'
import { whole } from './connection.ts'
import { givenDate, storedDay } from './days.ts'
import { Fault } from './fault.ts'

type Day = Extract<InNeo4j, object>
/** A column that is a property, with the name that the model and the graph have for it. */
export type PropertyColumn = NamedColumn & { readonly field: string; readonly neo4j: 'property' | Day }

/** The columns of a table that are properties of its nodes or relationships, in order. */
export function propertyColumns(table: TableName): PropertyColumn[] {
  return COLUMNS[table].filter(
    (column): column is PropertyColumn =>
      column.field !== null && (column.neo4j === 'property' || typeof column.neo4j === 'object'),
  )
}

/** Their names in the graph; a day's own date stands beside it. */
export function propertyNames(table: TableName): string[] {
  return propertyColumns(table).flatMap(({ field, neo4j }) =>
    neo4j === 'property' ? [field] : [field, givenOf(field)],
  )
}

/** The name of the property that keeps a date which a day does not say. */
export function givenOf(field: string): string {
  return `${field}Given`
}

/** How a date becomes a day. */
export function dayOf({ day }: Day): (date: string) => string {
  return day === 'first' ? firstDay : lastDay
}

/** The day that stands for no date; empty where none does. `stated` is the date on which the stance was stated. */
export function absentDay({ day, absent }: Day, stated?: string): string {
  if (absent === 'none') return ''
  if (absent === 'stated' && stated !== undefined) return firstDay(stated)
  return day === 'first' ? OPEN_START : OPEN_END
}

/** What an item of a table is as properties. */
export function propertiesOf(table: TableName, item: object): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const { field, kind, neo4j } of propertyColumns(table)) {
    const value = (item as Record<string, unknown>)[field]
    if (neo4j !== 'property') {
      const { day, given } = storedDay(value as string | undefined, dayOf(neo4j), absentDay(neo4j))
      properties[field] = day
      properties[givenOf(field)] = given
    } else properties[field] = kind.is === 'whole' && value !== undefined ? whole(value as number) : value
  }
  return properties
}

/** The dates of an item as the dataset gave them, null where it gave none, from its properties. Throws a `Fault` that names `what` when a day is no text. */
export function givenDates(
  table: TableName,
  properties: Readonly<Record<string, unknown>>,
  what: string,
): Record<string, string | null> {
  const dates: Record<string, string | null> = {}
  for (const { field, neo4j } of propertyColumns(table)) {
    if (neo4j === 'property') continue
    const text = (name: string, needed: boolean): string | null => {
      const found = properties[name] ?? null
      if (typeof found !== 'string' && (needed || found !== null)) throw new Fault(`${what}: ${name}: is no text`)
      return found as string | null
    }
    const [day, given] = [text(field, neo4j.absent !== 'none') ?? '', text(givenOf(field), false)]
    // The date of the statement stands before what takes its place from it.
    dates[field] = givenDate(day, given, absentDay(neo4j, dates.statedOn ?? undefined)) ?? null
  }
  return dates
}
