/** A table as it leaves Parley: what every file of numbers, and what is copied, is written from. */

import type { Alignment } from '../../positions/alignment/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import { ALIGNMENT_COLUMNS, type AlignmentRow, alignmentRows } from './alignment-rows.ts'
import { POSITION_COLUMNS } from './position-rows.ts'

/** What a cell may hold; null is no value. Whole numbers that a double cannot hold come as bigint. */
export type Cell = string | number | bigint | boolean | null

/** A table: columns may share a name, as those of a query in Cypher do, so that a row is a list. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
  /** Figures that stand for the whole, not for a row. */
  readonly about?: readonly (readonly [name: string, value: Cell])[]
}

/** Rows by column as a table; what a row lacks is no value. */
export function tableOf(columns: readonly string[], rows: Iterable<object>): Table {
  return { columns, rows: { [Symbol.iterator]: () => cellsOf(columns, rows) } }
}

function* cellsOf(columns: readonly string[], rows: Iterable<object>): Generator<Cell[]> {
  for (const row of rows) {
    const cells = row as Readonly<Record<string, Cell | undefined>>
    yield columns.map((column) => cells[column] ?? null)
  }
}

/** Makes rows anew whenever they are gone through, so that a table can be counted first and written then. */
export function again<T>(rows: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => rows()[Symbol.iterator]() }
}

/** The names of actors and issues by id; an id that is none is its own name. */
export function namesIn({ dataset }: Pick<Positions, 'dataset'>) {
  const named = (list: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name]))
    return (id: string): string => names.get(id) ?? id
  }
  return { actor: named(dataset.actors), issue: named(dataset.issues) }
}

/** Pairs with the columns of the API and, behind them, the names of both. */
export function pairTable(positions: Positions, rows: () => Iterable<AlignmentRow>): Table {
  const { actor } = namesIn(positions)
  const named = again(function* () {
    for (const row of rows()) yield { ...row, nameA: actor(row.a), nameB: actor(row.b) }
  })
  return tableOf([...ALIGNMENT_COLUMNS, 'nameA', 'nameB'], named)
}

type PositionRow = Partial<Record<(typeof POSITION_COLUMNS)[number], unknown>>

/** Columns behind those of positions. */
const NAMES = ['actorName', 'issueName'] as const

/** Positions with the columns of the API and, behind them, the names of actor and issue, and whatever a view adds. */
export function namedPositions(
  positions: Positions,
  rows: () => Iterable<PositionRow & Readonly<Record<string, unknown>>>,
  added: readonly string[] = [],
): Table {
  const { actor, issue } = namesIn(positions)
  const named = again(function* () {
    for (const row of rows())
      yield { ...row, actorName: actor(row.actor as string), issueName: issue(row.issue as string) }
  })
  return tableOf([...POSITION_COLUMNS, ...NAMES, ...added], named)
}

/** The pairs of an alignment both of whom are among some, by id. */
export function pairsAmong(
  positions: Positions,
  alignment: Alignment,
  among: ReadonlySet<string>,
): () => Iterable<AlignmentRow> {
  return function* () {
    for (const row of alignmentRows(positions, alignment)) if (among.has(row.a) && among.has(row.b)) yield row
  }
}
