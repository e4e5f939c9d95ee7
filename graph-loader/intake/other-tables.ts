import { oneLine } from '../../positions/text.ts'
import { type Said, say } from '../words/index.ts'
import { type Cell, isEmpty } from './cell.ts'
import type { ForeignColumn } from './foreign-table.ts'
import type { FileRow } from './header-rows.ts'
import { isNumeric } from './numbers.ts'
import { usualMeaning } from './value-words.ts'

/** So many gaps between rows are looked at, and so many distinct cells of a column. */
const MOST_GAPS = 50
const MOST_CELLS = 500

interface Counted {
  readonly cells: readonly Cell[]
  readonly counts: readonly number[]
}

/**
 * Finds another table below one, in the same sheet or text: after an empty row a row of texts over columns of values, and values below these again. From there on nothing is the first table's.
 */
export class AnotherTable {
  /** The columns of the table so far. */
  readonly #columns: () => readonly (Counted | undefined)[]
  #nextLine = 0
  #gaps = 0
  #isAfterGap = false
  #candidate: FileRow | null = null
  #others = 0
  #found: FileRow | null = null

  constructor(columns: () => readonly (Counted | undefined)[]) {
    this.#columns = columns
  }

  /** What is to be said of what it found; null when it found none. */
  get note(): Said | null {
    const { cells, line } = this.#found ?? {}
    if (cells === undefined || line === undefined) return null
    const names = cells.filter((cell) => !isEmpty(cell)).map(({ text }) => oneLine(text))
    return say('belowIt', line, names)
  }

  /** Takes the next row; gives the rows that are the first table's. */
  pass(row: FileRow): readonly FileRow[] {
    if (this.#found) return []
    const isGap = this.#nextLine > 0 && row.line > this.#nextLine
    this.#nextLine = row.line + 1 + row.cells.reduce((sum, { text }) => sum + (text.match(/\n/g)?.length ?? 0), 0)
    const held = this.#candidate
    this.#candidate = null
    if (held) {
      if (isDataUnder(held, row)) {
        this.#found = held
        return []
      }
      return [held, row]
    }
    const filled = row.cells.filter((cell) => !isEmpty(cell)).length
    this.#isAfterGap = isGap || (this.#isAfterGap && this.#others > 0)
    this.#others = filled === 1 ? this.#others + 1 : 0
    if (!this.#isAfterGap || filled < 2 || ++this.#gaps > MOST_GAPS || !this.#isHeader(row)) return [row]
    this.#candidate = row
    return []
  }

  /** The row that was held back, where nothing came after it. */
  end(): readonly FileRow[] {
    const held = this.#candidate
    this.#candidate = null
    return held ? [held] : []
  }

  /** Whether a row holds texts alone that are no values, one of them in a column that holds values. */
  #isHeader({ cells }: FileRow): boolean {
    const filled = cells.flatMap((cell, place) => (isEmpty(cell) ? [] : [{ cell, place }]))
    const columns = this.#columns()
    return (
      filled.every(({ cell }) => !isValue(cell)) && filled.some(({ place }) => place > 0 && holdsValues(columns[place]))
    )
  }
}

function isDataUnder({ cells: names }: FileRow, { cells }: FileRow): boolean {
  return cells.some((cell, place) => place > 0 && isValue(cell) && names[place] !== undefined && !isEmpty(names[place]))
}

function isValue(cell: Cell): boolean {
  return !isEmpty(cell) && (cell.type === 'number' || isNumeric(cell.text) || usualMeaning(cell.text) !== null)
}

function holdsValues(column: Counted | undefined): boolean {
  const looked = (column?.cells ?? []).slice(0, MOST_CELLS)
  let [values, others] = [0, 0]
  looked.forEach((cell, at) => {
    const count = column?.counts[at] ?? 0
    if (isValue(cell)) values += count
    else if (!isEmpty(cell)) others += count
  })
  return values > others
}

/** Columns of the first table alone, where another stands beside it: a column that is empty throughout, and behind it the name of the first column again. Null where there is none. */
export function besideOf(
  header: readonly string[],
  columns: readonly ForeignColumn[],
): { readonly columns: readonly ForeignColumn[]; readonly note: Said } | null {
  const [first] = columns
  const at = columns.findIndex(
    ({ name, place }, index) => index > 1 && name === first?.name && columns[index - 1]?.place !== place - 1,
  )
  if (at < 0 || first === undefined || (header[first.place] ?? '') === '') return null
  const others = columns.slice(at)
  const names = others.map(({ name }) => name)
  return {
    columns: columns.slice(0, at),
    note: say('besideIt', (others[0]?.place ?? 0) + 1, names),
  }
}
