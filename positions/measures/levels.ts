import type { NullReason, PairSample } from './measure.ts'

/**
 * A sample told by levels: the distinct values that occur, ascending, and for each issue of weight above 0 the level of either actor.
 * `total` is the sum of the weights, `count` the number of these issues.
 */
export interface Levels {
  readonly count: number
  readonly total: number
  readonly values: Float64Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
}

/** Up to this many levels a scan finds one faster than a map does. */
const SCANNED = 24

/**
 * The levels of a sample, or why a measure that needs one common scale has no value: `no-weight` when all weights are 0, `mixed-scales`
 * when issues of weight above 0 are measured on different scales.
 */
export function levelsOf(sample: PairSample): Levels | NullReason {
  const { length } = sample
  const a = new Int32Array(length)
  const b = new Int32Array(length)
  const weight = new Float64Array(length)
  const met = new MetValues()
  let count = 0
  let total = 0
  let scale = -1
  for (let k = 0; k < length; k++) {
    const w = sample.weight[k] as number
    if (w === 0) continue
    if (count === 0) scale = sample.scale[k] as number
    else if (sample.scale[k] !== scale) return 'mixed-scales'
    a[count] = met.place(sample.a[k] as number)
    b[count] = met.place(sample.b[k] as number)
    weight[count] = w
    total += w
    count++
  }
  if (total === 0) return 'no-weight'
  const { values, rank } = met.ranked()
  for (let i = 0; i < count; i++) {
    a[i] = rank[a[i] as number] as number
    b[i] = rank[b[i] as number] as number
  }
  return { count, total, values, a, b, weight }
}

/** The weight that each level has for one actor. */
export function marginOf({ count, values, weight }: Levels, levelOf: Int32Array): Float64Array {
  const margin = new Float64Array(values.length)
  for (let i = 0; i < count; i++) {
    const at = levelOf[i] as number
    margin[at] = (margin[at] as number) + (weight[i] as number)
  }
  return margin
}

/** Numbers the distinct values that it meets. */
class MetValues {
  readonly #values: number[] = []
  #places: Map<number, number> | null = null

  place(value: number): number {
    const values = this.#values
    if (this.#places === null) {
      for (let i = 0; i < values.length; i++) if (values[i] === value) return i
      if (values.length < SCANNED) return values.push(value) - 1
      this.#places = new Map(values.map((known, i) => [known, i]))
    }
    const known = this.#places.get(value)
    if (known !== undefined) return known
    this.#places.set(value, values.length)
    return values.push(value) - 1
  }

  ranked(): { values: Float64Array; rank: Int32Array } {
    const values = Float64Array.from(this.#values).sort()
    const rankOf = new Map(Array.from(values, (value, i) => [value, i]))
    return { values, rank: Int32Array.from(this.#values, (value) => rankOf.get(value) as number) }
  }
}
