/** Tables of a dataset as files of their own: what it holds, what follows from it, and what a view shows. */

import { packageTables } from '../../graph-loader/index.ts'
import { UserError } from '../../positions/errors.ts'
import { resolvePositions, scopeOf } from '../../positions/resolve/index.ts'
import { shown } from '../../positions/text.ts'
import { scopeQueryOf, type View } from '../../positions/view.ts'
import { type AnyDrawn, Drawn } from '../accounts/drawn.ts'
import { alignmentRows } from '../api/alignment-rows.ts'
import type { StancesAnswer } from '../api/answers.ts'
import { type CsvOptions, csvRows } from '../api/csv.ts'
import { positionTable } from '../api/position-rows.ts'
import { documentsNamed } from '../api/stance-texts.ts'
import { again, namedPositions, pairTable, type Table, tableOf } from '../api/table.ts'
import { aboutSheet } from '../export-files/about.ts'
import { inChunks } from '../export-files/chunks.ts'
import { type Sheet, workbookOf } from '../export-files/workbook.ts'
import { byKey } from '../views/evidence/evidence-page.ts'
import { VIEW_NUMBERS } from '../views/numbers.ts'
import { viewEntry } from '../views/views.ts'
import type { NamedDataset } from './dataset-source.ts'
import { writeOutput } from './given-paths.ts'
import { tell } from './tell-error.ts'

/** Words are searched as the page does it: from three letters on, the first hundred of each kind. */
const LEAST = 3
const MOST = 100

interface Made {
  readonly named: NamedDataset
  readonly drawn: AnyDrawn
  readonly view: View
}

const TABLES = {
  async stances({ named }) {
    const dataset = await (await named.store()).whole(named.dataset.info.id)
    const table = packageTables(dataset).find(({ name }) => name === 'stances')
    return table ? tableOf(table.columns, again(table.rows)) : { columns: [], rows: [] }
  },
  async positions({ named: { dataset }, view }) {
    const positions = resolvePositions(dataset, scopeOf(dataset, scopeQueryOf(view)))
    return namedPositions(positions, () => positionTable(positions))
  },
  async pairs({ drawn, view }) {
    const { positions, alignment } = drawn.compared({ ...view, move: undefined })
    return pairTable(positions, () => alignmentRows(positions, alignment))
  },
  async view({ named, drawn, view }) {
    const { id } = viewEntry(view.show)
    const numbers = VIEW_NUMBERS[id]
    if (numbers === null)
      throw new UserError('bad-parameter', '--table', `the numbers of ${id} are the rows of a query`, {
        next: 'parley query "…" -o FILE writes them',
      })
    const { found, words } = id === 'evidence' ? await worded(named, view) : { found: [], words: null }
    return (await numbers())(drawn, { view, found, words })
  },
} as const satisfies Readonly<Record<string, (made: Made) => Promise<Table>>>

/** A table that a file may hold. */
export type TableId = keyof typeof TABLES

/** The tables that files of this command may hold, for flags and errors. */
export const TABLE_IDS = Object.keys(TABLES) as TableId[]

/** Writes tables of a dataset to a `.csv`, or as the sheets of an `.xlsx`, with one that says what they are of. Rejects with a `UserError` when the view does not fit. */
export async function exportTables(
  tables: readonly TableId[],
  named: NamedDataset,
  view: View,
  path: string,
  options: CsvOptions,
): Promise<void> {
  const { dataset, documents } = named
  const drawn = new Drawn({ dataset, facts: { counts: { stances: dataset.stances.length, documents } } })
  const sheets: Sheet[] = []
  for (const id of tables) sheets.push({ name: id, ...(await TABLES[id]({ named, drawn, view })) })
  const [first] = sheets as [Sheet]
  if (path.toLowerCase().endsWith('.csv'))
    await writeOutput(path, inChunks(csvRows(first.columns, first.rows, options)))
  else await writeOutput(path, await workbookOf([...sheets, aboutSheet(drawn, view, first, undefined)]))
  tell(`wrote ${path}`)
}

/** The tables that are asked for of a file of this name; undefined when it holds something else. Throws `UserError` when it cannot hold them. */
export function tablesIn(name: string, asked: readonly string[]): readonly TableId[] | undefined {
  const known = asked.filter((one): one is TableId => one in TABLES)
  if (known.length === 0) return undefined
  const lower = name.toLowerCase()
  const fault = (what: string, expected: string) => new UserError('usage', '--table', what, { expected })
  if (known.length < asked.length) throw fault('nodes and edges stand alone', 'one --table')
  if (!lower.endsWith('.csv') && !lower.endsWith('.xlsx'))
    throw fault(`only for a file that ends in .csv or .xlsx`, `such a name, found ${shown(name)}`)
  if (lower.endsWith('.csv') && known.length > 1)
    throw fault(`a .csv holds one table, ${known.length} are asked for`, 'one --table, or a file that ends in .xlsx')
  return known
}

/** The words of a dataset's stances, and which of them hold the text that a view looks for. */
async function worded(
  { dataset, store }: NamedDataset,
  { find }: View,
): Promise<{ found: readonly string[]; words: StancesAnswer }> {
  const words = await store()
  const { id } = dataset.info
  const stances = await words.stances(id, {})
  const documents = await documentsNamed(dataset, stances, words)
  const text = (find ?? '').trim()
  const hits = text.length < LEAST ? null : await words.search(id, { text, limit: MOST })
  const held = new Set([...(hits?.evidence ?? []), ...(hits?.stances ?? [])].map(({ stance }) => stance))
  const found = [...byKey(stances)].flatMap(([key, stance]) => (held.has(stance.id) ? [key] : []))
  return { found, words: { dataset: id, stances, documents } }
}
