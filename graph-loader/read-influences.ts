import { basename } from 'node:path'
import { readCsvTable, type TakeHeader } from './csv/index.ts'
import { nodeFiles } from './disk/index.ts'
import { Problems } from './problem.ts'
import { shown, shownList } from './suggest.ts'
import { numberOf } from './tables/index.ts'

/** The strongest direct influence that the method knows: on the existence of another. */
const STRONGEST = 4

/** Who can influence whom directly: actors by id in the order of the file's rows, and a row of numbers for each, columns in the same order. */
export interface InfluenceTable {
  readonly actors: readonly string[]
  readonly mid: readonly (readonly number[])[]
}

/**
 * The matrix of direct influences (MID) of a CSV: a header whose first cell is anything and whose others are actors, then a row for each of these
 * actors, in any order, with numbers from 0 to 4 (Godet’s scale of direct influence); an empty cell is 0. Rejects with `InvalidDataError` that tells every problem: an actor twice,
 * without a row or without a column, a cell that is no number from 0 to 4, an influence of an actor on itself.
 */
export async function readInfluences(path: string): Promise<InfluenceTable> {
  const file = basename(path)
  const problems = new Problems()
  const rows = new Map<string, number[]>()
  let columns: readonly string[] = []
  const takeHeader: TakeHeader = (header) => {
    columns = header.slice(1)
    return (fields, row) => {
      const actor = (fields[0] ?? '').trim()
      if (!columns.includes(actor)) {
        problems.add(file, row, null, `${shown(actor)} has no column`, `one of ${shownList(columns, 10)}`)
      } else if (rows.has(actor)) {
        problems.add(file, row, null, `${shown(actor)} has a row before`, 'one row for each actor')
      } else {
        rows.set(
          actor,
          columns.map((column, k) =>
            influenceIn(fields[k + 1] ?? '', column === actor, (message, expected) =>
              problems.add(file, row, column, message, expected),
            ),
          ),
        )
      }
    }
  }
  await readCsvTable(nodeFiles, path, problems, problems, takeHeader, { corner: true })
  if (problems.total === 0) {
    for (const name of columns)
      if (!rows.has(name)) problems.add(file, null, null, `${shown(name)} has no row`, 'a row for each column')
    if (columns.length === 0)
      problems.add(file, 1, null, 'there are no actors', 'a column for each actor after the first')
  }
  problems.throwIfAny(path)
  const actors = [...rows.keys()]
  const places = actors.map((actor) => columns.indexOf(actor))
  return { actors, mid: actors.map((actor) => places.map((k) => rows.get(actor)?.[k] as number)) }
}

function influenceIn(cell: string, own: boolean, tell: (message: string, expected: string) => void): number {
  const text = cell.trim()
  const read = text === '' ? 0 : numberOf(text)
  const number = typeof read === 'number' ? read : Number.NaN
  if (!(number >= 0 && number <= STRONGEST)) tell(`${shown(text)} is no influence`, `a number from 0 to ${STRONGEST}`)
  else if (own && number !== 0) tell('an actor has no influence on itself', '0, or nothing')
  return number
}
