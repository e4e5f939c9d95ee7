import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { FullDataset, TableName } from '../positions/dataset/index.ts'
import { isPackageFile, refuseTakenFolder, tableSchema, writeFolderWhole } from './disk/index.ts'
import { DATA_PACKAGE } from './package/index.ts'
import { csvOf, packageDescriptor, packageTables } from './package-tables.ts'

/** How a package is written. */
export interface WritePackageOptions {
  /** Packs the tables of stances, evidence and documents (`.csv.gz`). */
  readonly gzip?: boolean
  /** Removes the package's files that the folder holds already; otherwise they are an error. */
  readonly overwrite?: boolean
  /** Further files of the folder, by their names. */
  readonly beside?: Readonly<Record<string, string>>
}

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
  await writeFile(join(folder, DATA_PACKAGE), `${JSON.stringify(packageDescriptor(dataset, resources), null, 2)}\n`)
}
