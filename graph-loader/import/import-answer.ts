import { basename, resolve } from 'node:path'
import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'
import { refuseTakenFolder } from '../disk/index.ts'
import { browserFiles } from '../files/index.ts'
import { Problems } from '../problem.ts'
import type { RecipeQuery } from '../recipe.ts'
import { type ImportTableOptions, importTable, type TableReport } from './import-table.ts'

/** How the answer to a query is imported. */
export interface ImportAnswerOptions extends ImportTableOptions {
  /** What was asked: it is kept in the recipe. */
  readonly query: RecipeQuery
}

/** A row of an answer: its values by the names of its columns, each as JSON gives it. */
export type AnswerRow = Readonly<Record<string, unknown>>

/** By what name problems call the answer; their rows are its rows, from 1. */
const FILE = 'answer.json'
/** What stands for a value that JSON has no form of, and says more than its text. */
const TEXTUAL = /^(Date|LocalDateTime|DateTime|Integer|Float)$/

/**
 * Writes the rows that a query gives as a data package (it is asked once the folder is known to be free), through the reader of tables, with the recipe: the query and how its columns were understood. Rejects as `importTable` does, and with a `UserError` when there are no rows or a cell is
 * a node, a relationship or a map.
 */
export async function importAnswer(
  ask: () => Promise<readonly AnswerRow[]>,
  folder: string,
  { query, id, ...options }: ImportAnswerOptions,
): Promise<TableReport> {
  await refuseTakenFolder(folder)
  const rows = await ask()
  if (rows.length === 0)
    throw new UserError('invalid-data', 'query', 'its answer has no rows', { expected: 'a row for each stance' })
  const problems = new Problems()
  const plain = rows.map((row, at) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        const cell = cellOf(value)
        if (cell === undefined)
          problems.add(
            FILE,
            at + 1,
            column,
            `it holds ${kindOf(value)}`,
            `a property, such as RETURN ${shown(`${column}.name`)} AS ${column}`,
          )
        return [column, cell ?? null]
      }),
    ),
  )
  problems.throwIfAny(FILE)
  const files = browserFiles(new Map([[FILE, new Blob([JSON.stringify(plain)])]]))
  return importTable([FILE], folder, { ...options, id: id ?? basename(resolve(folder)) }, { files, query })
}

/** A value as a cell of a table; undefined where it is none. */
function cellOf(value: unknown): string | number | boolean | null | readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value : undefined
  if (typeof value !== 'object' || value === null) return value as string | number | boolean | null
  const { $type, value: text } = value as { $type?: unknown; value?: unknown }
  if (typeof $type !== 'string' || !TEXTUAL.test($type) || typeof text !== 'string') return undefined
  // The name of a time zone stands behind the moment.
  return text.replace(/\[[^\]]*\]$/, '')
}

function kindOf(value: unknown): string {
  const type = (value as { $type?: unknown } | null)?.$type
  return typeof type === 'string' ? `a value of the type ${type}` : Array.isArray(value) ? 'a list of maps' : 'a map'
}
