import { type Dataset, NO_CODE } from '../dataset/index.ts'
import type { MemberRule } from '../member-rule.ts'
import type { Scope } from '../scope.ts'

/** How a unit came by a position: its own words, words of someone who counts for it, inherited from a representative or a bloc, or made of the positions of several. */
export const VIA = ['own', 'represented', 'inherited-representative', 'inherited-bloc', 'aggregated'] as const

/**
 * Positions at a time, unit by issue: cell (u, k) is at `u * issues.length + k`. `value` is NaN where nothing can be compared, `status` an
 * index into STATUSES (255: no stance at all), `row` the stance that it rests on (−1: no single one), `via` an index into VIA.
 * `low` and `high` are the least and greatest value among those who count for the unit (NaN: none). A position that is made of several has row −1 and is
 * explained by its account in `voices`.
 */
export interface Positions {
  readonly dataset: Dataset
  readonly scope: Scope
  /** Indexes of the actors that are units, ascending. */
  readonly units: Int32Array
  /** Indexes of the issues in scope: selected, with a stance at that time, not partial, not dropped; ascending. */
  readonly issues: Int32Array
  readonly value: Float64Array
  readonly status: Uint8Array
  readonly row: Int32Array
  readonly via: Uint8Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** What was left out of the scope, to be told. */
  readonly left: { readonly partial: number; readonly unanimous: number }
  /** Who counts for each group and what they hold; null when nobody counts for another. */
  readonly voices: Voices | null
  /** Stances (rows) in scope that were made outside of every term of their actor, and so count for nobody at this level; ascending. */
  readonly outside: Int32Array
}

/** The accounts of all groups of some positions, by actor and issue, as columns; plain data. */
export interface Voices {
  readonly issues: number
  /** For `actor * issues + issue`: the place of the account. */
  readonly placeOf: ReadonlyMap<number, number>
  /** For each account: its first voice; one more than there are accounts. */
  readonly start: readonly number[]
  readonly rule: readonly (MemberRule | null)[]
  readonly silent: readonly number[]
  /** The day for which it is told who is silent: of the latest vote, where all are votes, else the one asked about; undefined without a date. */
  readonly day: readonly (string | undefined)[]
  readonly actor: readonly number[]
  readonly value: readonly number[]
  readonly status: readonly number[]
  readonly row: readonly number[]
  /** 1 body, 2 decides, 3 both. */
  readonly part: readonly number[]
}

/** Whether a unit has a stance of any status in a cell. */
export function hasStance(positions: Positions, cell: number): boolean {
  return positions.status[cell] !== NO_CODE
}

/** The number of issues in scope on which each unit has a value, by unit. */
export function valueCounts(positions: Positions): Int32Array {
  const width = positions.issues.length
  return Int32Array.from(positions.units, (_, u) => {
    let count = 0
    for (let k = 0; k < width; k++) if (!Number.isNaN(positions.value[u * width + k])) count++
    return count
  })
}
