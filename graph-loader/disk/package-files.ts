import { createWriteStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { COLUMNS, TABLE_NAMES, type TableName } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { DATA_PACKAGE } from '../package/index.ts'
import { csvOf, type MadeTable } from '../tables/index.ts'
import { writeFolderWhole } from './whole-output.ts'
import { writeError } from './write-error.ts'

/** What the package says of itself. */
export interface PackageHead {
  readonly name: string
  readonly title: string
  readonly description?: string | undefined
  readonly sources?: readonly { readonly title: string }[]
  readonly parley: object
}

/** The schema of a table's file, of which the header is `columns`; those that are no columns of the table, as a wide one has them, hold texts. */
export function tableSchema(table: TableName, columns: readonly string[]): object {
  const isNumber = (name: string) => {
    const is = COLUMNS[table].find((column) => column.name === name)?.kind.is
    return is === 'number' || is === 'whole'
  }
  return {
    fields: columns.map((name) => ({ name, type: isNumber(name) ? 'number' : 'string' })),
    missingValues: [''],
  }
}

/** Whether a name in a package's folder is that of its description or of one of its tables. */
export function isPackageFile(name: string): boolean {
  return name === DATA_PACKAGE || TABLE_NAMES.some((table) => name === `${table}.csv` || name === `${table}.csv.gz`)
}

/** Rejects when a folder holds a data package already, so that an import never mixes with it. */
export async function refuseTakenFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR')
      throw new UserError('cannot-write', 'folder', `${folder} is a file`, { next: 'choose an empty or new folder' })
    throw writeError(folder, error)
  })
  const ours = names.filter(isPackageFile)
  if (ours.length === 0) return
  throw new UserError('cannot-write', 'folder', `${folder} holds a data package already (${ours.join(', ')})`, {
    next: 'choose an empty or new folder',
  })
}

/**
 * Writes a data package into a folder, which is made when it is not there, whole or not at all; `check` sees it before it is in its place, and gives the result.
 * Rejects with what `check` rejects with, with `WriteError` and with `DiskFullError`.
 */
export function writePackageFiles<T>(
  folder: string,
  head: PackageHead,
  tables: readonly MadeTable[],
  check: (draft: string) => Promise<T>,
): Promise<T> {
  const fill = async (draft: string) => {
    await fillPackage(draft, head, tables)
    return check(draft)
  }
  return writeFolderWhole(folder, fill, { last: DATA_PACKAGE })
}

async function fillPackage(folder: string, head: PackageHead, tables: readonly MadeTable[]): Promise<void> {
  const resources: object[] = []
  for (const { name, columns, rows, gzip = false } of tables) {
    const path = `${name}.csv${gzip ? '.gz' : ''}`
    const from = Readable.from(csvOf({ columns, rows }))
    const to = createWriteStream(join(folder, path))
    await (gzip ? pipeline(from, createGzip({ level: 9 }), to) : pipeline(from, to))
    const packed = gzip ? { compression: 'gz' } : {}
    resources.push({
      name,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...packed,
      schema: tableSchema(name, columns),
    })
  }
  const { name, title, description, sources, parley } = head
  const content = { profile: 'tabular-data-package', name, title, description, sources, resources, parley }
  await writeFile(join(folder, DATA_PACKAGE), `${JSON.stringify(content, null, 2)}\n`)
}
