import { type Bootstrap, pairRobustness } from '../../../positions/robustness/index.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { comparedSides } from './compared.ts'
import { sidesOf } from './sides.ts'

/** Issue drawings for the whole interval: more issues, fewer samples, so that the worker is not held up for long. */
const DRAWN = 4_000_000
const RESAMPLES = 2000

/** The interval of a comparison's value when its shared issues are drawn anew; or why there is none; null without a value. */
export function bootstrapAnswer(drawn: Drawn, { view, seed }: { view: View; seed: number }): Bootstrap | null {
  const { positions, u, v } = comparedSides(drawn.compared(view).positions, sidesOf(view))
  const resamples = Math.max(200, Math.min(RESAMPLES, Math.floor(DRAWN / Math.max(1, positions.issues.length))))
  return pairRobustness(positions, u, v, { seed, resamples }).bootstrap
}
