import { compareCodePoints } from '../../positions/text.ts'
import { Dictionary } from '../growing.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { nearest } from '../suggest.ts'
import { type Saying, say } from '../words/index.ts'
import { idFault } from './cell-rules.ts'
import type { TableRow } from './table.ts'

/**
 * The ids of one kind of thing. With a table, they are those of the table, and any other is a fault; without one, every id that is met is added.
 */
export class KnownIds {
  /** What the ids are of: `actor`. */
  readonly kind: string
  /** The table's file, or null when there is none. */
  readonly file: string | null
  /** Whether every id of the table is known; when not, an unknown one cannot be told. */
  complete = true
  readonly #ids = new Dictionary()
  readonly #lines: number[] = []

  constructor(kind: string, file: string | null) {
    this.kind = kind
    this.file = file
  }

  /** The ids, by code. */
  get ids(): readonly string[] {
    return this.#ids.values
  }

  /** The code of an id, −1 when it is not known. */
  code(id: string): number {
    return this.#ids.find(id)
  }

  /** The line of the table on which the id of a code stands. */
  line(code: number): number {
    return this.#lines[code] as number
  }

  /** Takes the id of a row of the table itself; returns its code, or −1 when there is no id or it is there already (both are told). */
  declare(row: TableRow): number {
    const text = row.cell('id')
    if (text === '' || /[\ud800-\udfff]/u.test(text)) {
      // The id of a row whose bytes are damaged is not known, but what refers to it is no fault.
      this.complete = false
      if (text === '' && !row.bad) row.fail('id', say('noCell', 'id'), say('inEveryRow'))
      return -1
    }
    const full = this.ids.length >= LIMITS.entries.most
    const fault = full ? tooMany('entries') : idFault(text)
    if (fault) row.fail('id', ...fault)
    if (full) this.complete = false
    if (full) return -1
    const known = this.#ids.find(text)
    if (known >= 0) {
      row.fail('id', say('idTwice', text, this.line(known)), say('idsThatDiffer'))
      return -1
    }
    this.#lines.push(row.line)
    return this.#ids.code(text)
  }

  /** The code of the id in a cell; −1 when the cell is empty, or holds an unknown id (which is told). */
  refer(row: TableRow, column: string): number {
    const text = row.cell(column)
    return text === '' ? -1 : this.find(text, row, column)
  }

  /** The code of an id; −1 when it is unknown, which is told at that column of the row. */
  find(text: string, row: TableRow, column: string): number {
    const code = this.#ids.find(text)
    if (code >= 0) return code
    if (this.file === null) {
      const fault = this.ids.length < LIMITS.entries.most ? idFault(text) : tooMany('entries')
      if (fault === null) return this.#ids.code(text)
      row.fail(column, ...fault)
    } else if (this.complete) {
      row.fail(column, say('unknownId', this.kind, text), () => this.expected(text))
    } else {
      row.bad = true
    }
    return -1
  }

  /** What is expected instead of an unknown id. */
  expected(text: string): Saying {
    return say('idOfFile', String(this.file), nearest(text, this.ids))
  }
}

/** The codes in code-point order of their ids: the code at each place. */
export function codesInOrder(ids: readonly string[]): number[] {
  return ids.map((_, code) => code).sort((a, b) => compareCodePoints(ids[a] as string, ids[b] as string))
}

/** The place of each code, when `order` tells the code at each place. */
export function placesOf(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length)
  order.forEach((code, place) => {
    places[code] = place
  })
  return places
}
