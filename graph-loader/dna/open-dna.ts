import { oneLine } from '../../positions/text.ts'
import { type FileSource, readFault, TooLarge, wholeBytes } from '../files/index.ts'
import { tooMany } from '../limits.ts'
import { isDump } from '../package/index.ts'
import { InvalidDataError, type Problems } from '../problem.ts'
import type { Fault } from '../words/index.ts'
import { DNA_TABLES, type DnaDatabase, dnaDatabase } from './dna-database.ts'
import { dumpTables } from './sql-dump.ts'
import { SqliteFault, sqliteTables } from './sqlite-pages.ts'
import { storedTables } from './stored-tables.ts'

/** The id of a dataset that is made of a file of this name. */
export function dnaId(name: string): string {
  return oneLine(name.replace(/\.gz$/i, '').replace(/\.[^.]*$/, '')) || 'dna'
}

/**
 * Reads a database of Discourse Network Analyzer 2 or 3 from the bytes of its file, or of a dump of its server's. What is wrong with single entries is added to the warnings. Rejects with an `InvalidDataError` when it is none, and where a part of it is still in
 * a journal beside it.
 */
export async function openDna(
  files: FileSource,
  path: string,
  warnings: Problems,
  signal?: AbortSignal,
): Promise<DnaDatabase> {
  const name = files.base(path)
  const fail = (...fault: Fault): never => {
    throw InvalidDataError.of(path, name, ...fault)
  }
  const dump = isDump(name)
  const bytes = await wholeBytes(files.chunks(path), dump ? 'jsonBytes' : 'dnaAllBytes', signal).catch(
    (error: unknown) => {
      signal?.throwIfAborted()
      return fail(...(error instanceof TooLarge ? tooMany(error.limit) : readFault(error)))
    },
  )
  if (!dump) {
    for (const end of ['-journal', '-wal']) {
      const size = await files.about(path + end).then(
        (about) => about.size,
        () => 0,
      )
      if (size > 0)
        fail(
          `a part of it is still in ${name}${end}`,
          'parley import dna, which reads both, or the file after the program is closed',
        )
    }
    if (/^\s*(\ufeff)?<\?xml/.test(new TextDecoder().decode(bytes.subarray(0, 100))))
      fail(
        'it is an XML file, as Discourse Network Analyzer 1 wrote it',
        'a .dna file of Discourse Network Analyzer 2 or 3',
      )
  }
  try {
    const stored = dump ? dumpTables(new TextDecoder().decode(bytes), DNA_TABLES) : sqliteTables(bytes)
    return dnaDatabase(storedTables(stored, path, name, warnings), path, name, warnings)
  } catch (error) {
    if (error instanceof SqliteFault) return fail(error.message, error.expected)
    // A place that lies outside the bytes.
    if (error instanceof RangeError) return fail('the database is damaged', 'an undamaged SQLite database')
    throw error
  }
}
