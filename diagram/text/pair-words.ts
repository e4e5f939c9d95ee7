import type { Alignment } from '../../positions/alignment/index.ts'
import type { SharedWords } from '../words/catalogue.ts'

/** How many pairs have a value, and on how much that rests: `66 pairs with 3 to 8 shared issues`. */
export function pairWords({ value, shared }: Alignment, { around }: SharedWords): string {
  let pairs = 0
  let least = Number.POSITIVE_INFINITY
  let most = 0
  value.forEach((one, at) => {
    if (Number.isNaN(one)) return
    pairs++
    least = Math.min(least, shared[at] as number)
    most = Math.max(most, shared[at] as number)
  })
  return around.pairs(pairs, least, most)
}
