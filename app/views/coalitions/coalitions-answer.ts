import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { type CoalitionsScene, coalitionsScene } from './scene.ts'

/** The coalitions of a view. Throws a `UserError` when the view does not fit. */
export function coalitionsAnswer(drawn: Drawn, { view }: { view: View }): CoalitionsScene {
  return coalitionsScene(drawn.input(view))
}
