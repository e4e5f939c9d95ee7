import { oneLine } from '../../positions/text.ts'
import { Ints, owned } from '../growing.ts'
import { LIMITS, tooMany } from '../limits.ts'
import type { Problems } from '../problem.ts'
import { shown, shownList } from '../suggest.ts'

/** What a file itself knows of a cell: text files know texts alone; workbooks and typed files know numbers, days and flags. */
export type CellType = 'text' | 'number' | 'date' | 'flag'

/** A cell as a file holds it. A number is written in decimal digits with a point, a date as `YYYY-MM-DD` with or without a time, a flag as `true` or `false`; an empty one is `''`. */
export interface Cell {
  readonly text: string
  readonly type: CellType
}

/** A column of a table of somebody else's making: its distinct cells, and which of them stands in each row. */
export interface ForeignColumn {
  /** The name over it, on one line; `column 3` when there is none. */
  readonly name: string
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
  /** How the file was read, for people: `CSV divided by semicolons, in Windows-1252`. */
  readonly format: string
  readonly columns: readonly ForeignColumn[]
  readonly rows: number
  /** For each row, on which line of the file it begins, or which row of the sheet or which item of the list it is, from 1. */
  readonly lines: Int32Array
  /** What was passed over or assumed while reading, a sentence each. */
  readonly notes: readonly string[]
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
    readonly message: string
    readonly expected: string
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
  /** The line of the header, from 1. */
  readonly header?: number | undefined
  /** Whether the lines of a graph are wanted as pairs of nodes, where nothing says that they are stances. */
  readonly asPairs?: boolean | undefined
}

/** What is known of the headers of kinds of tables. */
export interface KnownHeaders {
  /** Whether a row is the header of a kind of table that is known. */
  isKnown(header: readonly string[]): boolean
  /** What the columns are called of a kind of table that has no header, where a row is one of it. */
  namesOf(cells: readonly string[]): { readonly names: readonly string[]; readonly label: string } | undefined
}

/** Rows that are looked at to find the header. */
const LOOKED_AT = 30
/** So many rows below a table may be footnotes. */
const MOST_FOOTNOTES = 20

/** A column while its rows come in. */
class GrowingColumn {
  readonly cells: Cell[] = []
  readonly counts: number[] = []
  readonly codes = new Ints()
  readonly #codeOf = new Map<string, number>()

  push({ text, type }: Cell): void {
    const key = type === 'text' ? text : `\u0000${type}\u0000${text}`
    let code = this.#codeOf.get(key)
    if (code === undefined) {
      code = this.cells.length
      this.#codeOf.set(owned(key), code)
      this.cells.push({ text: owned(text), type })
      this.counts.push(0)
    }
    this.counts[code] = (this.counts[code] as number) + 1
    this.codes.push(code)
  }
}

/**
 * Makes a table from rows as they come. The header is the row that was told, else one that is that of a kind of table that is known, else the first row that is about as wide as those after it: titles and remarks that people write
 * above their tables are passed over, and said. Empty rows, and columns without a name that are empty, count for nothing.
 */
export class TableBuilder {
  readonly #name: string
  readonly #problems: Problems
  readonly #told: number | undefined
  readonly #known: KnownHeaders | undefined
  readonly #notes: string[] = []
  readonly #waiting: { readonly cells: readonly Cell[]; readonly line: number }[] = []
  readonly #columns: GrowingColumn[] = []
  readonly #lines = new Ints()
  #header: readonly string[] | null = null
  #isFull = false
  /** Lines on which the header stands again. */
  readonly #repeated: number[] = []
  /** Rows with a text in the first column alone, after which no other has come yet. */
  readonly #below: { readonly cells: readonly Cell[]; readonly line: number }[] = []

  /** `name` is what problems call the table; `header` the line on which the header stands, from 1; `known` what is known of headers. */
  constructor(name: string, problems: Problems, header?: number, known?: KnownHeaders) {
    this.#name = name
    this.#problems = problems
    this.#told = header
    this.#known = known
  }

  /** How many rows there are so far. */
  get rows(): number {
    return this.#lines.length
  }

