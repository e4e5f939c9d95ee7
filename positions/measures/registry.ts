import { UserError } from '../errors.ts'
import { shown } from '../text.ts'
import { alphaInterval, alphaNominal, alphaOrdinal } from './alpha.ts'
import { correlation } from './correlation.ts'
import { kappa, kappaLinear, kappaQuadratic } from './kappa.ts'
import type { PairMeasure } from './measure.ts'
import { pi, piLinear, piQuadratic } from './pi.ts'
import { percent, s, sSquared } from './weighted-mean.ts'

/** Every measure of two actors' positions, in the order in which forms offer them. */
export const PAIR_MEASURES: readonly PairMeasure[] = [
  s,
  sSquared,
  percent,
  kappa,
  kappaLinear,
  kappaQuadratic,
  pi,
  piLinear,
  piQuadratic,
  alphaNominal,
  alphaOrdinal,
  alphaInterval,
  correlation,
]

/** The measure of an id. Throws a `UserError` that lists the ids there are. */
export function pairMeasure(id: string): PairMeasure {
  const found = PAIR_MEASURES.find((measure) => measure.id === id)
  if (!found) {
    throw new UserError('bad-parameter', 'measure', `no measure ${shown(id)}`, {
      expected: `one of ${PAIR_MEASURES.map((measure) => measure.id).join(', ')}`,
    })
  }
  return found
}
