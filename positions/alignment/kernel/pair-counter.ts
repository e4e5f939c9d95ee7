/** What is counted: bit planes of n units, `words` 32-bit words each (a multiple of four). */
export interface Planes {
  readonly units: number
  readonly words: number
  readonly presence: Int32Array
  readonly planes: readonly Int32Array[]
}

/** Whether an issue counts once per plane in which two units differ, or once when they differ in any. */
export type CountMode = 'sum' | 'any'

/** Per pair (u, v), u < v, rows of the upper triangle one after the other: issues that both have, and counted differences among them. */
export interface PairCounts {
  readonly shared: Int32Array
  readonly differing: Int32Array
}

/** Counts all pairs; every implementation gives the same numbers. */
export type PairCounter = (planes: Planes, mode: CountMode) => PairCounts
