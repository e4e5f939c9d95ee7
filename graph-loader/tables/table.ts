import { COLUMNS, type ColumnName, type Kind, type NamedColumn, type TableName } from '../../positions/dataset/index.ts'
import { readCsv, seemsDividedBy } from '../csv/index.ts'
import { owned } from '../growing.ts'
import { LIMITS, type LimitName, tooMany } from '../limits.ts'
import type { Expected, Problems } from '../problem.ts'
import { nearest, shown } from '../suggest.ts'
import { type Fault, type Said, type Saying, say } from '../words/index.ts'
import { dateFault, idFault, instantFault, numberOf, urlFault, wholeNumberOf } from './cell-rules.ts'

/** Stances and evidence keep their texts outside the heap, other tables in it. */
const BOUNDS: Readonly<Record<string, { readonly rows: LimitName; readonly bytes: LimitName }>> = {
  stances: { rows: 'rows', bytes: 'tableBytes' },
  evidence: { rows: 'rows', bytes: 'tableBytes' },
}
const SMALL = { rows: 'rows', bytes: 'smallTableBytes' } as const

/** A table's file: how it is read, and how problems call it. */
export interface TableFile {
  readonly name: string
  /** Its bytes, unpacked; `onBytes` is told how many were read, as they are stored. */
  chunks(onBytes?: (bytes: number) => void): AsyncIterable<Uint8Array>
  /** Of a file that was made of another: the line there of what stands on a line here. */
  lineOf?(line: number): number
}

/** What the reading of every table needs. */
export interface Reading {
  readonly problems: Problems
  readonly onBytes?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Is called when an issue takes the assumed scale, and nobody gives its bounds. */
  readonly onAssumedScale?: (() => void) | undefined
}

/** The current row of a table: its cells by column, checked as they are asked for. */
export class TableRow<C extends string = string> {
  readonly file: string
  readonly #problems: Problems
  readonly #at: ReadonlyMap<string, number>
  #fields: readonly string[] = []
  #muted = false
  /** Whether the header has a column that nobody knows: what its cells would say is missing everywhere, and that is no fault of the rows. */
  readonly lacking: boolean
  /** The line on which the row begins. */
  line = 0
  /** Whether something wrong with this row was found. */
  bad = false

  constructor(file: string, problems: Problems, at: ReadonlyMap<string, number>, lacking = false) {
    this.file = file
    this.lacking = lacking
    this.#problems = problems
    this.#at = at
  }

  /** Turns to the next row. */
  move(fields: readonly string[], line: number, broken: boolean): void {
    this.#fields = fields
    this.line = line
    this.bad = broken
    this.#muted = broken
  }

  /** Tells nothing more of this row: what its cells hold is not to be trusted. */
  mute(): void {
    this.#muted = true
  }

  /** Whether the table has the column. */
  hasColumn(column: C): boolean {
    return this.#at.has(column)
  }

  /** The cell as it stands; empty when it, or the column, is not there. */
  cell(column: C): string {
    const at = this.#at.get(column)
    return at === undefined ? '' : (this.#fields[at] ?? '')
  }

  fail(column: string, message: Said, expected: Expected): void {
    this.bad = true
    if (!this.#muted) this.#problems.add(this.file, this.line, column, message, expected)
  }

  text(column: C): string | undefined {
    const text = this.cell(column)
    return text === '' ? undefined : text
  }

  /** A text that may not be missing. */
  required(column: C): string | undefined {
    const text = this.text(column)
    if (text === undefined) this.fail(column, say('noCell', column), say('inEveryRow'))
    else if (text.trim() === '') this.fail(column, say('blanksOnly', column), say('someText'))
    return text
  }

  /** An id that may not be missing, checked as an id. */
  newId(column: C): string | undefined {
    const text = this.cell(column)
    if (text === '') this.fail(column, say('noCell', column), say('inEveryRow'))
    else return this.checked(column, text, idFault(text))
    return undefined
  }

  /** What a cell says by the kind of its column, checked; undefined when it is empty and stands for nothing, or at fault. Ids and references are for who knows them. */
  value(column: C, { kind, required }: NamedColumn, text = this.cell(column)): unknown {
    if (kind.is === 'list') return this.#list(column, text)
    if (text === '') {
      if (required) this.fail(column, say('noCell', column), say('inEveryRow'))
      if (kind.is === 'flag') return false
      return kind.is === 'word' ? (kind.absent ?? undefined) : undefined
    }
    switch (kind.is) {
      case 'number':
        return this.#number(column, text, kind.least)
      case 'whole':
        return this.#whole(column, text, kind.least)
      case 'word':
        return this.oneOf(column, kind.words, text) ?? kind.absent ?? undefined
      case 'flag':
        return this.oneOf(column, ['true', 'false'], text) === 'true'
      default: {
        const blank = required && text.trim() === ''
        return this.checked(column, text, blank ? [say('blanksOnly', column), say('someText')] : textFault(kind, text))
      }
    }
  }

  /** What the row says in all columns of its table but those of ids and references; `kept` makes a text one that may outlive the row. */
  item(table: TableName, kept: (text: string) => string = owned): Record<string, unknown> {
    const item: Record<string, unknown> = {}
    for (const column of COLUMNS[table]) {
      const { field, kind, name } = column
      if (field === null || kind.is === 'id' || kind.is === 'reference') continue
      const value = this.value(name as C, column)
      if (value !== undefined) item[field] = typeof value === 'string' ? kept(value) : value
    }
    return item
  }

  oneOf<const T extends string>(column: C, names: readonly T[], text = this.cell(column)): T | undefined {
    if (text === '') return undefined
    const found = names.indexOf(text as T)
    if (found >= 0) return names[found]
    this.fail(column, say('unknownWord', column, text), () => say('oneOfWords', names, nearest(text, names)))
    return undefined
  }

  #number(column: C, text: string, least: number | null): number | undefined {
    const number = numberOf(text)
    if (typeof number !== 'number') this.fail(column, ...number)
    else if (least === null || number >= least) return number
    else this.fail(column, say('belowLeast', column, number, least), say('numberFrom', least))
    return undefined
  }

  #whole(column: C, text: string, least: number): number | undefined {
    const number = wholeNumberOf(text, least)
    if (typeof number === 'number') return number
    this.fail(column, ...number)
    return undefined
  }

