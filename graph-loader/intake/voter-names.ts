import {
  type NationNames,
  type NationsTold,
  nationGiven,
  nationsAmong,
  type Total,
  totalsAmong,
} from '../names/index.ts'
import type { Problems } from '../problem.ts'
import type { MadeCell, MadeTable } from '../tables/index.ts'
import { checkNations, LeftOut, type NamesFound } from './actor-names.ts'

type Cells = readonly MadeCell[]

/** The columns of a table of actors by which they are named. */
const COLUMNS = ['id', 'name', 'kind', 'nation'] as const

/** The tables that were made of votes, with those of their voters made nations that are called so, as far as that is clear or told; and what there is to say of it. Of a recipe names may be told that there are not. */
export async function namedVoters(
  tables: readonly MadeTable[],
  told: NationsTold,
  isRecipe: boolean,
  nationsOf: (() => NationNames | Promise<NationNames>) | undefined,
  problems: Problems,
): Promise<NamesFound & { readonly tables: readonly MadeTable[] }> {
  const actors = tables.find(({ name }) => name === 'actors')
  if (!actors) return { tables, nations: null, totals: [] }
  const totals = totalsOf(actors)
  const names = await nationsOf?.()
  if (!names) return { tables, nations: null, totals }
  const [id, name, kind, nation] = COLUMNS.map((column) => actors.columns.indexOf(column)) as [
    number,
    number,
    number,
    number,
  ]
  const rows = [...actors.rows].map((cells) => {
    const text = (at: number) => String(cells[at] ?? '')
    return { cells, name: text(name) || text(id), kind: text(kind), nation: text(nation) }
  })
  checkNations(told, names, isRecipe ? null : new Set(rows.map((row) => row.name)), problems)
  const among = nationsAmong(rows, names, told)
  const given = new Map(among?.found.map((one) => [one.name, nationGiven(one, among)]))
  const named = rows.map((row) => {
    const code = row.nation === '' ? given.get(row.name) : null
    if (!code) return row.cells
    return row.cells.map((cell, at) => (at === kind ? 'nation' : at === nation ? code : cell))
  })
  return {
    tables: tables.map((table) => (table === actors ? { ...table, rows: named } : table)),
    nations: among,
    totals,
  }
}

/** The voters among a table's actors that may stand for several others. */
function totalsOf(actors: MadeTable): Total[] {
  const [id, name, kind] = COLUMNS.map((column) => actors.columns.indexOf(column)) as [number, number, number]
  const called = [...actors.rows].map((cells) => ({
    name: String(cells[name] || cells[id]),
    isBloc: cells[kind] === 'bloc',
  }))
  const namesOf = (wanted: boolean) => called.flatMap((one) => (one.isBloc === wanted ? [one.name] : []))
  return totalsAmong(namesOf(false), new Set(namesOf(true)))
}

/** The tables that were made of votes without the voters of these names, by which they stand in the file; a name of nobody is added to the problems. */
export function withoutVoters(
  tables: readonly MadeTable[],
  names: readonly string[],
  isRecipe: boolean,
  problems: Problems,
): readonly MadeTable[] {
  const actors = tables.find((table) => table.name === 'actors')
  if (!actors || names.length === 0) return tables
  const leftOut = new LeftOut(names)
  const [id, name] = COLUMNS.map((column) => actors.columns.indexOf(column)) as [number, number]
  const gone = new Set<unknown>()
  for (const cells of actors.rows) {
    const isLeft = [cells[id], cells[name]].map((cell) => leftOut.has(String(cell ?? ''))).includes(true)
    if (isLeft) gone.add(cells[id])
  }
  // Next month's file need not have all the names that this one had.
  if (!isRecipe) leftOut.tellUnused(problems)
  return tables.map((table) => {
    const key = table.columns.indexOf(table === actors ? 'id' : 'actor')
    if (key >= 0) return { ...table, rows: rowsOf(table, (cells) => (gone.has(cells[key]) ? null : cells)) }
    if (table.name !== 'stances') return table
    const kept = table.columns.map((column) => !gone.has(column))
    return {
      ...table,
      columns: table.columns.filter((_, at) => kept[at]),
      rows: rowsOf(table, (cells) => cells.filter((_, at) => kept[at])),
    }
  })
}

/** The rows of a table as they are changed, those of null left out; they can be gone through again. */
function rowsOf({ rows }: MadeTable, changed: (cells: Cells) => Cells | null): Iterable<Cells> {
  const all = [...rows]
  return all.flatMap((cells) => {
    const one = changed(cells)
    return one === null ? [] : [one]
  })
}
