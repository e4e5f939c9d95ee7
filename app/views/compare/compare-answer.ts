import type { View } from '../../../positions/view.ts'
import type { PairIssueLine } from '../../accounts/accounts.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { pairReport } from '../../accounts/pair-report.ts'
import { type CompareScene, compareScene } from './scene.ts'

/** The comparison of a view. */
export interface CompareAnswer {
  readonly view: View
  readonly scene: CompareScene
  /** Of two actors: both positions on every issue on which one has a stance. Of groups none; `members` tells theirs. */
  readonly lines: readonly PairIssueLine[]
}

/** Compares the two sides of a view. Throws a `UserError` when the view has no two sides, or does not fit. */
export function compareAnswer(drawn: Drawn, { view }: { view: View }): CompareAnswer {
  const scene = compareScene(drawn.input(view))
  const [a, b] = scene.sides
  const lines = scene.grouped ? [] : pairReport(drawn, view, a.ids[0] as string, b.ids[0] as string).issues
  return { view, scene, lines }
}