  /** The parts of a cell that `|` divides, without blanks at their ends and without repetitions. */
  #list(column: C, text: string): string[] {
    if (text === '') return []
    const parts = text.split('|').map((part) => part.trim())
    if (parts.includes('')) this.fail(column, say('emptyPart', text), say('textAroundBars'))
    return [...new Set(parts)].map(owned)
  }

  /** The text, or undefined when something is wrong with it, which is told. */
  checked(column: C, text: string, fault: Fault | null): string | undefined {
    if (fault === null) return text
    this.fail(column, ...fault)
    return undefined
  }
}

/** What is wrong with a text of a kind, or null. */
export function textFault(kind: Kind, text: string): Fault | null {
  if (kind.is === 'date') return dateFault(text)
  if (kind.is === 'instant') return instantFault(text)
  if (kind.is !== 'text' || kind.check === 'none' || kind.check === 'filled') return null
  if (kind.check === 'id') return idFault(text)
  if (kind.check === 'url') return urlFault(text)
  if (kind.check === 'length') return text.length > LIMITS.idCharacters.most ? tooMany('idCharacters') : null
  const { pattern, what, expected } = kind.check
  return pattern.test(text) ? null : [`${shown(text)} is no ${what}`, expected]
}

/**
 * Reads a table: checks its header and the number of fields of each row, and calls `onRow` for every row (the same object each time, `bad` when it has
 * too few or too many fields or a fault of syntax). Returns whether the whole file was read and its required columns are there.
 */
export async function readTable<T extends TableName>(
  file: TableFile,
  table: T,
  reading: Reading,
  onRow: (row: TableRow<ColumnName<T>>) => unknown,
): Promise<boolean> {
  const { problems } = reading
  const columns = COLUMNS[table].map(({ name }) => name)
  const required = COLUMNS[table].flatMap((column) => (column.required ? [column.name] : []))
  let row: TableRow<ColumnName<T>> | null = null
  let header: readonly string[] = []
  let sound = true
  const take = (fields: readonly string[], line: number, broken: boolean) => {
    if (row === null) {
      header = fields.map((field) => owned(field))
      const at = readHeader(header, line, file.name, problems, (name) => {
        if (columns.includes(name)) return true
        problems.add(file.name, line, name, say('unknownColumn', name), expectedColumns(table, name, columns))
        return false
      })
      sound = !broken && checkRequired(file.name, header, line, at, required, problems)
      row = new TableRow<ColumnName<T>>(file.name, problems, at, at.size < header.length)
      return
    }
    row.move(fields, file.lineOf?.(line) ?? line, broken)
    checkWidth(row, fields.length, header, broken)
    return sound ? onRow(row) : undefined
  }
  const whole = await readCsv(file.chunks(reading.onBytes), {
    ...reading,
    name: file.name,
    onRow: take,
    bounds: BOUNDS[table] ?? SMALL,
  })
  if (row === null) {
    if (whole) problems.add(file.name, 1, 1, say('fileEmpty'), say('firstLineOf', required))
    return false
  }
  return whole && sound
}

/** The place of each column, by name; columns that `known` refuses, repeated ones and nameless ones are told and left out. */
export function readHeader(
  fields: readonly string[],
  line: number,
  file: string,
  problems: Problems,
  known: (name: string, at: number) => boolean,
): Map<string, number> {
  const places = new Map<string, number>()
  const seen = new Set<string>()
  fields.forEach((name, at) => {
    if (name.trim() === '') {
      problems.add(file, line, at + 1, say('columnUnnamed', at + 1), say('nameInFirstLine'))
    } else if (seen.has(name)) {
      problems.add(file, line, name, say('columnTwice', name), say('columnsOnce'))
    } else {
      seen.add(name)
      if (known(name, at)) places.set(name, at)
    }
  })
  return places
}

/** Tells the required columns that are missing; returns whether none is. */
export function checkRequired(
  file: string,
  header: readonly string[],
  line: number,
  at: ReadonlyMap<string, number>,
  required: readonly string[],
  problems: Problems,
): boolean {
  const missing = required.filter((name) => !at.has(name))
  const divider = seemsDividedBy(header)
  for (const name of missing) {
    problems.add(file, line, name, say('columnMissing', name, divider), say('theseColumns', required))
  }
  return missing.length === 0
}

/** Tells a row that has more or fewer fields than the header. */
export function checkWidth(row: TableRow, fields: number, header: readonly string[], broken: boolean): void {
  const width = header.length
  if (fields === width || broken) return
  row.fail(
    header[Math.min(fields, width - 1)] as string,
    say('fieldsOfColumns', fields, width),
    say('asManyFields', width),
  )
  row.mute()
}

/** What a message expects instead of an unknown column. */
export function expectedColumns(table: string, name: string, columns: readonly string[]): Saying {
  return say('columnOfTable', table, columns, nearest(name, columns))
}
