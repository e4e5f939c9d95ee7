import { oneLine } from '../../positions/text.ts'
import { Ints, owned } from '../growing.ts'
import { LIMITS, tooMany } from '../limits.ts'
import type { Problems } from '../problem.ts'
import { type Said, say } from '../words/index.ts'
import { type Cell, isEmpty, NO_CELL } from './cell.ts'
import type { ForeignColumn, ForeignTable, KnownHeaders } from './foreign-table.ts'
import { type FileRow, type Head, isHeaderOfTwo, isRowOfUnits, namesOfRows } from './header-rows.ts'
import { AnotherTable, besideOf } from './other-tables.ts'

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
  readonly #told: readonly number[]
  readonly #known: KnownHeaders | undefined
  readonly #notes: Said[] = []
  readonly #waiting: FileRow[] = []
  readonly #columns: GrowingColumn[] = []
  readonly #lines = new Ints()
  #header: readonly string[] | null = null
  #heads: ReadonlyMap<number, Head> = new Map()
  #headerLines: readonly number[] = []
  #isFull = false
  readonly #other: AnotherTable
  /** Lines on which the header stands again. */
  readonly #repeated: number[] = []
  /** Rows with a text in the first column alone, after which no other has come yet. */
  readonly #below: FileRow[] = []

  /** `name` is what problems call the table; `header` the line on which the header stands, from 1, or those that are it together; `known` what is known of headers. */
  constructor(name: string, problems: Problems, header?: number | readonly number[], known?: KnownHeaders) {
    this.#name = name
    this.#problems = problems
    this.#told = header === undefined ? [] : [header].flat().sort((a, b) => a - b)
    this.#known = known
    this.#other = new AnotherTable(() => this.#columns)
  }

  /** How many rows there are so far. */
  get rows(): number {
    return this.#lines.length
  }

  /** Takes a row of the file, from left to right; `spans` says of its merged cells over how many columns they go. */
  row(cells: readonly Cell[], line: number, spans?: FileRow['spans']): void {
    if (this.#isFull || cells.every(isEmpty)) return
    if (this.#refuses(cells, line)) return
    if (this.#header) {
      this.#take({ cells, line })
      return
    }
    const [from, to] = [this.#told[0], this.#told.at(-1)]
    if (from !== undefined && line < from) return
    this.#waiting.push({ cells: [...cells], line, spans })
    if (to !== undefined ? line >= to : this.#waiting.length === LOOKED_AT) this.#settle()
  }

  /** The table, or null when there is none (which is told). */
  end(about: { readonly file: string; readonly sheet: string | null; readonly format: Said }): ForeignTable | null {
    if (!this.#header) this.#settle()
    for (const row of this.#header ? this.#other.end() : []) this.#accept(row)
    const header = this.#header
    if (!header) {
      this.#problems.add(this.#name, null, null, say('noTableInIt'), say('namesAndRows'))
      return null
    }
    if (this.#lines.length === 0) this.#flush()
    else if (this.#below.length > 0)
      this.#notes.push(
        say(
          'belowTable',
          this.#below.map(({ cells, line }) => say('rowHolds', line, cells[0]?.text.trim() ?? '')),
        ),
      )
    const named = header.flatMap((own, place): ForeignColumn[] => {
      const column = this.#columns[place] ?? new GrowingColumn()
      if (own === '' && column.cells.every(isEmpty)) return []
      const { cells, counts } = column
      const head = this.#heads.get(place)
      const name = own === '' ? `column ${place + 1}` : own
      return [{ name, place, cells, counts, codes: column.codes.view(), ...(head ? { head } : {}) }]
    })
    if (this.#other.note) this.#notes.push(this.#other.note)
    if (this.#repeated.length > 0) this.#notes.push(say('headerAgain', this.#repeated))
    const beside = besideOf(header, named)
    if (beside) this.#notes.push(beside.note)
    const columns = this.#apart(beside?.columns ?? named)
    const lines = this.#lines.view()
    return {
      ...about,
      name: this.#name,
      columns,
      rows: lines.length,
      lines,
      header: this.#headerLines.filter((line) => line > 0),
      notes: this.#notes,
    }
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
    const none = this.#told.length === 0 && rows[0] ? this.#known?.namesOf(textsOf(rows[0])) : undefined
    if (none) {
      this.#header = none.names
      this.#notes.push(say('noHeader', none.label))
      for (const row of rows) this.#take(row)
      return
    }
    const likely =
      known >= 0
        ? known
        : filled.findIndex(
            (count, at) =>
              count >= Math.max(1, usual / 2) && !isFilter(rows[at] as FileRow) && !(usual > 1 && isTitle(rows, at)),
          )
    const at = this.#told.length === 0 ? likely : 0
    const first = rows[at]
    if (!first) return
    const [header, next] = this.#headerFrom(rows, at, known >= 0)
    const { names, heads, notes } = namesOfRows(header)
    this.#header = names
    this.#heads = heads
    this.#headerLines = header.map(({ line }) => line)
    const above = rows.slice(0, rows.indexOf(header[0] ?? first)).map(({ line }) => line)
    if (above.length > 0) this.#notes.push(say('headerAt', header[0]?.line ?? 0, above))
    this.#notes.push(...notes)
    for (const row of rows.slice(next)) this.#take(row)
  }

  /** The rows of the header, and the place of the first row below it. */
  #headerFrom(rows: readonly FileRow[], at: number, isKnown: boolean): [header: FileRow[], next: number] {
    const first = rows[at] as FileRow
    if (this.#told.length > 1) {
      const own = rows.filter(({ line }) => this.#told.includes(line))
      return [own.length > 0 ? own : [first], rows.length]
    }
    if (this.#told.length === 1 || isKnown) return [[first], at + 1]
    const upper = [at, at - 1].find((place) => {
      const [one, two] = [rows[place], rows[place + 1]]
      return one !== undefined && two !== undefined && isHeaderOfTwo(one, two, rows.slice(place + 2))
    })
    if (upper !== undefined) return [rows.slice(upper, upper + 2), upper + 2]
    const ids = rows.slice(at, at + 4).findIndex(isImportIds)
    if (ids > 0) {
      this.#notes.push(
        say(
          'rowsOfIds',
          rows.slice(at + 1, at + ids + 1).map(({ line }) => line),
        ),
      )
      return [[first], at + ids + 1]
    }
    const units = rows[at + 1]
    if (!units || !isRowOfUnits(first, units, rows.slice(at + 2))) return [[first], at + 1]
    const texts = units.cells.slice(1).flatMap((cell) => (isEmpty(cell) ? [] : [oneLine(cell.text)]))
    this.#notes.push(say('rowOfUnits', units.line, [...new Set(texts)]))
    return [[first], at + 2]
  }

  #take(row: FileRow): void {
    const { cells, line } = row
    const header = this.#header as readonly string[]
    const width = header.length
    // Files that were put one below the other repeat their header.
    if (cells.length === width && header.every((own, at) => own === oneLine(cells[at]?.text ?? ''))) {
      this.#repeated.push(line)
      return
    }
    if (isRule(cells)) return
    // Lists of records have no rows between them.
    for (const one of this.#known ? this.#other.pass(row) : [row]) this.#accept(one)
  }

  #accept({ cells, line }: FileRow): void {
    const width = (this.#header as readonly string[]).length
    if (isSource(cells)) {
      this.#below.push({ cells, line })
      return
    }
    if (width > 2 && cells.filter((cell) => !isEmpty(cell)).length === 1 && !isEmpty(cells[0] ?? NO_CELL)) {
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
      this.#problems.add(this.#name, line, null, say('cellsOfHeader', cells.length, width), say('asManyCells'))
      return
    }
    for (let place = 0; place < width; place++) {
      const column = this.#columns[place] ?? new GrowingColumn()
      this.#columns[place] = column
      column.push(cells[place] ?? NO_CELL)
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
      this.#notes.push(say('sameName', column.name, name))
      return { ...column, name }
    })
  }
}

/** Whether a row is the line that Markdown and printed tables have below their header. */
function isRule(cells: readonly Cell[]): boolean {
  return (
    cells.some((cell) => !isEmpty(cell)) &&
    cells.every((cell) => isEmpty(cell) || /^\s*:?[-=]{3,}:?\s*$/.test(cell.text))
  )
}

/** Whether a row is a title: one cell, an empty row, and then a row of several. */
function isTitle(rows: readonly FileRow[], at: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]]
  const filled = (one: FileRow | undefined) => one?.cells.filter((cell) => !isEmpty(cell)).length ?? 0
  return row !== undefined && next !== undefined && next.line > row.line + 1 && filled(row) === 1 && filled(next) > 1
}

/** Whether a row is the filter of a pivot table above it: a name and what of it is in. */
function isFilter({ cells }: FileRow): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  return (
    filled.length === 2 &&
    /^\((all|alle|tous|todos|todas|multiple items|mehrere elemente)\)$/i.test(filled[1]?.text.trim() ?? '')
  )
}

/** Whether a row has the ids that Qualtrics gives its columns. */
function isImportIds({ cells }: FileRow): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  return filled.length > 0 && filled.every(({ text }) => text.startsWith('{"ImportId"'))
}

/** Whether a row below a table says where it is from, in two cells. */
function isSource(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  return (
    filled.length === 2 &&
    /^(sources?|notes?|quellen?|anmerkung(en)?|fuentes?|notas?|remarques?|źródło)\s*:$/i.test(
      filled[0]?.text.trim() ?? '',
    )
  )
}
