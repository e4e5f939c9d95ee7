import { type Alignment, pairIndex } from '../../positions/alignment/index.ts'
import type { View } from '../../positions/view.ts'
import { defaultThresholds } from '../api/thresholds.ts'
import { linksOf } from '../views/network/links.ts'

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
