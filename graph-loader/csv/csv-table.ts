import { oneLine } from '../../positions/text.ts'
import type { FileSource } from '../files/index.ts'
import { owned } from '../growing.ts'
import { Problems } from '../problem.ts'
import { cut, nearest, shown, shownList } from '../suggest.ts'
import { say } from '../words/index.ts'
import { readCsv, seemsDividedBy } from './csv-file.ts'

/** The header of a CSV file, and what to do with its rows; the list of fields is used again for the next row. */
export type TakeHeader = (
  header: readonly string[],
  divider: string,
) => ((fields: readonly string[], line: number) => void) | null

/**
 * Reads a CSV file row by row. `onHeader` gets the names of the columns, without blanks at their ends, and gives what takes the rows, or null when they are not to be read;
 * a name that stands over two columns is a problem, and what stands in columns without a name is ignored with a warning;
 * rows that are broken or have another number of fields are problems and not passed on. Control characters in cells are only warnings: they are left to whoever takes
 * the cells. With `corner` the first cell of the header is that of a matrix: it names no column, may hold anything, and is given as nothing.
 */
export async function readCsvTable(
  files: FileSource,
  path: string,
  problems: Problems,
  warnings: Problems,
  onHeader: TakeHeader,
  { corner = false }: { readonly corner?: boolean } = {},
): Promise<void> {
  const name = files.base(path)
  let width = -1
  let divider = ','
  let take: ((fields: readonly string[], line: number) => void) | null = null
  let unnamed: { readonly at: number; cells: number; line: number }[] = []
  const faults = new CsvFaults(problems, warnings)
  await readCsv(files.chunks(path), {
    name,
    bounds: { bytes: 'voteFileBytes' },
    onDivider: (found) => {
      divider = found
    },
    problems: faults,
    onRow(fields, line, faulty) {
      const broken = faulty && !faults.onlyMild()
      if (width < 0) {
        width = fields.length
        if (broken) return
        const header = fields.map((field, at) =>
          oneLine(field) === '' || (corner && at === 0) ? '' : owned(field.trim()),
        )
        unnamed = header.flatMap((column, at) =>
          column === '' && !(corner && at === 0) ? [{ at, cells: 0, line: 0 }] : [],
        )
        if (!tellTwice(problems, name, line, header)) {
          tellCase(warnings, name, line, header)
          take = onHeader(header, divider)
        }
      } else if (take && !broken) {
        if (fields.length === width) {
          take(fields, line)
          for (const column of unnamed) {
            if (oneLine(fields[column.at] as string) !== '' && column.cells++ === 0) column.line = line
          }
        } else problems.add(name, line, null, say('fieldsFound', fields.length), say('asHeader', width))
      }
    },
  })
  for (const { at, cells, line } of unnamed) {
    if (cells > 0)
      warnings.add(
        name,
        line,
        null,
        `column ${at + 1} has no name, so its cells that hold something (${cells}) are ignored`,
        'a name in the header, where they are to be used',
      )
  }
  if (width < 0 && problems.total === 0) problems.add(name, null, null, say('fileEmpty'), say('headerAndRows'))
}

/** Adds a problem for each name that stands over several columns; returns whether there is one. */
function tellTwice(problems: Problems, file: string, line: number, header: readonly string[]): boolean {
  const places = new Map<string, number[]>()
  for (const [at, name] of header.entries()) places.set(name, [...(places.get(name) ?? []), at + 1])
  const twice = [...places].filter(([name, numbers]) => name !== '' && numbers.length > 1)
  for (const [name, numbers] of twice) {
    problems.add(file, line, name, say('sameColumns', numbers.map(String), name), say('namesOnce'))
  }
  return twice.length > 0
}

/** Warns of names that differ in case alone: a column that no flag names is looked for in any case. */
function tellCase(warnings: Problems, file: string, line: number, header: readonly string[]): void {
  const spellings = new Map<string, string[]>()
  for (const name of header) spellings.set(name.toLowerCase(), [...(spellings.get(name.toLowerCase()) ?? []), name])
  for (const [lower, names] of spellings) {
    if (lower === '' || names.length < 2) continue
    const message = `columns that differ in case only: ${shownList(names.map(shown), 8)}; where no flag names one, the first is taken`
    warnings.add(file, line, names[0] as string, message, 'names that differ, or a flag with the one that is meant')
  }
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

  /** Whether the faults since the last call were mild ones alone. */
  onlyMild(): boolean {
    const only = this.#grave === 0
    this.#grave = 0
    return only
  }

  override add(...fault: Parameters<Problems['add']>): void {
    const mild = fault[5] ?? false
    if (!mild) this.#grave++
    ;(mild ? this.#warnings : this.#problems).add(...fault)
  }
}

/** The place of a column in a header: the one that was named, else the first of the usual names that there is, in any case; −1 when there is none. A column without a name is never taken. */
export function columnOf(header: readonly string[], named: string | undefined, usual: readonly string[]): number {
  if (named !== undefined) return named === '' ? -1 : header.indexOf(named)
  const lower = header.map((name) => name.toLowerCase())
  return (
    usual
      .filter((name) => name !== '')
      .map((name) => lower.indexOf(name))
      .find((at) => at >= 0) ?? -1
  )
}

/** Says that a column of a file is missing: which flag names it, and what there is. */
export function tellMissingColumn(
  problems: Problems,
  file: string,
  header: readonly string[],
  flag: string,
  named: string | undefined,
): void {
  const near = named === undefined ? null : nearest(named, header)
  const message = named === undefined ? `no column for ${flag} was recognised` : `there is no column ${shown(named)}`
  const divider = seemsDividedBy(header)
  if (divider !== null) {
    const hint = `${message}; the file seems to be divided by ${JSON.stringify(divider)}`
    problems.add(file, 1, null, hint, 'fields divided by commas, semicolons or tabs')
    return
  }
  const names = header.filter((name) => name !== '')
  const expected =
    names.length === 0
      ? 'names of columns in the first line'
      : `${flag} with one of: ${shownList(names)}${near === null ? '' : ` (perhaps ${cut(near)})`}`
  problems.add(file, 1, null, message, expected)
}

/** The date of a cell, without a time of day that may follow it. */
export function dateOf(text: string): string {
  return oneLine(text).replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')
}
