import type { Positions } from './positions.ts'

/** Positions of some units only (by place, in the order given), on the same issues. */
export function onlyUnits(positions: Positions, places: readonly number[]): Positions {
  const width = positions.issues.length
  const cells = <T extends Float64Array | Uint8Array | Int32Array>(all: T): T => {
    const out = all.slice(0, places.length * width) as T
    places.forEach((u, i) => {
      out.set(all.subarray(u * width, (u + 1) * width), i * width)
    })
    return out
  }
  return {
    ...positions,
    units: Int32Array.from(places, (u) => positions.units[u] as number),
    value: cells(positions.value),
    status: cells(positions.status),
    row: cells(positions.row),
    via: cells(positions.via),
    low: cells(positions.low),
    high: cells(positions.high),
  }
}
