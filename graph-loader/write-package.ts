import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import {
  COLUMNS,
  type FullDataset,
  type Stance,
  stanceOf,
  TABLE_NAMES,
  type TableName,
} from '../positions/dataset/index.ts'
import { derivedStanceId } from './derived-id.ts'
import { isPackageFile, refuseTakenFolder, tableSchema, writeFolderWhole } from './disk/index.ts'
import { DATA_PACKAGE } from './package/index.ts'
import { ASSUMED_SCALE } from './tables/index.ts'

type Cell = string | number | boolean | undefined | null
type Rows = Iterable<Readonly<Record<string, Cell>>>

/** How a package is written. */
export interface WritePackageOptions {
  /** Packs the tables of stances, evidence and documents (`.csv.gz`). */
  readonly gzip?: boolean
  /** Removes the package's files that the folder holds already; otherwise they are an error. */
  readonly overwrite?: boolean
  /** Further files of the folder, by their names. */
  readonly beside?: Readonly<Record<string, string>>
}

const BATCH = 5000
const PACKED: readonly TableName[] = ['stances', 'evidence', 'documents']

/**
 * Writes a dataset as a data package into a folder, which is made when it is not there, whole or not at all. Reading it again gives the same dataset, with the same sha256. Columns
 * and tables that are empty are left out, save the required ones. Rejects when the folder holds a package and `overwrite` is not set.
 */
export async function writePackage(
  dataset: FullDataset,
  folder: string,
  options: WritePackageOptions = {},
): Promise<void> {
  if (!options.overwrite) await refuseTakenFolder(folder)
  const packed = options.gzip ? PACKED : []
  await writeFolderWhole(
    folder,
    async (draft) => {
      for (const [name, text] of Object.entries(options.beside ?? {})) await writeFile(join(draft, name), text)
      await fill(dataset, draft, packed)
    },
    {
      last: DATA_PACKAGE,
      isObsolete: isPackageFile,
    },
  )
}

async function fill(dataset: FullDataset, folder: string, packedTables: readonly TableName[]): Promise<void> {
  const resources: object[] = []
  for (const { name: table, columns, rows } of packageTables(dataset)) {
    const packed = packedTables.includes(table)
    const path = `${table}.csv${packed ? '.gz' : ''}`
    const from = Readable.from(csvOf(rows(), columns))
    const to = createWriteStream(join(folder, path))
    await (packed ? pipeline(from, createGzip({ level: 9 }), to) : pipeline(from, to))
    resources.push({
      name: table,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...(packed ? { compression: 'gz' } : {}),
      schema: tableSchema(table, columns),
    })
  }
  await writeFile(join(folder, DATA_PACKAGE), `${JSON.stringify(descriptor(dataset, resources), null, 2)}\n`)
}

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

// In batches: a stream of single rows takes ten times as long.
function* csvOf(rows: Rows, columns: readonly string[]): Generator<string> {
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

function descriptor(dataset: FullDataset, resources: readonly object[]): object {
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
