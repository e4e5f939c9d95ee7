import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { PACKAGE_SHEET, packageDescriptor, packageTables, writePackage } from '../../graph-loader/index.ts'
import type { FullDataset } from '../../positions/dataset/index.ts'
import { again, tableOf } from '../api/table.ts'
import { type Sheet, workbookOf } from '../export-files/workbook.ts'
import { outputPath, writeOutput } from './given-paths.ts'
import { tell } from './tell-error.ts'

/** As what all of a dataset is written: the folder of a data package, one as a ZIP archive, or a workbook with a sheet for each table. */
export type DatasetFile = 'folder' | 'zip' | 'workbook'

/** As what a dataset is written to a file of this name; undefined when it names something else. A name without an ending, or with a slash behind it, is a folder's. */
export function datasetFileOf(name: string): DatasetFile | undefined {
  if (/\.zip$/i.test(name)) return 'zip'
  if (/\.xlsx$/i.test(name)) return 'workbook'
  return /[/\\]$/.test(name) || extname(name) === '' ? 'folder' : undefined
}

/** Writes all of a dataset; it loads again to the same sha256. Rejects with a `UserError` when the folder holds a package already, or when a sheet cannot hold a table. */
export async function exportDataset(as: DatasetFile, dataset: FullDataset, output: string): Promise<void> {
  if (as === 'folder') {
    await writePackage(dataset, resolve(output))
    tell(`wrote a data package into ${output}`)
    return
  }
  const path = outputPath(output)
  await writeOutput(
    path,
    as === 'zip' ? await zipOf(dataset, basename(path, extname(path))) : await workbookOf(sheetsOf(dataset)),
  )
  tell(`wrote ${path}`)
}

async function zipOf(dataset: FullDataset, name: string): Promise<Uint8Array> {
  const draft = await mkdtemp(join(tmpdir(), 'parley-export-'))
  try {
    const folder = join(draft, name)
    await writePackage(dataset, folder)
    const files = await readdir(folder)
    const entries = await Promise.all(
      files
        .sort()
        .map(async (file) => [`${name}/${file}`, new Uint8Array(await readFile(join(folder, file)))] as const),
    )
    // The same dataset gives the same bytes, whenever it is written.
    return zipSync(Object.fromEntries(entries), { mtime: new Date(Date.UTC(1980, 0, 2)) })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** A sheet for each table, and one with what `datapackage.json` says, so that the workbook loads again. */
function sheetsOf(dataset: FullDataset): Sheet[] {
  const tables = packageTables(dataset).map(({ name, columns, rows }) => ({ name, ...tableOf(columns, again(rows)) }))
  const lines = JSON.stringify(packageDescriptor(dataset), null, 1).split('\n')
  return [...tables, { name: PACKAGE_SHEET, columns: ['datapackage.json'], rows: lines.map((line) => [line]) }]
}
