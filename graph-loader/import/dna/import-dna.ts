import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../../../positions/errors.ts'
import { nodeFiles, refuseTakenFolder, writeFolderWhole, writePackageFiles } from '../../disk/index.ts'
import {
  type DnaChoice,
  type DnaDatabase,
  type DnaDocument,
  dnaDatabase,
  dnaId,
  dnaPackage,
  openDna,
} from '../../dna/index.ts'
import { isDump } from '../../package/index.ts'
import { Problems } from '../../problem.ts'
import { readDataset } from '../../read-dataset.ts'
import { shown } from '../../suggest.ts'
import { type ImportReport, importReport } from '../import-report.ts'
import { withSqliteFile } from './sqlite-file.ts'

/** How a database of Discourse Network Analyzer is imported. */
export interface ImportDnaOptions extends DnaChoice {
  /** The dataset's id (default: the file's name without its end). */
  readonly id?: string | undefined
  /** The declared bounds of an integer value; without them they are assumed from the values that occur, and that is a warning. */
  readonly scale?: { readonly min: number; readonly max: number } | undefined
  /** A folder into which the documents' texts are written, each named by its sha256. Without it, no text leaves the database. */
  readonly texts?: string | undefined
  /** The time zone in which documents' times become days (IANA name; default UTC). */
  readonly timeZone?: string | undefined
}

/**
 * Writes the statements of a database of Discourse Network Analyzer (version 2 or 3, SQLite) as a data package. A boolean becomes −1 (false) or 1 (true), an
 * integer itself. What is wrong with single statements is a warning. Rejects with an `InvalidDataError` when the file is no such database, when the
 * choice of variables comes to nothing, or when no statement is left.
 */
export async function importDna(path: string, folder: string, options: ImportDnaOptions = {}): Promise<ImportReport> {
  await refuseTakenFolder(folder)
  const dayOf = dayFormat(options.timeZone)
  const name = basename(path)
  const warnings = new Problems()
  const { head, tables, used } = dnaPackage(await databaseAt(path, name, warnings), options, {
    path,
    name,
    id: options.id ?? dnaId(name),
    warnings,
    scale: options.scale,
    dayOf,
    sha256,
  })
  const dataset = await writePackageFiles(folder, head, tables, async (files) => {
    if (options.texts !== undefined) await writeTexts(options.texts, used)
    return readDataset(files)
  })
  return importReport(dataset, folder, warnings)
}

/** What a file holds: SQLite itself reads a database, so that what is in a journal beside it counts. */
function databaseAt(path: string, name: string, warnings: Problems): Promise<DnaDatabase> {
  if (isDump(name)) return openDna(nodeFiles, path, warnings)
  return withSqliteFile(path, name, warnings, (tables) => dnaDatabase(tables, path, name, warnings))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function dayFormat(timeZone: string | undefined): (time: number) => string {
  if (timeZone === undefined) return (time) => new Date(time).toISOString().slice(0, 10)
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    return (time) => {
      const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]))
      return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
    }
  } catch {
    throw new UserError('bad-parameter', '--time-zone', `no time zone ${shown(timeZone)}`, {
      expected: 'a name such as Europe/Berlin',
    })
  }
}

function writeTexts(folder: string, documents: readonly DnaDocument[]): Promise<void> {
  return writeFolderWhole(folder, async (draft) => {
    for (const { text } of documents) {
      if (text !== '') await writeFile(join(draft, `${sha256(text)}.txt`), text, 'utf8')
    }
  })
}
