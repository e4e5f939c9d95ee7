import type { Stance } from '../model.ts'
import { allRows } from './grouped-rows.ts'
import {
  eachColumn,
  NO_CODE,
  STANCE_COLUMN_NAMES,
  STANCE_COLUMNS,
  type StanceColumn,
  type StanceColumns,
  type TextColumn,
} from './stance-columns.ts'

/** One row to append: actor and issue by index into the dataset's lists, everything else as a stance has it. */
export type StanceRow = { actor: number; issue: number } & Pick<Stance, StanceColumn>

/** Collects stances row by row into columns; memory grows by doubling, about 30 bytes a row. */
export class StanceColumnsBuilder {
  #length = 0
  #actor = new Int32Array(1024)
  #issue = new Int32Array(1024)
  /** Of the columns that have anything. */
  readonly #columns: Partial<Record<StanceColumn, ColumnBuilder>> = {
    value: builderOf('value', 1024),
    status: builderOf('status', 1024),
  }

  get length(): number {
    return this.#length
  }

  /** Appends a row and returns its number, from 0. */
  append(row: StanceRow): number {
    const at = this.begin(row.actor, row.issue)
    for (const name of STANCE_COLUMN_NAMES) {
      const cell = row[name]
      if (cell !== undefined && cell !== null) this.#column(name).set(at, cell as never)
    }
    return at
  }

  /** Appends a row that holds nothing yet and returns its number; its status must be set. */
  begin(actor: number, issue: number): number {
    const at = this.#length
    if (at === this.#actor.length) this.#grow()
    this.#actor[at] = actor
    this.#issue[at] = issue
    this.#length = at + 1
    return at
  }

  /** Sets the cells of a column, of rows that were begun. The column is there from the first cell on. */
  setter(name: StanceColumn): (row: number, cell: number | string) => void {
    let column: ColumnBuilder | null = null
    return (row, cell) => {
      column ??= this.#column(name)
      column.set(row, cell as never)
    }
  }

  /**
   * The columns with rows in the given order (`order[i]` is the appended row that becomes row i; default: as appended). The builder must
   * not be used afterwards. Dictionaries are in order of first use, so equal rows in equal order give equal columns.
   */
  finish(order?: Int32Array): StanceColumns {
    const take = order ?? allRows(this.#length)
    const finished = <T>(name: StanceColumn) => (this.#columns[name]?.finish(take) ?? null) as T | null
    return {
      length: take.length,
      actor: pick(this.#actor, take, Int32Array),
      issue: pick(this.#issue, take, Int32Array),
      ...eachColumn({
        number: (name) => finished<Float64Array>(name),
        word: (name) => finished<Uint8Array>(name),
        text: (name) => finished<TextColumn>(name),
      }),
    }
  }

  #column(name: StanceColumn): ColumnBuilder {
    const column = this.#columns[name] ?? builderOf(name, this.#actor.length)
    this.#columns[name] = column
    return column
  }

  #grow(): void {
    const size = this.#actor.length * 2
    this.#actor = grown(this.#actor, new Int32Array(size))
    this.#issue = grown(this.#issue, new Int32Array(size))
    for (const column of Object.values(this.#columns)) column.grow(size)
  }
}

/** One column while its rows are appended. */
interface ColumnBuilder {
  set(row: number, cell: never): void
  grow(size: number): void
  finish(order: Int32Array): Float64Array | Uint8Array | TextColumn
}

function builderOf(name: StanceColumn, size: number): ColumnBuilder {
  const kind = STANCE_COLUMNS[name]
  if (kind.holds === 'number') return new NumberColumnBuilder(size)
  return kind.holds === 'word' ? new WordColumnBuilder(size, kind.words) : new TextColumnBuilder(size)
}

class NumberColumnBuilder implements ColumnBuilder {
  #numbers: Float64Array<ArrayBuffer>

  constructor(size: number) {
    this.#numbers = new Float64Array(size).fill(Number.NaN)
  }

  set(row: number, cell: number): void {
    this.#numbers[row] = cell
  }

  grow(size: number): void {
    this.#numbers = grown(this.#numbers, new Float64Array(size).fill(Number.NaN))
  }

  finish(order: Int32Array): Float64Array {
    return pick(this.#numbers, order, Float64Array)
  }
}

class WordColumnBuilder implements ColumnBuilder {
  #codes: Uint8Array<ArrayBuffer>
  readonly #words: readonly string[]

  constructor(size: number, words: readonly string[]) {
    this.#codes = new Uint8Array(size).fill(NO_CODE)
    this.#words = words
  }

  set(row: number, cell: string): void {
    this.#codes[row] = this.#words.indexOf(cell)
  }

  grow(size: number): void {
    this.#codes = grown(this.#codes, new Uint8Array(size).fill(NO_CODE))
  }

  finish(order: Int32Array): Uint8Array {
    return pick(this.#codes, order, Uint8Array)
  }
}

class TextColumnBuilder implements ColumnBuilder {
  #codes: Int32Array<ArrayBuffer>
  readonly #values: string[] = []
  readonly #codeOf = new Map<string, number>()

  constructor(size: number) {
    this.#codes = new Int32Array(size).fill(-1)
  }

  set(row: number, text: string): void {
    let code = this.#codeOf.get(text)
    if (code === undefined) {
      code = this.#values.length
      this.#values.push(text)
      this.#codeOf.set(text, code)
    }
    this.#codes[row] = code
  }

  grow(size: number): void {
    this.#codes = grown(this.#codes, new Int32Array(size).fill(-1))
  }

  finish(order: Int32Array): TextColumn {
    const recode = new Int32Array(this.#values.length).fill(-1)
    const values: string[] = []
    const codes = new Int32Array(order.length)
    for (let i = 0; i < order.length; i++) {
      const old = this.#codes[order[i] as number] as number
      if (old < 0) {
        codes[i] = -1
        continue
      }
      if ((recode[old] as number) < 0) {
        recode[old] = values.length
        values.push(this.#values[old] as string)
      }
      codes[i] = recode[old] as number
    }
    return { codes, values }
  }
}

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

function grown<T extends Numbers>(old: T, bigger: T): T {
  bigger.set(old)
  return bigger
}

function pick<T extends Numbers>(from: T, order: Int32Array, make: new (length: number) => T): T {
  const out = new make(order.length)
  for (let i = 0; i < order.length; i++) out[i] = from[order[i] as number] as number
  return out
}
