import { firstDay, lastDay, OPEN_END, OPEN_START } from '../calendar.ts'
import { type Dataset, groupByActor, ORIGINS, type StanceColumns } from '../dataset/index.ts'
import { type Holder, rankWithin } from './holders.ts'

const VOTE = ORIGINS.indexOf('vote')

/** Finds the latest stance of a holder per issue. */
export class LatestStances {
  readonly #columns: StanceColumns
  readonly #columnOf: Int32Array
  readonly #grouped: { start: Int32Array; rows: Int32Array }
  readonly #first: readonly string[]
  readonly #last: readonly string[]
  readonly #days: readonly string[]
  readonly #date: Int32Array
  readonly #recorded: Int32Array
  readonly #best: Int32Array
  readonly #rank: Float64Array
  readonly #counted: Uint8Array | null

  /** `counted`, by row, is set to 1 for stances that lie within a term; null when nobody asks. */
  constructor(
    dataset: Dataset,
    eligible: Int32Array,
    columnOf: Int32Array,
    width: number,
    counted: Uint8Array | null = null,
  ) {
    this.#columns = dataset.stances
    this.#columnOf = columnOf
    this.#grouped = groupByActor(dataset.stances, eligible, dataset.actors.length)
    const dates = dataset.stances.statedOn?.values ?? []
    this.#first = dates.map(firstDay)
    this.#last = dates.map(lastDay)
    this.#days = [...new Set(this.#last)].sort()
    this.#date = ranksOf(this.#last)
    this.#recorded = ranksOf(dataset.stances.recordedAt?.values ?? [])
    this.#best = new Int32Array(width).fill(-1)
    this.#rank = new Float64Array(width)
    this.#counted = counted
  }

  /** Calls back with the holder's latest stance per issue column, and the rank under which it counts. */
  forEach(holder: Holder, visit: (k: number, row: number, rank: number) => void): void {
    const { rows, start } = this.#grouped
    const end = start[holder.actor + 1] as number
    const touched: number[] = []
    const free = holder.terms.length === 0
    for (let at = start[holder.actor] as number; at < end; at++) {
      const row = rows[at] as number
      const k = this.#columnOf[this.#columns.issue[row] as number] as number
      if (k < 0) continue
      const rank = free ? 0 : this.#rankOf(holder, row)
      if (rank === null) continue
      if (this.#counted !== null) this.#counted[row] = 1
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

  // Undated statements count in every term.
  #rankOf({ terms, standing }: Holder, row: number): number | null {
    const within = standing === undefined || this.isVote(row) ? terms : standing
    if (within === null) return null
    const holder = { terms: within }
    const code = this.#columns.statedOn?.codes[row] ?? -1
    return code < 0
      ? rankWithin(holder, OPEN_START, OPEN_END)
      : rankWithin(holder, this.#first[code] as string, this.#last[code] as string)
  }

  // Rows ascend by id, so between equals the earlier row stays.
  #isLater(row: number, than: number): boolean {
    const date = this.dateOf(row) - this.dateOf(than)
    if (date !== 0) return date > 0
    const confidence = (this.#columns.confidence?.[row] ?? 0) - (this.#columns.confidence?.[than] ?? 0)
    if (confidence !== 0) return confidence < 0
    return (
      rankAtRow(this.#columns.recordedAt, this.#recorded, row) >
      rankAtRow(this.#columns.recordedAt, this.#recorded, than)
    )
  }

  /** Whether a stance was cast as a vote. */
  isVote(row: number): boolean {
    return this.#columns.origin?.[row] === VOTE
  }

  /** The day (`YYYY-MM-DD`) at a place among all days on which stances were made; undefined for −1. */
  dayOf(place: number): string | undefined {
    return this.#days[place]
  }

  /** The place of a stance's day among all days on which stances were made, by their last day; −1 without a date. */
  dateOf(row: number): number {
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
