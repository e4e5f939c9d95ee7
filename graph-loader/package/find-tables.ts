import { isDatasetId, TABLE_NAMES, type TableName } from '../../positions/dataset/index.ts'
import { type FileSource, readFault } from '../files/index.ts'
import type { Problems } from '../problem.ts'
import { nearest, shown } from '../suggest.ts'
import type { TableFile } from '../tables/index.ts'
import { say } from '../words/index.ts'
import { DATA_PACKAGE, type DataPackage, type ReadPackage, readDataPackage } from './data-package.ts'
import { otherKind } from './other-kinds.ts'

/** The files of a dataset. */
export interface FoundTables {
  readonly content: DataPackage | null
  readonly fail: ReadPackage['fail']
  readonly tables: ReadonlyMap<TableName, TableFile>
  /** The folder that was looked through, null for a single file. */
  readonly folder: string | null
  /** The paths in it that the dataset names: those of its tables, and other resources of its description. */
  readonly paths: readonly string[]
  /** The size of all the files in bytes. */
  readonly bytes: number
  /** The folder's or file's name without extension: the dataset's id when nothing else gives one. */
  readonly fallbackId: string
}

/**
 * Finds the tables of the dataset at a path: a data package's folder or its datapackage.json, a folder of CSV files named as the tables, or one CSV file of
 * stances. What is wrong is told; null when nothing can be read.
 */
export async function findTables(files: FileSource, path: string, problems: Problems): Promise<FoundTables | null> {
  const name = files.base(path)
  const place = await aboutOf(files, path, name || path || 'path', problems)
  if (!place) return null
  if (place.kind === 'folder') return inFolder(files, path, problems)
  if (place.kind === 'other') {
    problems.add(name, null, null, 'it is a device, a pipe or a socket', 'a folder or a CSV file')
    return null
  }
  if (name === DATA_PACKAGE) return inFolder(files, files.parent(path), problems)
  if (/\.zip$/i.test(name)) {
    problems.add(name, null, null, 'a ZIP archive, which only the page opens', 'the folder that it unpacks to')
    return null
  }
  if (!/\.csv(\.gz)?$/i.test(name)) {
    problems.add(
      name,
      null,
      null,
      ...(otherKind(name) ?? [
        'neither a folder nor a CSV file',
        `a data package's folder, ${DATA_PACKAGE}, or a name that ends in .csv or .csv.gz`,
      ]),
    )
    return null
  }
  return {
    content: null,
    fail: () => {},
    tables: new Map([['stances', tableFile(files, path, name)]]),
    folder: null,
    paths: [],
    bytes: place.size,
    fallbackId: asId(name.replace(/\.csv(\.gz)?$/i, '')),
  }
}

async function inFolder(files: FileSource, folder: string, problems: Problems): Promise<FoundTables | null> {
  const before = problems.total
  const found = await readDataPackage(files, folder, problems)
  if (problems.total > before && !found) return null
  let names: string[]
  try {
    names = (await files.names(folder)).sort()
  } catch (error) {
    problems.add(files.base(folder), null, null, ...readFault(error))
    return null
  }
  const listed = found?.content.resources
  const byName = tablesByName(names, listed === undefined, problems)
  const paths = listed ? tablesListed(listed, byName, found) : byName
  const tables = new Map<TableName, TableFile>()
  let bytes = 0
  for (const name of TABLE_NAMES) {
    const path = paths.get(name)
    if (path === undefined) continue
    const full = files.within(folder, path)
    const place = await aboutOf(files, full, path, problems)
    if (!place) continue
    if (place.kind !== 'file') {
      problems.add(path, null, null, place.kind === 'folder' ? say('isFolder') : 'it is no file', 'a CSV file')
      continue
    }
    tables.set(name, tableFile(files, full, path))
    bytes += place.size
  }
  if (!paths.has('stances')) {
    const file = listed ? DATA_PACKAGE : 'stances.csv'
    problems.add(
      file,
      null,
      null,
      listed ? say('noResourceStances') : say('noFileInFolder', files.folderName(folder), names),
      say('stancesNeeded'),
    )
  }
  return {
    content: found?.content ?? null,
    fail: found?.fail ?? (() => {}),
    tables,
    folder,
    paths: [...paths.values(), ...(listed ?? []).map(({ path }) => path.replace(/^(\.\/)+/, ''))],
    bytes,
    fallbackId: asId(files.folderName(folder)),
  }
}

/** How deep below a dataset's folder tables are looked for that do not belong to it. */
const DEPTH = 3

