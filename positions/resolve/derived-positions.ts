import { NO_CODE, STATUSES } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'
import { type Positions, VIA } from './positions.ts'

/** The tables of positions that have a cell for every unit and issue. */
type CellTables = Pick<Positions, 'value' | 'status' | 'row' | 'via' | 'low' | 'high'>

/** Some cells of the tables, in the order given. */
export function someCells(from: CellTables, cells: Int32Array): CellTables {
  const { length } = cells
  const some = <T extends Float64Array | Int32Array | Uint8Array>(all: T, out: T): T => {
    for (let to = 0; to < length; to++) out[to] = all[cells[to] as number] as number
    return out
  }
  return {
    value: some(from.value, new Float64Array(length)),
    status: some(from.status, new Uint8Array(length)),
    row: some(from.row, new Int32Array(length)),
    via: some(from.via, new Uint8Array(length)),
    low: some(from.low, new Float64Array(length)),
    high: some(from.high, new Float64Array(length)),
  }
}

/** The cells of some units (rows) on some issues (columns) of a table that is `width` wide, by their indexes, in the order given. */
export function cellsOf(units: ArrayLike<number>, issues: ArrayLike<number>, width: number): Int32Array {
  const cells = new Int32Array(units.length * issues.length)
  let to = 0
  for (let i = 0; i < units.length; i++)
    for (let j = 0; j < issues.length; j++) cells[to++] = (units[i] as number) * width + (issues[j] as number)
  return cells
}

/** Positions of some units only (by their indexes, in the order given), on the same issues. */
export function onlyUnits(positions: Positions, indexes: readonly number[]): Positions {
  const { units, issues } = positions
  const cells = cellsOf(indexes, [...issues.keys()], issues.length)
  return { ...positions, ...someCells(positions, cells), units: Int32Array.from(indexes, (u) => units[u] as number) }
}

/**
 * Positions on some of the issues in scope only (by their indexes, ascending), of the same units: what is said of the way they came about, such as weights and statements left out, is of these
 * issues alone.
 */
export function onlyIssues(positions: Positions, indexes: readonly number[]): Positions {
  const { units, issues, dataset, scope, outside } = positions
  if (indexes.length === issues.length) return positions
  const kept = new Set(indexes.map((index) => issues[index] as number))
  const ids = new Set([...kept].map((issue) => dataset.issues[issue]?.id as string))
  return {
    ...positions,
    ...someCells(positions, cellsOf([...units.keys()], indexes, issues.length)),
    scope: { ...scope, weight: new Map([...scope.weight].filter(([id]) => ids.has(id))) },
    issues: Int32Array.from(kept),
    outside: outside.filter((row) => kept.has(dataset.stances.issue[row] as number)),
  }
}

/**
 * The same positions compared by another measure, other weights or another least number of shared issues: what is held does not depend on these, so
 * that nothing is resolved anew when one of them moves.
 */
export function comparedBy(
  positions: Positions,
  { measure, weight, minShared }: Pick<Scope, 'measure' | 'weight' | 'minShared'>,
): Positions {
  return { ...positions, scope: { ...positions.scope, measure, weight, minShared } }
}

/**
 * The positions of groups of units (`members`: places of units by index of the actor that stands for them): on each issue the lower median of
 * the members' values, which is a point of the scale; `low` and `high` are the members' least and greatest. A group without a value on an
 * issue has no stance there.
 */
export function groupedPositions(positions: Positions, members: ReadonlyMap<number, readonly number[]>): Positions {
  const width = positions.issues.length
  const units = Int32Array.from(members.keys()).sort()
  const cells = units.length * width
  const value = new Float64Array(cells).fill(Number.NaN)
  const [low, high] = [value.slice(), value.slice()]
  const status = new Uint8Array(cells).fill(NO_CODE)
  units.forEach((actor, g) => {
    for (let k = 0; k < width; k++) {
      const held = (members.get(actor) as readonly number[])
        .map((u) => positions.value[u * width + k] as number)
        .filter((one) => !Number.isNaN(one))
        .sort((a, b) => a - b)
      if (held.length === 0) continue
      const cell = g * width + k
      value[cell] = held[Math.floor((held.length - 1) / 2)] as number
      low[cell] = held[0] as number
      high[cell] = held.at(-1) as number
      status[cell] = STATUSES.indexOf('position')
    }
  })
  const row = new Int32Array(cells).fill(-1)
  const via = new Uint8Array(cells).fill(VIA.indexOf('represented'))
  return { ...positions, units, value, low, high, status, row, via, voices: null }
}
