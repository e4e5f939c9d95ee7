import { type Alignment, pairIndex } from '../alignment/index.ts'

/** The pairs that agree, each once, source < target, by place of the unit; `weight` in 0…1 (0 excluded). */
export interface PositiveLayer {
  readonly nodes: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float64Array
}

/**
 * The positive layer of an alignment: pairs whose value lies above the middle of the measure's range and is at least `agree` (no further
 * bound when absent). A pair's weight tells how far above the middle it lies: for S it is S itself.
 */
export function positiveLayer({ value, units, measure }: Alignment, agree = Number.NEGATIVE_INFINITY): PositiveLayer {
  const n = units.length
  const [low, high] = measure.range
  const middle = (low + high) / 2
  const source: number[] = []
  const target: number[] = []
  const weight: number[] = []
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const at = value[pairIndex(u, v, n)] as number
      if (!(at > middle && at >= agree)) continue
      source.push(u)
      target.push(v)
      weight.push((at - middle) / (high - middle))
    }
  }
  return {
    nodes: n,
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: Float64Array.from(weight),
  }
}
