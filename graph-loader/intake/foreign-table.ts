import type { AskedCode, Said, Saying } from '../words/index.ts'
import { type Cell, NO_CELL } from './cell.ts'
import type { Head } from './header-rows.ts'

export { type Cell, isEmpty } from './cell.ts'

/** A column of a table of somebody else's making: its distinct cells, and which of them stands in each row. */
export interface ForeignColumn {
  /** The name over it, on one line; `column 3` when there is none. */
  readonly name: string
  /** What it is about, where the header of its file says more than its name; of columns of values alone. */
  readonly head?: Head | undefined
  /** Its place in the file, from 0. */
  readonly place: number
  /** The distinct cells, in order of first use. */
  readonly cells: readonly Cell[]
  /** For each distinct cell, in how many rows it stands. */
  readonly counts: readonly number[]
  /** For each row the place of its cell among `cells`. */
  readonly codes: Int32Array
}

/** A table of somebody else's making, as it stands in its file. */
export interface ForeignTable {
  /** The name by which problems call it: the file's, with the sheet's where there are several. */
  readonly name: string
  /** The file's name. */
  readonly file: string
  readonly sheet: string | null
  /** All sheets of its workbook that hold anything; absent where there are none. */
  readonly sheets?: readonly string[] | undefined
  /** How the file was read: `text divided by semicolons, in Windows-1252`. */
  readonly format: Said
  readonly columns: readonly ForeignColumn[]
  readonly rows: number
  /** For each row, on which line of the file it begins, or which row of the sheet or which item of the list it is, from 1. */
  readonly lines: Int32Array
  /** The lines of its header; none where it has none. */
  readonly header: readonly number[]
  /** What was passed over or assumed while reading, a sentence each. */
  readonly notes: readonly Said[]
  /** What the file itself says of its columns, where its format says more than names. */
  readonly says?: FileSays | undefined
}

/** What a file says of its own columns, beyond their names: that of a person goes before it. */
export interface FileSays {
  /** Roles of columns by their names. */
  readonly roles: Readonly<Record<string, string>>
  /** The scale of its values. */
  readonly scale?: { readonly min: number; readonly max: number } | undefined
  /** What it leaves open, until a column of these names is told of, or a word among values. */
  readonly open: readonly {
    readonly column: string | null
    readonly asked: Saying<AskedCode>
    readonly untilColumns?: readonly string[]
    readonly untilWord?: string
  }[]
}

/** What reading a file may be told: everything that is not told is found out, and said. */
export interface FormatTold {
  readonly encoding?: string | undefined
  /** What stands between fields, one character. */
  readonly divider?: string | undefined
  readonly sheet?: string | undefined
  /** The line of the header, from 1, or those that are it together, from the top down. */
  readonly header?: number | readonly number[] | undefined
  /** Whether the lines of a graph are wanted as pairs of nodes, where nothing says that they are stances. */
  readonly asPairs?: boolean | undefined
}

/** What is known of the headers of kinds of tables. */
export interface KnownHeaders {
  /** Whether a row is the header of a kind of table that is known. */
  isKnown(header: readonly string[]): boolean
  /** What the columns are called of a kind of table that has no header, where a row is one of it. */
  namesOf(cells: readonly string[]): { readonly names: readonly string[]; readonly label: Said } | undefined
}

/** A column as if some of its rows were empty, as far as its distinct cells and their counts go. */
export function withoutRows(column: ForeignColumn, rows: ReadonlySet<number> = new Set()): ForeignColumn {
  if (rows.size === 0) return column
  const counts = [...column.counts]
  for (const row of rows) {
    const code = column.codes[row] as number
    counts[code] = (counts[code] as number) - 1
  }
  return { ...column, cells: column.cells.map((cell, code) => (counts[code] === 0 ? NO_CELL : cell)), counts }
}

/** The cell of a column in a row. */
export function cellAt(column: ForeignColumn, row: number): Cell {
  return column.cells[column.codes[row] as number] as Cell
}

/** A column of a name that holds nothing. */
export function emptyColumn(name: string): ForeignColumn {
  return { name, place: 0, cells: [], counts: [], codes: new Int32Array(0) }
}
