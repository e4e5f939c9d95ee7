import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { type PositionsScene, positionsScene } from './scene.ts'

/** The table of positions of a view. Throws a `UserError` when the view does not fit. */
export function positionsAnswer(drawn: Drawn, { view }: { view: View }): PositionsScene {
  return positionsScene(drawn.input(view))
}
