import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Problems } from '../problem.ts'
import { CsvRows } from './csv-rows.ts'
import { Utf8Text } from './utf8-text.ts'

/** What takes the rows of a CSV file; see `CsvTarget.row`. */
type TakeRow = (fields: readonly string[], line: number, broken: boolean) => void

/** How a CSV file is read. */
export interface CsvFileOptions {
  /** The name by which problems call the file. */
  readonly name: string
  readonly problems: Problems
  readonly onRow: TakeRow
  /** Called with the number of bytes read from the disk since the last call. */
  readonly onBytes?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const CHUNK = 262_144

/**
 * Reads a CSV file, packed when its name ends in `.gz`, row by row; never more than a row and a chunk are held. Faults of encoding, packing
 * and syntax are added to the problems. Returns whether the file was read to its end. Rejects with the signal's reason when aborted.
 */
export async function readCsvFile(path: string, options: CsvFileOptions): Promise<boolean> {
  const { name, problems, onRow, onBytes, signal } = options
  const rows = new CsvRows({
    row: onRow,
    fault: (line, column, message, expected) => problems.add(name, line, column, message, expected),
  })
  const text = new Utf8Text()
  const packed = /\.gz$/i.test(path)
  const file = createReadStream(path, { highWaterMark: packed ? 65_536 : CHUNK })
  file.on('data', (chunk) => onBytes?.(chunk.length))
  const bytes = packed ? file.pipe(createGunzip({ chunkSize: CHUNK })) : file
  if (packed) file.on('error', (error) => bytes.destroy(error))
  let first = true
  try {
    for await (let chunk of bytes as AsyncIterable<Buffer>) {
      signal?.throwIfAborted()
      if (first) {
        first = false
        const foreign = foreignFormat(chunk)
        if (foreign) {
          problems.add(name, 1, 1, ...foreign)
          return false
        }
        if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3)
      }
      rows.push(text.decode(chunk), text.invalid)
      if (rows.stopped) return false
    }
  } catch (error) {
    signal?.throwIfAborted()
    problems.add(name, null, null, ...readFault(error))
    return false
  } finally {
    file.destroy()
    bytes.destroy()
  }
  rows.push(text.end(), text.invalid)
  rows.end()
  return !rows.stopped
}

function foreignFormat(bytes: Buffer): [message: string, expected: string] | null {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return [`the file is in UTF-16 ${a === 0xff ? 'LE' : 'BE'} (its byte order mark says so)`, 'a file saved as UTF-8']
  }
  if (a === 0x50 && b === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return ['the file is a ZIP archive or an Excel workbook', 'CSV text in UTF-8; export the sheet as CSV']
  }
  if (a === 0x1f && b === 0x8b) return ['the file is packed by gzip', 'a name that ends in .gz, packed once']
  return null
}

/** What a failed read means to a person. Errors that say nothing about the file are thrown again. */
export function readFault(error: unknown): [message: string, expected: string] {
  const code = (error as NodeJS.ErrnoException | null)?.code
  switch (code) {
    case 'ENOENT':
      return ['no such file or folder', 'a path that exists']
    case 'EACCES':
    case 'EPERM':
      return ['no permission to read it', 'a file that you may read']
    case 'EISDIR':
      return ['it is a folder', 'a file']
    case 'ENOTDIR':
      return ['a part of the path is no folder', 'a path that exists']
    case 'ELOOP':
      return ['the symbolic links go round in a circle', 'a link that leads to a file']
    case 'ENAMETOOLONG':
      return ['the name is too long', 'a path that exists']
    case 'ERR_INVALID_ARG_VALUE':
      return ['the path holds a NUL character', 'a path that exists']
    case 'Z_BUF_ERROR':
      return ['the packed file ends too early', 'a whole gzip file; it may be half downloaded']
    case 'EIO':
      return ['the disk could not be read', 'a file that can be read']
  }
  if (typeof code === 'string' && code.startsWith('Z_')) return ['the packed file is damaged', 'a gzip file']
  throw error
}
