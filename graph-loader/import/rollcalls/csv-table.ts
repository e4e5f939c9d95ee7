import { basename } from 'node:path'
import { readCsv } from '../../csv/csv-file.ts'
import { nodeFiles } from '../../files/node-files.ts'
import { Problems } from '../../problem.ts'
import { nearest, shown } from '../../suggest.ts'

/** The header of a CSV file, and what to do with its rows; the list of fields is used again for the next row. */
export type TakeHeader = (header: readonly string[]) => ((fields: readonly string[], line: number) => void) | null

/**
 * Reads a CSV file row by row. `onHeader` gets the names of the columns, without blanks at their ends, and gives what takes the rows, or null when they are not to be read;
 * rows that are broken or have another number of fields are problems and not passed on. Control characters in cells are only warnings: they are left to whoever takes
 * the cells.
 */
export async function readCsvTable(
  path: string,
  problems: Problems,
  warnings: Problems,
  onHeader: TakeHeader,
): Promise<void> {
  const name = basename(path)
  let width = -1
  let take: ((fields: readonly string[], line: number) => void) | null = null
  const faults = new CsvFaults(problems, warnings)
  await readCsv(nodeFiles.chunks(path), {
    name,
    problems: faults,
    onRow(fields, line, faulty) {
      const broken = faulty && !faults.onlyControl()
      if (width < 0) {
        width = fields.length
        if (!broken) take = onHeader(fields.map((field) => field.trim()))
      } else if (take && !broken) {
        if (fields.length === width) take(fields, line)
        else problems.add(name, line, null, `${fields.length} fields`, `${width}, as the header has`)
      }
    },
  })
  if (width < 0 && problems.total === 0) problems.add(name, null, null, 'the file is empty', 'a header and rows')
}

// The faults of a row are told before the row is.
class CsvFaults extends Problems {
  readonly #problems: Problems
  readonly #warnings: Problems
  #grave = 0

  constructor(problems: Problems, warnings: Problems) {
    super()
    this.#problems = problems
    this.#warnings = warnings
  }

  /** Whether the faults since the last call were control characters alone. */
  onlyControl(): boolean {
    const only = this.#grave === 0
    this.#grave = 0
    return only
  }

  override add(...fault: Parameters<Problems['add']>): void {
    const control = fault[3].startsWith('the control character ')
    if (!control) this.#grave++
    ;(control ? this.#warnings : this.#problems).add(...fault)
  }
}

/** The place of a column in a header: the one that was named, else the first of the usual names that there is, in any case; −1 when there is none. */
export function columnOf(header: readonly string[], named: string | undefined, usual: readonly string[]): number {
  if (named !== undefined) return header.indexOf(named)
  const lower = header.map((name) => name.toLowerCase())
  return usual.map((name) => lower.indexOf(name)).find((at) => at >= 0) ?? -1
}

/** Says that a column is missing: which flag names it, and what there is. */
export function tellMissingColumn(
  problems: Problems,
  path: string,
  header: readonly string[],
  flag: string,
  named: string | undefined,
): void {
  const near = named === undefined ? null : nearest(named, header)
  const message = named === undefined ? `no column for ${flag} was recognised` : `there is no column ${shown(named)}`
  const expected = `${flag} with one of: ${header.slice(0, 20).join(', ')}${near === null ? '' : ` (perhaps ${near})`}`
  problems.add(basename(path), 1, null, message, expected)
}
