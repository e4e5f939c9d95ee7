import { stringify } from 'csv-stringify/browser/esm/sync'
import {
  COLUMNS,
  type FullDataset,
  type Stance,
  stanceOf,
  TABLE_NAMES,
  type TableName,
} from '../positions/dataset/index.ts'
import { derivedStanceId } from './derived-id.ts'
import { DATA_PACKAGE } from './package/index.ts'
import { ASSUMED_SCALE } from './tables/index.ts'

type Cell = string | number | boolean | undefined | null
type Rows = Iterable<Readonly<Record<string, Cell>>>

const BATCH = 5000

/** A table of a dataset as its files have it: the columns that any row fills, and the rows, which are made anew for each reader. */
export interface PackageTable {
  readonly name: TableName
  readonly columns: readonly string[]
  readonly rows: () => Iterable<Readonly<Record<string, string | number | boolean | undefined | null>>>
}

/** The tables of a dataset, in the order of a package's files; those that are empty and need not be there are left out. */
export function packageTables(dataset: FullDataset): PackageTable[] {
  return TABLE_NAMES.flatMap((name) => {
    const rows = () => rowsOf(dataset, name)
    const columns = usedColumns(name, rows())
    return columns === null ? [] : [{ name, columns, rows }]
  })
}

/** A dataset as the texts of a data package, by the names of its files: short, for what is small. Reading them gives the same dataset, with the same sha256. */
export function packageTexts(dataset: FullDataset): Record<string, string> {
  const tables = packageTables(dataset).map(({ name, columns, rows }) => [
    `${name}.csv`,
    [...csvOf(rows(), columns)].join(''),
  ])
  return { [DATA_PACKAGE]: JSON.stringify(packageDescriptor(dataset)), ...Object.fromEntries(tables) }
}

/** The rows of a table as CSV, piece by piece. In batches: a stream of single rows takes ten times as long. */
export function* csvOf(rows: Rows, columns: readonly string[]): Generator<string> {
  yield `${columns.join(',')}\n`
  let batch: Cell[][] = []
  const text = () => stringify(batch, { quoted_match: /[\r\n]/, cast: { boolean: String } })
  for (const row of rows) {
    batch.push(columns.map((name) => row[name]))
    if (batch.length < BATCH) continue
    yield text()
    batch = []
  }
  if (batch.length > 0) yield text()
}

/** What a package's `datapackage.json` says of a dataset; without resources its tables are found by their names. */
export function packageDescriptor(dataset: FullDataset, resources?: readonly object[]): object {
  const { info, actors, issues, stances, documents } = dataset
  const licences = info.licence?.split(', ').map((name) => ({ name }))
  const scales: Record<string, { continuous?: true; min?: number; max?: number }> = {}
  for (const { id, min, max, continuous, points } of dataset.scales) {
    const toldByPoints = points.length > 0 && points[0]?.value === min && points.at(-1)?.value === max
    if (toldByPoints && !continuous) continue
    scales[id] = { ...(continuous ? { continuous } : {}), ...(toldByPoints ? {} : { min, max }) }
  }
  return {
    profile: 'tabular-data-package',
    name: info.id,
    title: info.title,
    description: info.description,
    version: info.version,
    licenses: licences,
    sources: info.sources.length > 0 ? info.sources : undefined,
    resources,
    parley: {
      scales: Object.keys(scales).length > 0 ? scales : undefined,
      defaults: Object.keys(info.defaults).length > 0 ? info.defaults : undefined,
      counts: { actors: actors.length, issues: issues.length, stances: stances.length, documents: documents.length },
    },
  }
}

// The required columns and those that any row fills; null when the table has no row and need not be there.
function usedColumns(table: TableName, rows: Rows): readonly string[] | null {
  const columns = COLUMNS[table].map(({ name }) => name)
  const used = new Set(COLUMNS[table].flatMap(({ name, required }) => (required ? [name] : [])))
  let any = false
  for (const row of rows) {
    any = true
    if (used.size === columns.length) break
    for (const name of columns) {
      const cell = row[name]
      if (cell !== undefined && cell !== null && cell !== '') used.add(name)
    }
  }
  // Without their tables, actors and issues would be those that stances name.
  const always = table === 'stances' || table === 'actors' || table === 'issues'
  return any || always ? columns.filter((name) => used.has(name)) : null
}

function rowsOf(dataset: FullDataset, table: TableName): Rows {
  switch (table) {
    case 'issues':
      return dataset.issues.map((issue) => ({
        ...cellsOf(table, issue),
        scale: issue.scale === ASSUMED_SCALE ? undefined : issue.scale,
      }))
    case 'scale_points':
      return dataset.scales.flatMap(({ id, points }) =>
        points.map((point) => ({ ...cellsOf(table, point), scale: id })),
      )
    case 'stances':
      return stanceRows(dataset)
    case 'evidence':
      return evidenceRows(dataset)
    default:
      return (dataset[table] as readonly object[]).map((item) => cellsOf(table, item))
  }
}

/** What the columns of a table hold of an item, by their names in files. */
function cellsOf(table: TableName, item: object): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (const { field, kind, name } of COLUMNS[table]) {
    if (field === null) continue
    const value = (item as Record<string, unknown>)[field]
    if (kind.is === 'list') cells[name] = (value as readonly string[]).join('|')
    // An empty cell says no.
    else if (kind.is === 'flag') cells[name] = value === true || undefined
    else cells[name] = value as Cell
  }
  return cells
}

function* stanceRows(dataset: FullDataset): Rows {
  for (let row = 0; row < dataset.stances.length; row++) {
    const stance = stanceOf(dataset, row)
    const { document, needsId } = bareDocument(stance)
    const cells = cellsOf('stances', stance)
    cells.id = needsId ? stance.id : undefined
    cells.status = stance.status === 'position' ? undefined : stance.status
    cells.document = document
    yield cells
  }
}

function* evidenceRows(dataset: FullDataset): Rows {
  for (let row = 0; row < dataset.stances.length; row++) {
    if (dataset.texts.evidence(row).length === 0) continue
    const stance = stanceOf(dataset, row)
    const { document } = bareDocument(stance)
    for (const piece of stance.evidence) {
      if (piece.document !== document) yield { ...cellsOf('evidence', piece), stance: stance.id }
    }
  }
}

// The document that the stance's own row can name instead of a row of evidence, when its id is derived from it, and whether the id must be written.
function bareDocument({ id, evidence, ...parts }: Stance): { document: string | undefined; needsId: boolean } {
  if (id === derivedStanceId(parts)) return { document: undefined, needsId: false }
  for (const piece of evidence) {
    const { document, relation, ...rest } = piece
    const alone = evidence.every((other) => other === piece || other.document !== document)
    if (!alone || relation !== 'supports' || Object.values(rest).some((part) => part !== undefined)) continue
    if (id === derivedStanceId({ ...parts, document })) return { document, needsId: false }
  }
  return { document: undefined, needsId: true }
}
