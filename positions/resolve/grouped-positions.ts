import { NO_CODE, STATUSES } from '../dataset/index.ts'
import { type Positions, VIA } from './positions.ts'

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
