import type { Dataset } from '../dataset/index.ts'
import { type Positions, resolvePositions, scopeOf } from '../resolve/index.ts'
import { scopeQueryOf, type View } from '../view.ts'
import { moveOf } from './move.ts'
import { withScenario } from './with-scenario.ts'

/**
 * The positions that a view compares, its hypothetical moves laid over them. Throws a `UserError` when the scope or a move does not
 * fit the dataset.
 */
export function viewPositions(dataset: Dataset, view: View): Positions {
  const scope = scopeOf(dataset, scopeQueryOf(view))
  return resolvePositions(withScenario(dataset, scope, (view.move ?? []).map(moveOf)), scope)
}
