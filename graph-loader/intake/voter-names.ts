import { type NationNames, type NationsTold, nationGiven, nationsAmong } from '../names/index.ts'
import type { Problems } from '../problem.ts'
import type { MadeTable } from '../tables/index.ts'
import { checkNations, type NamesFound } from './actor-names.ts'

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
  const names = await nationsOf?.()
  if (!actors || !names) return { tables, nations: null, totals: [] }
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
    totals: [],
  }
}