  /** Takes a row of the file, from left to right. */
  row(cells: readonly Cell[], line: number): void {
    if (this.#isFull || cells.every(isEmpty)) return
    if (this.#refuses(cells, line)) return
    if (this.#header) {
      this.#take(cells, line)
      return
    }
    if (this.#told !== undefined && line < this.#told) return
    this.#waiting.push({ cells: [...cells], line })
    if (this.#told !== undefined || this.#waiting.length === LOOKED_AT) this.#settle()
  }

  /** The table, or null when there is none (which is told). */
  end(about: { readonly file: string; readonly sheet: string | null; readonly format: string }): ForeignTable | null {
    if (!this.#header) this.#settle()
    const header = this.#header
    if (!header) {
      this.#problems.add(this.#name, null, null, 'there is no table in it', 'a row of names, and rows below it')
      return null
    }
    if (this.#lines.length === 0) this.#flush()
    else if (this.#below.length > 0)
      this.#notes.push(
        `what stands below the table, in the first column alone, is passed over: ${this.#below.map(({ cells, line }) => `row ${line} (${shown(cells[0]?.text.trim() ?? '')})`).join(', ')}`,
      )
    const named = header.flatMap((own, place): ForeignColumn[] => {
      const column = this.#columns[place] ?? new GrowingColumn()
      if (own === '' && column.cells.every(isEmpty)) return []
      const { cells, counts } = column
      return [{ name: own === '' ? `column ${place + 1}` : own, place, cells, counts, codes: column.codes.view() }]
    })
    if (this.#repeated.length > 0)
      this.#notes.push(`passed over, since it is the header again: row ${shownList(this.#repeated.map(String), 12)}`)
    const columns = this.#apart(named)
    const lines = this.#lines.view()
    return { ...about, name: this.#name, columns, rows: lines.length, lines, notes: this.#notes }
  }

  /** Whether a row is beyond the bounds of a table, which is told. */
  #refuses(cells: readonly Cell[], line: number): boolean {
    const long = cells.findIndex(({ text }) => text.length > LIMITS.rowCharacters.most)
    if (long >= 0) this.#problems.add(this.#name, line, null, ...tooMany('rowCharacters'))
    // A row counts as wide as the header, however few cells it has itself.
    const width = Math.max(cells.length, this.#header?.length ?? 0)
    this.#isFull = (this.#lines.length + this.#waiting.length + 1) * width > LIMITS.cells.most
    if (this.#isFull) this.#problems.add(this.#name, line, null, ...tooMany('cells'))
    return long >= 0 || this.#isFull
  }

  #settle(): void {
    const rows = this.#waiting.splice(0)
    const filled = rows.map(({ cells }) => cells.filter((cell) => !isEmpty(cell)).length)
    // Half of the width of most rows below is enough: a header may lack names over columns of remarks.
    const usual = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0
    const textsOf = (row: (typeof rows)[number]) => row.cells.map(({ text }) => oneLine(text))
    const known = rows.findIndex((row) => this.#known?.isKnown(textsOf(row)) ?? false)
    const none = this.#told === undefined && rows[0] ? this.#known?.namesOf(textsOf(rows[0])) : undefined
    if (none) {
      this.#header = none.names
      this.#notes.push(`it has no header; its columns are those of the ${none.label}`)
      for (const { cells, line } of rows) this.#take(cells, line)
      return
    }
    const likely = known >= 0 ? known : filled.findIndex((count) => count >= Math.max(1, usual / 2))
    const at = this.#told === undefined ? likely : 0
    const first = rows[at]
    if (!first) return
    this.#header = first.cells.map(({ text }) => oneLine(text))
    if (at > 0) {
      const above = rows.slice(0, at).map(({ line }) => line)
      this.#notes.push(
        `the header is row ${first.line}; what stands above it (${above.length === 1 ? 'row' : 'rows'} ${above.join(', ')}) is passed over`,
      )
    }
    for (const { cells, line } of rows.slice(at + 1)) this.#take(cells, line)
  }

  #take(cells: readonly Cell[], line: number): void {
    const header = this.#header as readonly string[]
    const width = header.length
    // Files that were put one below the other repeat their header.
    if (cells.length === width && header.every((own, at) => own === oneLine(cells[at]?.text ?? ''))) {
      this.#repeated.push(line)
      return
    }
    if (isRule(cells)) return
    if (width > 2 && cells.filter((cell) => !isEmpty(cell)).length === 1 && !isEmpty(cells[0] ?? EMPTY)) {
      this.#below.push({ cells, line })
      if (this.#below.length > MOST_FOOTNOTES) this.#flush()
      return
    }
    this.#flush()
    this.#put(cells, line)
  }

  /** Takes the rows that held nothing but a name: rows follow, so they were no footnotes. */
  #flush(): void {
    for (const { cells, line } of this.#below.splice(0)) this.#put(cells, line)
  }

  #put(cells: readonly Cell[], line: number): void {
    const width = (this.#header as readonly string[]).length
    const beyond = cells.findIndex((cell, at) => at >= width && !isEmpty(cell))
    if (beyond >= 0) {
      this.#problems.add(
        this.#name,
        line,
        null,
        `${cells.length} cells, where the header has ${width}`,
        'as many as the header has; a cell that holds what divides the cells stands in quotes',
      )
      return
    }
    for (let place = 0; place < width; place++) {
      const column = this.#columns[place] ?? new GrowingColumn()
      this.#columns[place] = column
      column.push(cells[place] ?? EMPTY)
    }
    this.#lines.push(line)
  }

  /** Gives columns of one name a number each: a role is given to a column by its name. */
  #apart(columns: readonly ForeignColumn[]): ForeignColumn[] {
    const taken = new Set(columns.map(({ name }) => name))
    const met = new Set<string>()
    return columns.map((column) => {
      if (!met.has(column.name)) {
        met.add(column.name)
        return column
      }
      let number = 2
      while (taken.has(`${column.name} (${number})`)) number++
      const name = `${column.name} (${number})`
      taken.add(name)
      this.#notes.push(`two columns are called ${column.name}; the one further right is called ${name} here`)
      return { ...column, name }
    })
  }
}

const EMPTY: Cell = { text: '', type: 'text' }

/** Whether a row is the line that Markdown and printed tables have below their header. */
function isRule(cells: readonly Cell[]): boolean {
  return (
    cells.some((cell) => !isEmpty(cell)) &&
    cells.every((cell) => isEmpty(cell) || /^\s*:?[-=]{3,}:?\s*$/.test(cell.text))
  )
}

/** Whether a cell holds nothing, or blanks alone. */
export function isEmpty({ text }: Cell): boolean {
  return text === '' || text.trim() === ''
}

/** A column as if some of its rows were empty, as far as its distinct cells and their counts go. */
export function withoutRows(column: ForeignColumn, rows: ReadonlySet<number> = new Set()): ForeignColumn {
  if (rows.size === 0) return column
  const counts = [...column.counts]
  for (const row of rows) {
    const code = column.codes[row] as number
    counts[code] = (counts[code] as number) - 1
  }
  return { ...column, cells: column.cells.map((cell, code) => (counts[code] === 0 ? EMPTY : cell)), counts }
}

/** The cell of a column in a row. */
export function cellAt(column: ForeignColumn, row: number): Cell {
  return column.cells[column.codes[row] as number] as Cell
}
