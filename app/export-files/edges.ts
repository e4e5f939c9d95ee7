import { type Alignment, coverage, pairIndex } from '../../positions/alignment/index.ts'
import type { View } from '../../positions/view.ts'
import { defaultThresholds } from '../api/thresholds.ts'
import { linksOf } from '../views/network/links.ts'
import type { Attribute, Value } from './graph.ts'

/** The attributes of pairs, the same in every file. */
export function edgeAttributes({ measure }: Alignment): Attribute[] {
  const [low, high] = measure.range
  return [
    { id: 'value', type: 'double', about: `${measure.label}, ${low} to ${high}` },
    { id: 'shared', type: 'integer', about: 'Number of issues on which both hold a position' },
    { id: 'coverage', type: 'double', about: 'Shared issues over issues in scope, 0 to 1' },
    { id: 'agreement', type: 'double', about: 'The value as a share of the measure’s range, 0 to 1' },
    { id: 'sign', type: 'integer', about: '1 above the middle of the measure’s range, -1 below, 0 in the middle' },
  ]
}

/** The values of a pair (by its place in the alignment), in the order of `edgeAttributes`. */
export function edgeValues({ value, shared, issues, measure }: Alignment, at: number): Value[] {
  const one = value[at] as number
  const both = shared[at] as number
  return [one, both, coverage(both, issues), agreementOf(one, measure.range), signOf(one, measure.range)]
}

/** A value of a measure as agreement: 0 at the low end of the measure's range, 1 at the high end. */
export function agreementOf(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low)
}

/** Which side of the middle of the measure's range a value lies on: 1 above, −1 below, 0 in the middle. */
export function signOf(value: number, [low, high]: readonly [number, number]): number {
  return Math.sign(value - (low + high) / 2)
}

/** A pair by places of its units, u < v, and its place in the alignment. */
export interface KeptPair {
  readonly u: number
  readonly v: number
  readonly at: number
}

/**
 * The pairs that a view's file holds: all that have a value; when the view names `agree`, `differ` or `strongest`, those alone that its picture
 * draws a line for. In the order of the units.
 */
export function* keptPairs(alignment: Alignment, view: View): Generator<KeptPair> {
  const { value, measure, units } = alignment
  const n = units.length
  const { agree, differ, strongest = 0 } = view
  const byLines = agree !== undefined || differ !== undefined
  const fallback = defaultThresholds(measure.range)
  const thresholds = { agree: agree ?? fallback.agree, differ: differ ?? fallback.differ }
  const lines =
    strongest > 0
      ? new Set(linksOf(alignment, thresholds, strongest).links.map(({ u, v }) => pairIndex(u, v, n)))
      : undefined
  let at = -1
  for (let u = 0; u < n; u++) {
    for (let v = u + 1; v < n; v++) {
      const one = value[++at] as number
      if (Number.isNaN(one)) continue
      if (lines && !lines.has(at)) continue
      if (byLines && !(one >= thresholds.agree || one <= thresholds.differ)) continue
      yield { u, v, at }
    }
  }
}
