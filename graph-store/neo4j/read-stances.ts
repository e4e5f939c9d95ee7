import { z } from 'zod'
import { firstDay, OPEN_END, OPEN_START } from '../../positions/calendar.ts'
import { OPTIONAL_COLUMNS, type StanceColumns } from '../../positions/columns/stance-columns.ts'
import { StanceColumnsBuilder, type StanceRow } from '../../positions/columns/stance-columns-builder.ts'
import type { Dataset, StanceTexts } from '../../positions/dataset/dataset.ts'
import { type Stance, stanceSchema } from '../../positions/dataset/model.ts'
import { CONFIDENCES, ORIGINS, STATUSES } from '../../positions/dataset/vocabulary.ts'
import { compareCodePoints } from '../../positions/text.ts'
import type { StanceQuery } from '../graph-store.ts'
import { idOrder } from '../id-order.ts'
import { type Parameters, type Transaction, whole } from './connection.ts'
import { givenDate } from './days.ts'
import { Fault, understoodAs } from './fault.ts'
import { keyPrefix } from './keys.ts'
import {
  type BulkColumn,
  STANCE_COUNTS,
  STANCE_TEXTS,
  stancesByActorQuery,
  stancesOfOneQuery,
  WHOLE_STANCES,
} from './queries.ts'
import { present } from './read-items.ts'

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
  const columns = bulkColumns(used)
  const place = new Map(columns.map((column, k) => [column, k + 2]))
  const at = (column: BulkColumn) => place.get(column)
  const actorOf = new Map(actors.map((actor, index) => [actor.id, index]))
  const builder = new StanceColumnsBuilder()
  const ids: string[] = []
  const append = rowAppender(builder, ids, at, issues.length)
  const parameters = {
    prefix: keyPrefix(dataset),
    none: Number.NaN,
    statuses: placesOf(STATUSES),
    origins: placesOf(ORIGINS),
    confidences: placesOf(CONFIDENCES),
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
        const column = short === 1 ? 'issue' : (columns[short - 2] as string)
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

function bulkColumns(used: readonly string[]): BulkColumn[] {
  return [
    'value',
    'status',
    ...OPTIONAL_COLUMNS.filter((column) => used.includes(column)).flatMap((column): BulkColumn[] =>
      column === 'validFrom' || column === 'validTo' ? [column, `${column}Given`] : [column],
    ),
  ]
}

/** Appends one stance: `cell(k)` is its id (0), its issue (1), then the values of the columns at their places. */
function rowAppender(
  builder: StanceColumnsBuilder,
  ids: string[],
  placeOf: (column: BulkColumn) => number | undefined,
  issues: number,
): (actor: number, cell: (k: number) => unknown) => void {
  const [value, status] = [placeOf('value'), placeOf('status')] as [number, number]
  const places = {
    origin: placeOf('origin'),
    confidence: placeOf('confidence'),
    salience: placeOf('salience'),
    statedOn: placeOf('statedOn'),
    validFrom: placeOf('validFrom'),
    validFromGiven: placeOf('validFromGiven'),
    validTo: placeOf('validTo'),
    validToGiven: placeOf('validToGiven'),
    recordedAt: placeOf('recordedAt'),
    retractedAt: placeOf('retractedAt'),
    joint: placeOf('joint'),
  }
  return (actor, cell) => {
    const id = cell(0)
    const fault = (what: string, found: unknown) =>
      new Fault(`stance ${JSON.stringify(id)} has ${JSON.stringify(found) ?? String(found)} as its ${what}`)
    if (typeof id !== 'string') throw fault('id', id)
    const text = (at: number | undefined) => {
      if (at === undefined) return undefined
      const found = cell(at)
      if (typeof found !== 'string') throw fault('date or text', found)
      return found || undefined
    }
    const number = (at: number | undefined) => {
      const found = at === undefined ? Number.NaN : cell(at)
      if (typeof found !== 'number') throw fault('value or salience', found)
      return Number.isNaN(found) ? undefined : found
    }
    const issue = cell(1) as number
    if (!(Number.isInteger(issue) && issue >= 0 && issue < issues)) throw fault('issue', issue)
    const stated = STATUSES[cell(status) as number]
    if (stated === undefined) throw fault('status', null)
    const statedOn = text(places.statedOn)
    const row: StanceRow = {
      actor,
      issue,
      value: number(value) ?? null,
      status: stated,
      origin: places.origin === undefined ? undefined : ORIGINS[cell(places.origin) as number],
      confidence: places.confidence === undefined ? undefined : CONFIDENCES[cell(places.confidence) as number],
      salience: number(places.salience),
      statedOn,
      recordedAt: text(places.recordedAt),
      retractedAt: text(places.retractedAt),
      joint: text(places.joint),
    }
    if (places.validFrom !== undefined) {
      const absent = statedOn === undefined ? OPEN_START : firstDay(statedOn)
      row.validFrom = givenDate(text(places.validFrom) ?? '', text(places.validFromGiven) ?? null, absent)
    }
    if (places.validTo !== undefined) {
      row.validTo = givenDate(text(places.validTo) ?? '', text(places.validToGiven) ?? null, OPEN_END)
    }
    ids.push(id)
    builder.append(row)
  }
}

const wholeStance = z.object({
  statedOn: z.string().optional(),
  statedOnGiven: z.string().optional(),
  validFrom: z.string(),
  validFromGiven: z.string().optional(),
  validTo: z.string(),
  validToGiven: z.string().optional(),
})

/** The texts of a dataset's stances, by row of `ids`. */
export async function readTexts(
  transaction: Transaction,
  dataset: string,
  ids: readonly string[],
): Promise<StanceTexts> {
  const found = new Map(
    (await wholeStances(transaction, STANCE_TEXTS, { prefix: keyPrefix(dataset) })).map((stance) => [
      stance.id,
      stance,
    ]),
  )
  const of = (row: number) => found.get(ids[row] as string)
  return {
    id: (row) => ids[row] as string,
    condition: (row) => of(row)?.condition,
    summary: (row) => of(row)?.summary,
    coder: (row) => of(row)?.coder,
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
    const { statedOn, statedOnGiven, validFrom, validFromGiven, validTo, validToGiven } = understoodAs(
      wholeStance,
      properties,
      what,
    )
    const stated = statedOnGiven ?? statedOn
    const dates = {
      statedOn: stated ?? null,
      validFrom:
        givenDate(validFrom, validFromGiven ?? null, stated === undefined ? OPEN_START : firstDay(stated)) ?? null,
      validTo: givenDate(validTo, validToGiven ?? null, OPEN_END) ?? null,
    }
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
