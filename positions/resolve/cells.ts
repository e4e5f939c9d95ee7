import { NO_CODE } from '../columns/stance-columns.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Scope } from '../scope.ts'
import type { LatestStances } from './latest-stances.ts'
import type { Positions } from './positions.ts'

/** The table of units by issue columns while it is being filled: the best stance so far in each cell, and the spread of values. */
export class Cells {
  readonly row: Int32Array
  readonly #rank: Float64Array
  readonly #via: Uint8Array
  readonly #low: Float64Array
  readonly #high: Float64Array
  readonly #value: Float64Array
  readonly #latest: LatestStances

  constructor(size: number, value: Float64Array, latest: LatestStances) {
    this.row = new Int32Array(size).fill(-1)
    this.#rank = new Float64Array(size)
    this.#via = new Uint8Array(size)
    this.#low = new Float64Array(size).fill(Number.NaN)
    this.#high = new Float64Array(size).fill(Number.NaN)
    this.#value = value
    this.#latest = latest
  }

  /** Puts a stance to a cell: it takes the cell if it decides against what is there. `via` is an index into VIA, 0 for the unit's own. */
  offer(cell: number, row: number, rank: number, via: number): void {
    const value = this.#value[row] as number
    if (!Number.isNaN(value)) {
      if (!((this.#low[cell] as number) <= value)) this.#low[cell] = value
      if (!((this.#high[cell] as number) >= value)) this.#high[cell] = value
    }
    const before = this.row[cell] as number
    if (before >= 0) {
      const beforeRank = this.#rank[cell] as number
      if (!this.#latest.wins(row, rank, via === 0, before, beforeRank, this.#via[cell] === 0)) return
    }
    this.row[cell] = row
    this.#rank[cell] = rank
    this.#via[cell] = via
  }

  /** The rank under which the stance in a cell counts. */
  rank(cell: number): number {
    return this.#rank[cell] as number
  }

  /** Whether any unit has a stance in a column. */
  anyInColumn(k: number, width: number): boolean {
    for (let cell = k; cell < this.row.length; cell += width) if ((this.row[cell] as number) >= 0) return true
    return false
  }

  /** Whether all values in a column are the same (true also when there are none). */
  sameInColumn(k: number, width: number): boolean {
    let seen = Number.NaN
    for (let cell = k; cell < this.row.length; cell += width) {
      const row = this.row[cell] as number
      const value = row < 0 ? Number.NaN : (this.#value[row] as number)
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
    left: Positions['left'],
  ): Positions {
    const size = units.length * issues.length
    const value = new Float64Array(size).fill(Number.NaN)
    const status = new Uint8Array(size).fill(NO_CODE)
    const row = new Int32Array(size).fill(-1)
    const via = new Uint8Array(size)
    const low = new Float64Array(size).fill(Number.NaN)
    const high = new Float64Array(size).fill(Number.NaN)
    let to = 0
    for (const { u } of units) {
      for (const { k } of issues) {
        const from = u * width + k
        const best = this.row[from] as number
        if (best >= 0) {
          value[to] = this.#value[best] as number
          status[to] = dataset.stances.status[best] as number
          row[to] = best
          via[to] = this.#via[from] as number
          low[to] = this.#low[from] as number
          high[to] = this.#high[from] as number
        }
        to++
      }
    }
    const actorOf = Int32Array.from(units, ({ actor }) => actor)
    const issueOf = Int32Array.from(issues, ({ issue }) => issue)
    return { dataset, scope, units: actorOf, issues: issueOf, value, status, row, via, low, high, left }
  }
}
