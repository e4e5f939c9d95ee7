import type { Positions } from '../../../positions/resolve/positions.ts'

/**
 * Positions on some of the issues in scope only (by place, ascending), of the same units: what is told of the way they came about, such as weights and statements left out, is of these
 * issues alone.
 */
export function onlyIssues(positions: Positions, places: readonly number[]): Positions {
  const { units, issues, dataset, scope, outside } = positions
  if (places.length === issues.length) return positions
  const cells = <T extends Float64Array | Uint8Array | Int32Array>(all: T): T => {
    const out = all.slice(0, units.length * places.length) as T
    for (let u = 0; u < units.length; u++) {
      places.forEach((place, k) => {
        out[u * places.length + k] = all[u * issues.length + place] as number
      })
    }
    return out
  }
  const kept = new Set(places.map((place) => issues[place] as number))
  const ids = new Set([...kept].map((issue) => dataset.issues[issue]?.id as string))
  return {
    ...positions,
    scope: { ...scope, weight: new Map([...scope.weight].filter(([id]) => ids.has(id))) },
    issues: Int32Array.from(kept),
    outside: outside.filter((row) => kept.has(dataset.stances.issue[row] as number)),
    value: cells(positions.value),
    status: cells(positions.status),
    row: cells(positions.row),
    via: cells(positions.via),
    low: cells(positions.low),
    high: cells(positions.high),
  }
}
