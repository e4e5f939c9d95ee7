import { type Dataset, NO_CODE } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'
import { cellsOf, someCells } from './derived-positions.ts'
import type { Positions } from './positions.ts'

/** What a cell of a table of positions holds; `date` is the place of its day among the days of statements, −1 without one. */
export interface CellContent {
  /** NaN where nothing can be compared. */
  readonly value: number
  readonly status: number
  /** −1 when it rests on several stances. */
  readonly row: number
  /** Index into VIA. */
  readonly via: number
  readonly low: number
  readonly high: number
  readonly date: number
}

/** The table of units by issue columns while it is being filled. */
export class Cells {
  readonly status: Uint8Array
  readonly #value: Float64Array
  readonly #row: Int32Array
  readonly #via: Uint8Array
  readonly #low: Float64Array
  readonly #high: Float64Array
  readonly #date: Int32Array

  constructor(size: number) {
    const numbers = () => new Float64Array(size).fill(Number.NaN)
    this.status = new Uint8Array(size).fill(NO_CODE)
    this.#value = numbers()
    this.#low = numbers()
    this.#high = numbers()
    this.#row = new Int32Array(size).fill(-1)
    this.#via = new Uint8Array(size)
    this.#date = new Int32Array(size).fill(-1)
  }

  /** Fills a cell with the words of the unit itself, when nobody else counts for it. */
  putOwn(cell: number, value: number, status: number, row: number, date: number): void {
    this.status[cell] = status
    this.#value[cell] = value
    this.#low[cell] = value
    this.#high[cell] = value
    this.#row[cell] = row
    this.#date[cell] = date
  }

  put(cell: number, content: CellContent): void {
    this.putOwn(cell, content.value, content.status, content.row, content.date)
    this.#low[cell] = content.low
    this.#high[cell] = content.high
    this.#via[cell] = content.via
  }

  /** What a cell holds; its status is NO_CODE when it is empty. */
  at(cell: number): CellContent {
    return {
      value: this.#value[cell] as number,
      status: this.status[cell] as number,
      row: this.#row[cell] as number,
      via: this.#via[cell] as number,
      low: this.#low[cell] as number,
      high: this.#high[cell] as number,
      date: this.#date[cell] as number,
    }
  }

  /** Whether any unit has a stance in a column. */
  anyInColumn(k: number, width: number): boolean {
    for (let cell = k; cell < this.status.length; cell += width) if (this.status[cell] !== NO_CODE) return true
    return false
  }

  /** Whether all values in a column are the same (true also when there are none). */
  sameInColumn(k: number, width: number): boolean {
    let seen = Number.NaN
    for (let cell = k; cell < this.status.length; cell += width) {
      const value = this.#value[cell] as number
      if (Number.isNaN(value)) continue
      if (Number.isNaN(seen)) seen = value
      else if (value !== seen) return false
    }
    return true
  }

  /** The finished positions of the units and columns that stay; `width` is the number of columns of this table. */
  finish(
    dataset: Dataset,
    scope: Scope,
    units: readonly { actor: number; u: number }[],
    issues: readonly { issue: number; k: number }[],
    width: number,
    rest: Pick<Positions, 'left' | 'voices' | 'outside'>,
  ): Positions {
    const kept = cellsOf(
      units.map(({ u }) => u),
      issues.map(({ k }) => k),
      width,
    )
    return {
      dataset,
      scope,
      units: Int32Array.from(units, ({ actor }) => actor),
      issues: Int32Array.from(issues, ({ issue }) => issue),
      ...someCells(
        { value: this.#value, status: this.status, row: this.#row, via: this.#via, low: this.#low, high: this.#high },
        kept,
      ),
      ...rest,
    }
  }
}
