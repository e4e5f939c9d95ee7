import type { Levels, PairSample } from '../../measures/index.ts'
import type { LevelGroup } from './level-groups.ts'

/**
 * How often, and with what weight, two units hold each pair of levels of one group of issues: cell (i, j) is at `i * levels + j`. `count` and
 * `weight` hold issues of weight above 0 only, and `shared` counts these.
 */
export interface PairTable {
  readonly count: Int32Array
  readonly weight: Float64Array
  shared: number
}

/** Fills the tables of one unit with later ones. */
export interface TableFiller {
  /** Prepares for the pairs of unit u. */
  begin(u: number): void
  /** Adds what u and v > u share to a table. */
  add(v: number, to: PairTable): void
}

/** An empty table for a group of issues. */
export function pairTable({ levels }: LevelGroup): PairTable {
  const cells = levels.length ** 2
  return { count: new Int32Array(cells), weight: new Float64Array(cells), shared: 0 }
}

/** A sample with room for every cell of all tables. */
export function sampleForTables(groups: readonly LevelGroup[]): PairSample & { readonly count: Int32Array } {
  const size = groups.reduce((sum, { levels }) => sum + levels.length ** 2, 0)
  const numbers = () => new Float64Array(size)
  return {
    length: 0,
    a: numbers(),
    b: numbers(),
    weight: numbers(),
    width: numbers(),
    scale: new Int32Array(size),
    count: new Int32Array(size),
  }
}

/** Levels with room for the cells of the largest table, to be filled pair by pair. */
export function levelsForTables(groups: readonly LevelGroup[]): FilledLevels {
  const size = groups.reduce((most, { levels }) => Math.max(most, levels.length ** 2), 0)
  return {
    issues: 0,
    total: 0,
    cells: 0,
    values: new Float64Array(),
    a: new Int32Array(size),
    b: new Int32Array(size),
    weight: new Float64Array(size),
  }
}

/** Levels that are filled again for every pair. */
export type FilledLevels = { -readonly [K in keyof Levels]: Levels[K] }

/** Moves a table into levels, and empties it; false, and the levels as they were, when it holds no issue of weight above 0. */
export function intoLevels(table: PairTable, { levels: values }: LevelGroup, levels: FilledLevels): boolean {
  const size = values.length
  let to = 0
  let issues = 0
  let total = 0
  for (let i = 0, cell = 0; i < size; i++) {
    for (let j = 0; j < size; j++, cell++) {
      const count = table.count[cell] as number
      if (count === 0) continue
      const weight = table.weight[cell] as number
      levels.a[to] = i
      levels.b[to] = j
      levels.weight[to] = weight
      issues += count
      total += weight
      table.count[cell] = 0
      table.weight[cell] = 0
      to++
    }
  }
  table.shared = 0
  if (to === 0) return false
  levels.issues = issues
  levels.total = total
  levels.values = values
  levels.cells = to
  return true
}

/** Moves a table into the sample, an entry for each cell that is not empty, and empties it. */
export function intoSample(
  table: PairTable,
  { levels, width, scale }: LevelGroup,
  sample: PairSample & { readonly count: Int32Array },
): void {
  const size = levels.length
  let to = sample.length
  for (let i = 0, cell = 0; i < size; i++) {
    for (let j = 0; j < size; j++, cell++) {
      const count = table.count[cell] as number
      if (count === 0) continue
      sample.a[to] = levels[i] as number
      sample.b[to] = levels[j] as number
      sample.weight[to] = table.weight[cell] as number
      sample.width[to] = width
      sample.scale[to] = scale
      sample.count[to] = count
      table.count[cell] = 0
      table.weight[cell] = 0
      to++
    }
  }
  sample.length = to
  table.shared = 0
}
