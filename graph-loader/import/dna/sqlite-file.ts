import { isUtf8 } from 'node:buffer'
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { readFault } from '../../files/index.ts'
import { LIMITS, type LimitName, tooMany } from '../../limits.ts'
import { InvalidDataError, Problems } from '../../problem.ts'

/** What a cell of a column of texts holds: the text, and whether some of its bytes had to be replaced by U+FFFD. */
export interface CellText {
  readonly text: string
  readonly damaged: boolean
}

/** A database that was opened for reading. */
export interface SqliteFile {
  /** The tables by name, each with the names of its columns, both in capitals: SQLite does not tell them apart by case. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>
  /**
   * All rows of a table in order of its ID, these columns as whole numbers (null where there is none) and these as texts. A cell that holds something which is no whole number
   * is null too, and added to the warnings.
   */
  rows<N extends string, T extends string>(
    table: string,
    numbers: readonly N[],
    texts: readonly T[],
  ): Iterable<Record<N, number | null> & Record<T, CellText | null>>
}

/**
 * Runs work on a SQLite database, read from a copy: the file itself is never written to, locked or repaired, and may lie in a folder that cannot be written.
 * Rejects with an `InvalidDataError` when it is none that can be read.
 */
export async function withSqliteFile<T>(
  path: string,
  name: string,
  warnings: Problems,
  work: (file: SqliteFile) => T,
): Promise<T> {
  await refuseForeign(path, name)
  const folder = await mkdtemp(join(tmpdir(), 'parley-import-'))
  try {
    const copy = join(folder, 'copy.sqlite')
    await copyFile(path, copy)
    // What a program that was killed left beside the file belongs to its content.
    for (const end of ['-journal', '-wal']) await copyFile(path + end, copy + end).catch(() => {})
    let database: sqlite.Database | null = null
    try {
      database = new sqlite.Database(copy, { fileMustExist: true })
      return work(sqliteFile(database, path, name, warnings))
    } catch (error) {
      if (!(error instanceof sqlite.SQLite3Error)) throw error
      return fail(path, name, `the database cannot be read: ${error.message}`, 'an undamaged SQLite database')
    } finally {
      database?.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function fail(path: string, file: string, message: string, expected: string): never {
  throw InvalidDataError.of(path, file, message, expected)
}

const MAGIC = 'SQLite format 3\0'

async function refuseForeign(path: string, name: string): Promise<void> {
  let begin = Buffer.alloc(0)
  try {
    const about = await stat(path)
    if (!about.isFile()) fail(path, name, 'it is no file', 'a .dna file')
    if (about.size > LIMITS.dnaBytes.most) fail(path, name, ...tooMany('dnaBytes'))
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
      begin = buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof InvalidDataError) throw error
    const [message, expected] = readFault(error)
    fail(path, name, message, expected)
  }
  if (begin.toString('latin1') === MAGIC) return
  const xml = /^\s*(\ufeff|ï»¿)?</.test(begin.toString('latin1'))
  fail(
    path,
    name,
    xml
      ? 'it is an XML file, as Discourse Network Analyzer 1 wrote it'
      : 'it is no SQLite database (its first bytes say so)',
    'a .dna file of Discourse Network Analyzer 2 or 3',
  )
}

function sqliteFile(database: sqlite.Database, path: string, name: string, warnings: Problems): SqliteFile {
  let all = 0
  const tooLarge = (table: string, id: unknown, column: string | null, limit: LimitName): never => {
    const problems = new Problems()
    problems.add(`${name}/${table}`, typeof id === 'number' ? id : null, column, ...tooMany(limit))
    throw new InvalidDataError(path, problems)
  }

  const encoding = String(database.get('PRAGMA encoding')?.encoding ?? 'UTF-8').toLowerCase()
  const names = database.all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name))
  const tables = new Map(
    names.map((name) => {
      const columns = database.all('SELECT name FROM pragma_table_info(?)', [name])
      return [name.toUpperCase(), new Set(columns.map((column) => String(column.name).toUpperCase()))]
    }),
  )
  return {
    tables,
    *rows(table, numbers, texts) {
      const columns = [
        ...numbers.map(
          (column) =>
            `CASE WHEN octet_length("${column}") < 100 THEN "${column}" END AS "${column}", octet_length("${column}") > 0 AS "holds ${column}"`,
        ),
        // As bytes: what is no UTF-8 would otherwise come as arbitrary characters. The length is asked for first: a text that is too long is never fetched.
        ...texts.map(
          (column) =>
            `CASE WHEN octet_length("${column}") <= ${LIMITS[boundOf(column)].most} THEN CAST("${column}" AS BLOB) END AS "${column}", octet_length("${column}") AS "bytes of ${column}"`,
        ),
      ]
      let count = 0
      const statement = database.prepare(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY ID`)
      try {
        for (const row of statement.iterate() as IterableIterator<Record<string, sqlite.SQLiteValue>>) {
          if (++count > LIMITS.dnaRows.most) tooLarge(table, row.ID, null, 'dnaRows')
          const cells: Record<string, number | CellText | null> = {}
          for (const column of numbers) {
            cells[column] = numberOf(row[column])
            if (cells[column] !== null || !row[`holds ${column}`]) continue
            // Without what stands there, so that all of a column are told as one, with their count.
            const id = typeof row.ID === 'number' ? row.ID : null
            const message = `what stands in ${column} is no whole number: it counts as nothing`
            warnings.add(`${name}/${table}`, id, column, message, NUMBERS[column] ?? 'a whole number')
          }
          for (const column of texts) {
            const bytes = Number(row[`bytes of ${column}`] ?? 0)
            all += bytes
            if (bytes > LIMITS[boundOf(column)].most) tooLarge(table, row.ID, column, boundOf(column))
            if (all > LIMITS.dnaAllBytes.most) tooLarge(table, row.ID, column, 'dnaAllBytes')
            cells[column] = textOf(row[column], encoding)
          }
          yield cells as never
        }
      } finally {
        statement.finalize()
      }
    },
  }
}

/** What is expected of columns where more can be said than that it is a number. */
const NUMBERS: Readonly<Record<string, string>> = {
  Date: 'a time as Discourse Network Analyzer counts it: seconds since 1970 in version 3, milliseconds in version 2',
}

function boundOf(column: string): 'dnaTextBytes' | 'dnaNameBytes' {
  return column === 'Text' ? 'dnaTextBytes' : 'dnaNameBytes'
}

function numberOf(value: sqlite.SQLiteValue | undefined): number | null {
  if (value === null || value === undefined || value instanceof Uint8Array || value === '') return null
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : null
}

function textOf(value: sqlite.SQLiteValue | undefined, encoding: string): CellText | null {
  if (!(value instanceof Uint8Array)) return null
  const bytes = Buffer.from(value)
  const utf16 = encoding.startsWith('utf-16')
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, damaged: utf16 ? text.includes('\ufffd') : !isUtf8(bytes) }
}
