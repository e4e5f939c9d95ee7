import {
  type Dataset,
  eachText,
  isAlways,
  OPTIONAL_COLUMNS,
  type Stance,
  type StanceColumn,
  type StanceColumns,
  StanceColumnsBuilder,
  type StanceTexts,
  stanceSchema,
} from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import type { StanceQuery } from '../graph-store.ts'
import { type Parameters, type Transaction, whole } from './connection.ts'
import { givenDate } from './days.ts'
import { Fault, understoodAs } from './fault.ts'
import { keyPrefix } from './keys.ts'
import { absentDay, givenDates, givenOf, type PropertyColumn, propertyColumns } from './properties.ts'
import {
  bulkColumns,
  STANCE_COUNTS,
  stancesByActorQuery,
  stancesOfOneQuery,
  TEXTS_OF_STANCES,
  WHOLE_STANCES,
} from './queries.ts'
import { present } from './read-items.ts'

/** What is read of all stances at once. */
const LOADED = propertyColumns('stances').filter(({ arrow }) => arrow)
/** An actor with more stances than this is read row by row, so that no row outgrows the memory of the server. */
const WIDE_AT_MOST = 50_000
const ACTORS_AT_ONCE = 20

/** The names of the columns in which a dataset's stances have anything. */
export function usedColumns(stances: StanceColumns): string[] {
  return OPTIONAL_COLUMNS.filter((name) => stances[name] !== null)
}

/** The number of stances of each actor of a dataset, by id. */
export async function stanceCounts(transaction: Transaction, dataset: string): Promise<Map<string, number>> {
  const rows = await transaction.rows(STANCE_COUNTS, { prefix: keyPrefix(dataset) })
  return new Map(rows.map(([id, count]) => [id as string, count as number]))
}

/** Splits actors into groups to be read in wide rows, and those that have too many stances for that; actors without any are left out. */
export function planOf(counts: ReadonlyMap<string, number>): { wide: string[][]; long: string[] } {
  const holders = [...counts].filter(([, count]) => count > 0)
  const few = holders.filter(([, count]) => count <= WIDE_AT_MOST).map(([id]) => id)
  const wide: string[][] = []
  for (let at = 0; at < few.length; at += ACTORS_AT_ONCE) wide.push(few.slice(at, at + ACTORS_AT_ONCE))
  return { wide, long: holders.filter(([, count]) => count > WIDE_AT_MOST).map(([id]) => id) }
}

/**
 * All stances of a dataset as columns, in code-point order of their ids; `used` names the optional columns that it has. `ids` gives the ids, row by
 * row. Throws a `Fault` when what is found is not what a load writes.
 */
export async function readColumns(
  transaction: Transaction,
  dataset: string,
  { actors, issues }: Pick<Dataset, 'actors' | 'issues'>,
  used: readonly string[],
): Promise<{ readonly stances: StanceColumns; readonly ids: () => string[] }> {
  const loaded = LOADED.filter((column) => isAlways(column) || used.includes(column.field))
  const columns = loaded.flatMap(bulkColumns)
  const place = new Map(columns.map(({ name }, k) => [name, k + 2]))
  const actorOf = new Map(actors.map((actor, index) => [actor.id, index]))
  const builder = new StanceColumnsBuilder()
  const ids: string[] = []
  const append = rowAppender(builder, ids, loaded, (name) => place.get(name) ?? -1, issues.length)
  const parameters = {
    prefix: keyPrefix(dataset),
    none: Number.NaN,
    words: Object.fromEntries(
      loaded.flatMap(({ field, kind }) => (kind.is === 'word' ? [[field, placesOf(kind.words)]] : [])),
    ),
  }
  const { wide, long } = planOf(await stanceCounts(transaction, dataset))
  const wideQuery = stancesByActorQuery(columns)
  for (const group of wide) {
    for await (const [id, ...lists] of transaction.stream(wideQuery, { ...parameters, actors: group })) {
      const table = lists as unknown[][]
      const actor = actorOf.get(id as string) as number
      const length = (table[0] as unknown[]).length
      // Lists of the database drop what is null, and then nothing stands beside what it belongs to.
      const short = table.findIndex((list) => list.length !== length)
      if (short >= 0) {
        const column = short === 1 ? 'issue' : columns[short - 2]?.name
        throw new Fault(`a stance of actor ${JSON.stringify(id)} has no ${column}, or one that is unknown`)
      }
      for (let row = 0; row < length; row++) append(actor, (k) => (table[k] as unknown[])[row])
    }
  }
  const longQuery = stancesOfOneQuery(columns)
  for (const id of long) {
    const actor = actorOf.get(id) as number
    for await (const row of transaction.stream(longQuery, { ...parameters, actor: id })) append(actor, (k) => row[k])
  }
  const order = idOrder(ids)
  return { stances: builder.finish(order), ids: () => Array.from(order, (place) => ids[place] as string) }
}

/** The place of each word of a list, and −1 for none, as a parameter. */
function placesOf(words: readonly string[]): Record<string, unknown> {
  return Object.fromEntries([['', whole(-1)], ...words.map((word, place) => [word, whole(place)])])
}

