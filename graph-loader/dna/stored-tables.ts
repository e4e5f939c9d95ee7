import { LIMITS, type LimitName, tooMany } from '../limits.ts'
import { InvalidDataError, Problems } from '../problem.ts'

/** What a cell of a column of texts holds: the text, and whether some of its bytes had to be replaced by U+FFFD. */
export interface CellText {
  readonly text: string
  readonly damaged: boolean
}

/** The tables of a database, wherever they are stored. */
export interface StoredTables {
  /** The tables by name, each with the names of its columns, both in capitals: databases do not tell them apart by case. */
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

/** A value as it is stored: a text as its bytes where these may be damaged. */
export type StoredValue = null | number | bigint | string | Uint8Array

/** A table as it is stored. */
export interface StoredTable {
  readonly columns: readonly string[]
  rows(): Iterable<readonly StoredValue[]>
}

/** What is expected of columns where more can be said than that it is a number. */
const NUMBERS: Readonly<Record<string, string>> = {
  Date: 'a time as Discourse Network Analyzer counts it: seconds since 1970 in version 3, milliseconds in version 2',
}

/** Holds what is read of a database to the bounds; throws an `InvalidDataError` where it is beyond them. */
export class StoredBounds {
  readonly #path: string
  readonly #name: string
  #all = 0

  constructor(path: string, name: string) {
    this.#path = path
    this.#name = name
  }

  /** A row more of a table. */
  row(table: string, id: unknown, count: number): void {
    if (count > LIMITS.dnaRows.most) this.fail(table, id, null, 'dnaRows')
  }

  /** A text of so many bytes. */
  text(table: string, id: unknown, column: string, bytes: number): void {
    this.#all += bytes
    const own = boundOf(column)
    if (bytes > LIMITS[own].most) this.fail(table, id, column, own)
    if (this.#all > LIMITS.dnaAllBytes.most) this.fail(table, id, column, 'dnaAllBytes')
  }

  fail(table: string, id: unknown, column: string | null, limit: LimitName): never {
    const problems = new Problems()
    problems.add(`${this.#name}/${table}`, typeof id === 'number' ? id : null, column, ...tooMany(limit))
    throw new InvalidDataError(this.#path, problems)
  }
}

/** The bound of a text in a column. */
export function boundOf(column: string): 'dnaTextBytes' | 'dnaNameBytes' {
  return column === 'Text' ? 'dnaTextBytes' : 'dnaNameBytes'
}

/** Tells of a cell that holds no whole number: without what stands there, so that all of a column are told as one, with their count. */
export function warnOfNumber(warnings: Problems, place: string, id: number | null, column: string): void {
  const message = `what stands in ${column} is no whole number: it counts as nothing`
  warnings.add(place, id, column, message, NUMBERS[column] ?? 'a whole number')
}

/** The whole number that a value is; null for anything else. */
export function wholeNumber(value: StoredValue | undefined): number | null {
  if (value === null || value === undefined || value instanceof Uint8Array || value === '') return null
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : null
}

/** Tables that are held as they are stored, as they are read. */
export function storedTables(
  stored: ReadonlyMap<string, StoredTable>,
  path: string,
  name: string,
  warnings: Problems,
): StoredTables {
  const bounds = new StoredBounds(path, name)
  const places = (table: StoredTable) => new Map(table.columns.map((column, at) => [column.toUpperCase(), at]))
  return {
    tables: new Map([...stored].map(([own, table]) => [own.toUpperCase(), new Set(places(table).keys())])),
    *rows(table, numbers, texts) {
      const found = [...stored].find(([own]) => own.toUpperCase() === table)?.[1]
      if (!found) return
      const at = places(found)
      const cellOf = (row: readonly StoredValue[], column: string) => row[at.get(column.toUpperCase()) ?? -1] ?? null
      const rows: { id: number | null; row: readonly StoredValue[] }[] = []
      for (const row of found.rows()) {
        const id = wholeNumber(cellOf(row, 'ID'))
        rows.push({ id, row })
        bounds.row(table, id, rows.length)
      }
      rows.sort((a, b) => (a.id ?? -1) - (b.id ?? -1))
      for (const { id, row } of rows) {
        const cells: Record<string, number | CellText | null> = {}
        for (const column of numbers) {
          const written = cellOf(row, column)
          // PostgreSQL writes a boolean so.
          const value = written === 't' ? 1 : written === 'f' ? 0 : written
          cells[column] = wholeNumber(value)
          if (cells[column] === null && value !== null && value !== '')
            warnOfNumber(warnings, `${name}/${table}`, id, column)
        }
        for (const column of texts) {
          const value = cellOf(row, column)
          bounds.text(table, id, column, value instanceof Uint8Array ? value.length : String(value ?? '').length)
          cells[column] = cellText(value)
        }
        yield cells as never
      }
    },
  }
}

function cellText(value: StoredValue): CellText | null {
  if (value === null) return null
  if (!(value instanceof Uint8Array)) return { text: String(value), damaged: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value), damaged: false }
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(value), damaged: true }
  }
}
