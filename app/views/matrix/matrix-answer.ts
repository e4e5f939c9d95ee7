import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { type MatrixScene, matrixScene } from './scene.ts'

/** The matrix of a view. Throws a `UserError` when the view does not fit. */
export function matrixAnswer(drawn: Drawn, { view }: { view: View }): MatrixScene {
  return matrixScene(drawn.input(view))
}
