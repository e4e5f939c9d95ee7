import type { Levels, NullReason, PairSample } from './measure.ts'

/** Pairs of the first so many levels met are counted in a table, others in a map. */
const FEW = 16

/**
 * The levels of a sample, or why a measure that needs one common scale has no value: `no-weight` when all weights are 0, `mixed-scales`
 * when issues of weight above 0 are measured on different scales.
 */
export function levelsOf(sample: PairSample): Levels | NullReason {
  const met = metValues()
  const table = new Float64Array(FEW * FEW)
  const others = new Map<number, number>()
  let issues = 0
  let total = 0
  let scale = -1
  for (let k = 0; k < sample.length; k++) {
    const w = sample.weight[k] as number
    if (w === 0) continue
    if (issues === 0) scale = sample.scale[k] as number
    else if (sample.scale[k] !== scale) return 'mixed-scales'
    const i = met.place(sample.a[k] as number)
    const j = met.place(sample.b[k] as number)
    if (i < FEW && j < FEW) {
      table[i * FEW + j] = (table[i * FEW + j] as number) + w
    } else {
      const key = i * MOST + j
      others.set(key, (others.get(key) ?? 0) + w)
    }
    total += w
    issues += sample.count ? (sample.count[k] as number) : 1
  }
  if (total === 0) return 'no-weight'
  const { values, rank } = met.ranked()
  const cells: { a: number; b: number; weight: number }[] = []
  const add = (i: number, j: number, weight: number) =>
    cells.push({ a: rank[i] as number, b: rank[j] as number, weight })
  for (let at = 0; at < table.length; at++) {
    if ((table[at] as number) > 0) add(Math.floor(at / FEW), at % FEW, table[at] as number)
  }
  for (const [key, weight] of others) add(Math.floor(key / MOST), key % MOST, weight)
  return {
    issues,
    cells: cells.length,
    total,
    values,
    a: Int32Array.from(cells, (cell) => cell.a),
    b: Int32Array.from(cells, (cell) => cell.b),
    weight: Float64Array.from(cells, (cell) => cell.weight),
  }
}

/** More levels than any sample has; keys of pairs stay exact whole numbers. */
const MOST = 2 ** 26

/** The weight that each level has for one actor. */
export function marginOf({ values, weight, cells }: Levels, levelOf: Int32Array): Float64Array {
  const margin = new Float64Array(values.length)
  for (let i = 0; i < cells; i++) {
    const at = levelOf[i] as number
    margin[at] = (margin[at] as number) + (weight[i] as number)
  }
  return margin
}

interface MetValues {
  /** The number of a value, in order of first mention. */
  place(value: number): number
  /** The values, ascending, and for each number its rank among them. */
  ranked(): { readonly values: Float64Array; readonly rank: Int32Array }
}

/** Whole numbers from −SMALL to SMALL − 1, which most scales have, are found without a map. */
const SMALL = 128

function metValues(): MetValues {
  const met: number[] = []
  const small = new Int32Array(2 * SMALL).fill(-1)
  const others = new Map<number, number>()
  return {
    place(value) {
      const at = value + SMALL
      if (at >>> 0 === at && at < 2 * SMALL) {
        const known = small[at] as number
        if (known >= 0) return known
        small[at] = met.length
      } else {
        const known = others.get(value)
        if (known !== undefined) return known
        others.set(value, met.length)
      }
      return met.push(value) - 1
    },
    ranked() {
      const values = Float64Array.from(met).sort()
      const rankOf = new Map(Array.from(values, (value, i) => [value, i]))
      return { values, rank: Int32Array.from(met, (value) => rankOf.get(value) as number) }
    },
  }
}