/** The cell of a row in the k-th column of an answer. */
type CellAt = (k: number) => unknown
type FaultOf = (what: string, found: unknown) => Fault

/** Appends one stance: `cell(k)` is its id (0), its issue (1), then the values of the columns at their places. */
function rowAppender(
  builder: StanceColumnsBuilder,
  ids: string[],
  loaded: readonly PropertyColumn[],
  placeOf: (name: string) => number,
  issues: number,
): (actor: number, cell: CellAt) => void {
  const columns = loaded.map((column) => ({
    read: cellReader(column, placeOf),
    set: builder.setter(column.field as StanceColumn),
  }))
  return (actor, cell) => {
    const id = cell(0)
    const fault: FaultOf = (what, found) =>
      new Fault(`stance ${JSON.stringify(id)} has ${JSON.stringify(found) ?? String(found)} as its ${what}`)
    if (typeof id !== 'string') throw fault('id', id)
    const issue = cell(1) as number
    if (!(Number.isInteger(issue) && issue >= 0 && issue < issues)) throw fault('issue', issue)
    const row = builder.begin(actor, issue)
    for (const { read, set } of columns) {
      const found = read(cell, fault)
      if (found !== undefined) set(row, found)
    }
    ids.push(id)
  }
}

/** What reads a column of a row; undefined where there is none. */
function cellReader(
  column: PropertyColumn,
  placeOf: (name: string) => number,
): (cell: CellAt, fault: FaultOf) => string | number | undefined {
  const { field, kind, neo4j } = column
  const place = placeOf(field)
  if (kind.is === 'word') {
    const { words } = kind
    const needed = isAlways(column)
    return (cell, fault) => {
      const word = words[cell(place) as number]
      if (word === undefined && needed) throw fault(field, null)
      return word
    }
  }
  if (kind.is === 'number' || kind.is === 'whole') {
    return (cell, fault) => {
      const found = cell(place)
      if (typeof found !== 'number') throw fault('value or salience', found)
      return Number.isNaN(found) ? undefined : found
    }
  }
  const text = (at: number) => (cell: CellAt, fault: FaultOf) => {
    const found = cell(at)
    if (typeof found !== 'string') throw fault('date or text', found)
    return found || undefined
  }
  const own = text(place)
  if (neo4j === 'property' || neo4j.absent === 'none') return own
  const given = text(placeOf(givenOf(field)))
  const statedAt = placeOf('statedOn')
  const stated = neo4j.absent === 'stated' && statedAt >= 0 ? text(statedAt) : () => undefined
  return (cell, fault) =>
    givenDate(own(cell, fault) ?? '', given(cell, fault) ?? null, absentDay(neo4j, stated(cell, fault)))
}

/** The texts of a dataset's stances, by row of `ids`. */
export async function readTexts(
  transaction: Transaction,
  dataset: string,
  ids: readonly string[],
): Promise<StanceTexts> {
  const found = new Map(
    (await wholeStances(transaction, TEXTS_OF_STANCES, { prefix: keyPrefix(dataset) })).map((stance) => [
      stance.id,
      stance,
    ]),
  )
  const of = (row: number) => found.get(ids[row] as string)
  return {
    id: (row) => ids[row] as string,
    ...eachText((name) => (row) => of(row)?.[name]),
    evidence: (row) => of(row)?.evidence ?? [],
  }
}

/** Whole stances, in code-point order of their ids. */
export async function readStances(transaction: Transaction, dataset: string, query: StanceQuery): Promise<Stance[]> {
  const prefix = keyPrefix(dataset)
  const actors = query.actors && [...new Set(query.actors)]
  const issues = query.issues && [...new Set(query.issues)]
  const text = actors
    ? issues
      ? WHOLE_STANCES.ofActorsOnIssues
      : WHOLE_STANCES.ofActors
    : issues
      ? WHOLE_STANCES.onIssues
      : WHOLE_STANCES.all
  const out = await wholeStances(transaction, text, { prefix, actors, issues })
  return out.sort((a, b) => compareCodePoints(a.id, b.id))
}

async function wholeStances(transaction: Transaction, text: string, parameters: Parameters): Promise<Stance[]> {
  const out: Stance[] = []
  for await (const [actor, issue, node, evidence] of transaction.stream(text, parameters)) {
    const properties = present(node)
    const what = `stance ${JSON.stringify(properties.id)}`
    const dates = givenDates('stances', properties, what)
    out.push(
      understoodAs(
        stanceSchema,
        {
          ...present({ ...properties, ...dates, actor, issue }),
          value: properties.value ?? null,
          evidence: (evidence as unknown[]).map(present),
        },
        what,
      ),
    )
  }
  return out
}

/** The places of ids in code-point order of the ids. */
function idOrder(ids: readonly string[]): Int32Array {
  const order = Array.from(ids, (_, place) => place)
  order.sort((a, b) => compareCodePoints(ids[a] as string, ids[b] as string))
  return Int32Array.from(order)
}
