import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../web/worker/drawn.ts'
import { type PositionsScene, positionsScene } from './scene.ts'

/** The table of positions of a view. Throws an Error with a sentence for people when the view does not fit. */
export function positionsAnswer(drawn: Drawn, { view }: { view: View }): PositionsScene {
  return positionsScene(drawn.input(view))
}
