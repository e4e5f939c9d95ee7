import { isUtf8 } from 'node:buffer'
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { boundOf, StoredBounds, type StoredTables, warnOfNumber, wholeNumber } from '../../dna/index.ts'
import { readFault } from '../../files/index.ts'
import { LIMITS, tooMany } from '../../limits.ts'
import { InvalidDataError, type Problems } from '../../problem.ts'
import type { Fault } from '../../words/index.ts'

/**
 * Runs work on a SQLite database, read from a copy: the file itself is never written to, locked or repaired, and may lie in a folder that cannot be written.
 * Rejects with an `InvalidDataError` when it is none that can be read.
 */
export async function withSqliteFile<T>(
  path: string,
  name: string,
  warnings: Problems,
  work: (file: StoredTables) => T,
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

function fail(path: string, file: string, ...fault: Fault): never {
  throw InvalidDataError.of(path, file, ...fault)
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
    fail(path, name, ...readFault(error))
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

function sqliteFile(database: sqlite.Database, path: string, name: string, warnings: Problems): StoredTables {
  const bounds = new StoredBounds(path, name)
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
          bounds.row(table, row.ID, ++count)
          const cells: Record<string, number | ReturnType<typeof textOf>> = {}
          for (const column of numbers) {
            cells[column] = wholeNumber(row[column])
            if (cells[column] === null && row[`holds ${column}`])
              warnOfNumber(warnings, `${name}/${table}`, typeof row.ID === 'number' ? row.ID : null, column)
          }
          for (const column of texts) {
            bounds.text(table, row.ID, column, Number(row[`bytes of ${column}`] ?? 0))
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

function textOf(value: sqlite.SQLiteValue | undefined, encoding: string): { text: string; damaged: boolean } | null {
  if (!(value instanceof Uint8Array)) return null
  const bytes = Buffer.from(value)
  const utf16 = encoding.startsWith('utf-16')
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, damaged: utf16 ? text.includes('\ufffd') : !isUtf8(bytes) }
}
