import { readFault } from '../files/read-fault.ts'
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
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads the bytes of a CSV file row by row; never more than a row and a chunk are held. Faults of encoding, packing
 * and syntax are added to the problems. Returns whether the file was read to its end. Rejects with the signal's reason when aborted.
 */
export async function readCsv(bytes: AsyncIterable<Uint8Array>, options: CsvFileOptions): Promise<boolean> {
  const { name, problems, onRow, signal } = options
  const rows = new CsvRows({
    row: onRow,
    fault: (line, column, message, expected) => problems.add(name, line, column, message, expected),
  })
  const text = new Utf8Text()
  let first = true
  try {
    for await (let chunk of bytes) {
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
  }
  rows.push(text.end(), text.invalid)
  rows.end()
  return !rows.stopped
}

function foreignFormat(bytes: Uint8Array): [message: string, expected: string] | null {
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
