import { type Alignment, pairIndex } from '../alignment/alignment.ts'
import { averageLinkage } from './average-linkage.ts'

/**
 * A tree of actors by agreement: leaves 0…n−1 are places of units, node n + i joins `left[i]` and `right[i]` at `height[i]`, the mean of
 * 1 − agreement (0…1) over the pairs between the two that have a value; NaN where none has, and all such joints come last.
 */
export interface AgreementTree {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly height: Float64Array
  /** The leaves from left to right, neighbours alike: an order for the rows of a matrix. */
  readonly order: Int32Array
}

/**
 * The agreement tree of an alignment, by average linkage. A pair without a value takes no part in the means. Joints may lie lower than those
 * below them where values are missing. Source: Sokal and Michener 1958, University of Kansas Science Bulletin 38:1409–1438; leaves turned
 * as in Gruvaeus and Wainer 1972, British Journal of Mathematical and Statistical Psychology 25:200–206. Deterministic.
 */
export function agreementTree({ value, units, measure }: Alignment): AgreementTree {
  const n = units.length
  const [low, high] = measure.range
  return averageLinkage(n, (u, v) => (high - (value[pairIndex(u, v, n)] as number)) / (high - low))
}