/** The CSV files in and below a folder that are none of the given ones, by their paths in it. Links and what may not be read are passed over. */
export async function otherTables(
  files: FileSource,
  folder: string,
  paths: readonly string[],
  above = '',
): Promise<string[]> {
  const found: string[] = []
  const names = await files.names(folder).catch(() => [])
  for (const name of names.sort()) {
    const path = above + name
    if (name.startsWith('.') || paths.includes(path)) continue
    if (/\.csv(\.gz)?$/i.test(name)) found.push(path)
    else if (path.split('/').length <= DEPTH && !name.includes('.')) {
      const about = await files.about(files.within(folder, name)).catch(() => null)
      if (about?.kind === 'folder')
        found.push(...(await otherTables(files, files.within(folder, name), paths, `${path}/`)))
    }
  }
  return found
}

function tableFile(files: FileSource, path: string, name: string): TableFile {
  return { name, chunks: (onBytes) => files.chunks(path, onBytes) }
}

/** A file's or folder's name as an id: file systems allow names that are none, and some decompose accents. */
export function asId(name: string): string {
  const id = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .trim()
  return isDatasetId(id) ? id : 'dataset'
}

function tablesByName(names: readonly string[], all: boolean, problems: Problems): Map<TableName, string> {
  const paths = new Map<TableName, string>()
  for (const name of names) {
    const stem = /^(.*)\.csv(?:\.gz)?$/i.exec(name)?.[1]
    if (stem === undefined) continue
    if (TABLE_NAMES.includes(stem as TableName)) {
      const other = paths.get(stem as TableName)
      if (other !== undefined)
        problems.add(name, null, null, say('fileTwiceOfTable', other), say('oneFileOfTable', stem))
      else paths.set(stem as TableName, name)
      continue
    }
    const near = all ? nearest(stem, TABLE_NAMES) : null
    if (near !== null) problems.add(name, null, null, say('noSuchTable'), say('perhapsTable', near))
  }
  return paths
}

function tablesListed(
  resources: NonNullable<DataPackage['resources']>,
  byName: ReadonlyMap<TableName, string>,
  { fail }: ReadPackage,
): Map<TableName, string> {
  const paths = new Map<TableName, string>()
  resources.forEach(({ name, path, encoding, dialect }, index) => {
    const place = `resources.${index}`
    const table = name ?? path.replace(/^.*\//, '').replace(/\.csv(\.gz)?$/i, '')
    if (!TABLE_NAMES.includes(table as TableName)) {
      const near = nearest(table, TABLE_NAMES)
      if (near !== null)
        fail(`${place}.name`, `unknown table ${shown(table)}`, `${near}, or a name that is not so like it`)
      return
    }
    const outside = leavesFolder(path)
    if (outside !== null) fail(`${place}.path`, `${shown(path)} ${outside}`, 'a path inside the folder')
    else if (!/\.csv(\.gz)?$/i.test(path))
      fail(`${place}.path`, `${shown(path)} is no CSV file`, 'a name that ends in .csv or .csv.gz')
    else if (paths.has(table as TableName))
      fail(`${place}.name`, `the table ${table} is there twice`, 'one resource for each table')
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
      fail(`${place}.encoding`, `the encoding ${shown(encoding)} is not read`, 'utf-8')
    }
    if (dialect?.delimiter !== undefined && dialect.delimiter !== ',') {
      fail(`${place}.dialect.delimiter`, `fields divided by ${shown(dialect.delimiter)} are not read`, 'commas')
    }
    if (dialect?.header === false)
      fail(`${place}.dialect.header`, 'a table without a header is not read', 'a first line that names the columns')
    if (outside === null && !paths.has(table as TableName)) paths.set(table as TableName, path)
    else if (outside !== null) paths.delete(table as TableName)
  })
  for (const [table, path] of byName) {
    const listed = resources.some(({ name, path: other }) => (name ?? '') === table || other === path)
    if (!listed)
      fail(
        'resources',
        `${path} is in the folder, but no resource names it`,
        `a resource named ${table}, or the file elsewhere`,
      )
  }
  return paths
}

function leavesFolder(path: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return 'is an address or has a drive letter'
  if (/^[/\\~]/.test(path)) return 'is an absolute path'
  if (path.split(/[/\\]/).includes('..')) return 'leaves the folder'
  if (path.includes('\u0000')) return 'holds a NUL character'
  return null
}

async function aboutOf(files: FileSource, path: string, name: string, problems: Problems) {
  try {
    return await files.about(path)
  } catch (error) {
    problems.add(name, null, null, ...readFault(error))
    return null
  }
}
