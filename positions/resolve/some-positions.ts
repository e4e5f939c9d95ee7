import type { Positions } from './positions.ts'

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
