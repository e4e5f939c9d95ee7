import type { Dataset } from '../../positions/dataset/index.ts'
import { scopeOf } from '../../positions/resolve/index.ts'
import { bestMove, moveOf, scenarioOutcome, withScenario } from '../../positions/scenario/index.ts'
import type { ScenarioAnswer } from './analysis-answers.ts'
import { answerScope } from './answer-scope.ts'
import type { ScenarioQuery } from './parameters.ts'

/** The names of a changed pair's columns, in the order in which they are printed. */
export const SCENARIO_COLUMNS = ['a', 'b', 'before', 'after', 'delta', 'sharedBefore', 'sharedAfter'] as const

/**
 * What the moves of a query would change, and, after them, the best move of one actor towards a group. Nothing is written. Throws a `UserError`
 * when a move, an actor or an issue does not fit the dataset.
 */
export function scenarioAnswer(dataset: Dataset, query: ScenarioQuery): ScenarioAnswer {
  const scope = scopeOf(dataset, query)
  const moves = (query.move ?? []).map(moveOf)
  const { after, changed } = scenarioOutcome(dataset, scope, moves)
  const { best, group = [] } = query
  const idOf = (actor: number) => dataset.actors[actor]?.id as string
  return {
    ...answerScope(after.positions),
    moves,
    changed: changed.map((pair) => ({ ...pair, a: idOf(pair.a), b: idOf(pair.b) })),
    best:
      best === undefined
        ? null
        : { actor: best, group, found: bestMove(withScenario(dataset, scope, moves), scope, best, group) },
  }
}
