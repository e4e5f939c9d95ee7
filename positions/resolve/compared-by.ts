import type { Scope } from '../scope.ts'
import type { Positions } from './positions.ts'

/**
 * The same positions compared by another measure, other weights or another least number of shared issues: what is held does not depend on these, so
 * that nothing is resolved anew when one of them moves.
 */
export function comparedBy(
  positions: Positions,
  { measure, weight, minShared }: Pick<Scope, 'measure' | 'weight' | 'minShared'>,
): Positions {
  return { ...positions, scope: { ...positions.scope, measure, weight, minShared } }
}
