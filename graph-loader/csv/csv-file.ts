import { readFault } from '../files/index.ts'
import { LIMITS, type LimitName, tooMany } from '../limits.ts'
import type { Problems } from '../problem.ts'
import { type Fault, say } from '../words/index.ts'
import { CsvRows, type CsvTarget } from './csv-rows.ts'
import { Utf8Text } from './utf8-text.ts'

/** What takes the rows of a CSV file; see `CsvTarget.row`. */
type TakeRow = CsvTarget['row']

const ROWS_AND_BYTES = { rows: 'rows', bytes: 'tableBytes' } as const

/** How a CSV file is read. */
export interface CsvFileOptions {
  /** The name by which problems call the file. */
  readonly name: string
  readonly problems: Problems
  readonly onRow: TakeRow
  /** The bounds that the file keeps within; a file that passes one is told where, and read no further. */
  readonly bounds?: { readonly rows?: LimitName; readonly bytes: LimitName } | undefined
  readonly signal?: AbortSignal | undefined
  /** Is told what divides the fields; without it only commas do. With it, what a line `sep=` says does, else a semicolon or a tab where the first line has more of them. */
  readonly onDivider?: ((divider: string) => void) | undefined
}

/**
 * Reads the bytes of a CSV file row by row; never more than a row and a chunk are held. Faults of encoding, packing
 * and syntax are added to the problems; a first line such as `sep=;`, which spreadsheets write, is no row. Returns whether the file was read to its end. Rejects with the signal's reason when aborted.
 */
export async function readCsv(bytes: AsyncIterable<Uint8Array>, options: CsvFileOptions): Promise<boolean> {
  const { name, problems, onRow, onDivider, signal, bounds = ROWS_AND_BYTES } = options
  let [count, size, lastLine] = [0, 0, 1]
  const tooLarge = (line: number, limit: LimitName): false => {
    problems.add(name, line, null, ...tooMany(limit))
    return false
  }
  const target: CsvTarget = {
    row(fields, line, broken) {
      if (bounds.rows && ++count > LIMITS[bounds.rows].most + 1) return tooLarge(line, bounds.rows)
      lastLine = line
      return onRow(fields, line, broken)
    },
    fault: (line, column, ...fault) => problems.add(name, line, column, ...fault),
  }
  let rows = new CsvRows(target)
  const text = new Utf8Text()
  let first = true
  let begun = false
  try {
    for await (let chunk of bytes) {
      signal?.throwIfAborted()
      size += chunk.length
      if (size > LIMITS[bounds.bytes].most) return tooLarge(lastLine, bounds.bytes)
      if (first) {
        first = false
        const foreign = foreignFormat(chunk)
        if (foreign) {
          problems.add(name, 1, 1, ...foreign)
          return false
        }
        if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3)
      }
      let piece = text.decode(chunk)
      if (!begun && piece !== '') {
        begun = true
        const said = /^sep=([^\r\n])(?=[\r\n])/i.exec(piece)
        // What is left of the line is a blank one, so that the lines keep their numbers.
        if (said) piece = piece.slice(said[0].length)
        if (onDivider) {
          const divider = said?.[1] ?? dividerOf(piece)
          onDivider(divider)
          rows = new CsvRows(target, divider)
        }
      }
      rows.push(piece, text.invalid)
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

function foreignFormat(bytes: Uint8Array): Fault | null {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return [say('inUtf16', a === 0xff ? 'LE' : 'BE'), say('savedAsUtf8')]
  }
  if (a === 0x50 && b === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return [say('isArchiveOrBook'), say('csvOfSheet')]
  }
  if (a === 0x1f && b === 0x8b) return [say('isPacked'), say('endsInGz')]
  return null
}

/** What a file seems to be divided by, when its header is one field that holds it. */
export function seemsDividedBy(header: readonly string[]): string | null {
  return header.length === 1 ? (/[;\t|]/.exec(header[0] as string)?.[0] ?? null) : null
}

// What of comma, semicolon and tab the first line has most of, outside of quotes; the comma where none is ahead.
function dividerOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (divider: string) => line.split(divider).length
  return [';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best), ',')
}
