import { type Positions, valueCounts } from '../resolve/index.ts'
import { type Alignment, pairIndex } from './alignment.ts'

/**
 * Who a question is about, by place of the unit. Every count of actors that a page, a picture or an answer tells is one of these: `all` units of
 * the level and kinds asked for; of these those `holding` a value on an issue in scope; of these those `compared`, who have a value of the measure with another.
 */
export interface Who {
  readonly all: number
  /** Places, ascending. */
  readonly holding: readonly number[]
  /** Places, ascending. */
  readonly compared: readonly number[]
}

/** Who is asked about, who of them holds a position, and who is compared. */
export function whoIsCompared(positions: Positions, alignment: Alignment): Who {
  const held = valueCounts(positions)
  return {
    all: positions.units.length,
    holding: [...held.keys()].filter((u) => (held[u] as number) > 0),
    compared: comparedUnits(alignment),
  }
}

/** Places of the units that have a value with any other, ascending. */
export function comparedUnits({ value, units }: Alignment): number[] {
  const n = units.length
  const compared = new Uint8Array(n)
  for (let u = 0, at = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++, at++) {
      if (Number.isNaN(value[at] as number)) continue
      compared[u] = 1
      compared[v] = 1
    }
  }
  return [...compared.keys()].filter((u) => compared[u] === 1)
}

/** Whether each of these units shares fewer than `least` issues with every other: the only reason then why it has no value with any. */
export function sharesTooFew({ shared, units }: Alignment, places: readonly number[], least: number): boolean {
  const n = units.length
  return places.every((u) => {
    for (let v = 0; v < n; v++) {
      if (v !== u && (shared[pairIndex(Math.min(u, v), Math.max(u, v), n)] as number) >= least) return false
    }
    return true
  })
}

/** The alignment of some of its units (by place, ascending). */
export function alignmentAmong(alignment: Alignment, places: readonly number[]): Alignment {
  const n = alignment.units.length
  const size = (places.length * (places.length - 1)) / 2
  const value = new Float64Array(size)
  const shared = new Int32Array(size)
  let at = 0
  places.forEach((u, i) => {
    for (let k = i + 1; k < places.length; k++) {
      const pair = pairIndex(u, places[k] as number, n)
      value[at] = alignment.value[pair] as number
      shared[at++] = alignment.shared[pair] as number
    }
  })
  return { ...alignment, units: Int32Array.from(places, (u) => alignment.units[u] as number), value, shared }
}
