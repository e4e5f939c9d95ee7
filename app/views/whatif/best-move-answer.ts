import { type BestMove, bestMove } from '../../../positions/scenario/index.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'

/** What goes with the question for the best move: who moves, and towards whom, by id. */
export interface BestMoveAsk {
  readonly view: View
  readonly actor: string
  readonly group: readonly string[]
}

/** The move after which an actor is nearest to a group, after the view's own moves; null when none brings it nearer. Throws as `bestMove` does. */
export function bestMoveAnswer(drawn: Drawn, { view, actor, group }: BestMoveAsk): { found: BestMove | null } {
  const { dataset, scope } = drawn.compared(view).positions
  return { found: bestMove(dataset, scope, actor, group) }
}
