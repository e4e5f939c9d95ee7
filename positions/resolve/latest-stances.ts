import { lastDay } from '../calendar.ts'
import { groupByActor } from '../columns/rows-by-actor.ts'
import { type StanceColumns, textAt } from '../columns/stance-columns.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { type Holder, rankAt } from './holders.ts'

/** Finds the latest stance of a holder per issue, and what decides between holders. */
export class LatestStances {
  readonly #columns: StanceColumns
  readonly #columnOf: Int32Array
  readonly #grouped: { start: Int32Array; rows: Int32Array }
  readonly #date: Int32Array
  readonly #recorded: Int32Array
  readonly #best: Int32Array
  readonly #rank: Float64Array

  constructor(dataset: Dataset, eligible: Int32Array, columnOf: Int32Array, width: number) {
    this.#columns = dataset.stances
    this.#columnOf = columnOf
    this.#grouped = groupByActor(dataset.stances, eligible, dataset.actors.length)
    this.#date = ranksOf((dataset.stances.statedOn?.values ?? []).map(lastDay))
    this.#recorded = ranksOf(dataset.stances.recordedAt?.values ?? [])
    this.#best = new Int32Array(width).fill(-1)
    this.#rank = new Float64Array(width)
  }

  /** Calls back with the holder's latest stance per issue column, and the rank under which it counts. */
  forEach(holder: Holder, visit: (k: number, row: number, rank: number) => void): void {
    const { rows, start } = this.#grouped
    const end = start[holder.actor + 1] as number
    const touched: number[] = []
    for (let at = start[holder.actor] as number; at < end; at++) {
      const row = rows[at] as number
      const k = this.#columnOf[this.#columns.issue[row] as number] as number
      if (k < 0) continue
      const rank = rankAt(holder, textAt(this.#columns.statedOn, row))
      if (rank === null) continue
      const before = this.#best[k] as number
      if (before >= 0 && !this.#isLater(row, before)) continue
      if (before < 0) touched.push(k)
      this.#best[k] = row
      this.#rank[k] = rank
    }
    for (const k of touched) {
      visit(k, this.#best[k] as number, this.#rank[k] as number)
      this.#best[k] = -1
    }
  }

  /** Whether the first stance decides against the second for a unit: date, the unit's own, rank, confidence, id. */
  wins(row: number, rank: number, own: boolean, over: number, overRank: number, overOwn: boolean): boolean {
    const date = this.#dateOf(row) - this.#dateOf(over)
    if (date !== 0) return date > 0
    if (own !== overOwn) return own
    if (rank !== overRank) return rank < overRank
    const confidence = this.#columns.confidence
    const sure = (confidence?.[row] ?? 0) - (confidence?.[over] ?? 0)
    return sure !== 0 ? sure < 0 : row < over
  }

  // Rows ascend by id, so between equals the earlier row stays.
  #isLater(row: number, than: number): boolean {
    const date = this.#dateOf(row) - this.#dateOf(than)
    if (date !== 0) return date > 0
    const confidence = (this.#columns.confidence?.[row] ?? 0) - (this.#columns.confidence?.[than] ?? 0)
    if (confidence !== 0) return confidence < 0
    return (
      rankAtRow(this.#columns.recordedAt, this.#recorded, row) >
      rankAtRow(this.#columns.recordedAt, this.#recorded, than)
    )
  }

  #dateOf(row: number): number {
    return rankAtRow(this.#columns.statedOn, this.#date, row)
  }
}

function rankAtRow(column: { codes: Int32Array } | null, ranks: Int32Array, row: number): number {
  const code = column?.codes[row] ?? -1
  return code < 0 ? -1 : (ranks[code] as number)
}

/** For texts that sort in time: the rank of each among the distinct ones, from 0. */
function ranksOf(texts: readonly string[]): Int32Array {
  const sorted = [...new Set(texts)].sort()
  const rank = new Map(sorted.map((text, index) => [text, index]))
  return Int32Array.from(texts, (text) => rank.get(text) as number)
}
