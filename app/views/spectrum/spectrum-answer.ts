import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { type SpectrumScene, spectrumScene } from './scene.ts'

/** The spectrum of a view. */
export interface SpectrumAnswer {
  readonly view: View
  readonly scene: SpectrumScene
}

/** Places the actors of a view along the scales of its issues. Throws a `UserError` when the view does not fit. */
export function spectrumAnswer(drawn: Drawn, { view }: { view: View }): SpectrumAnswer {
  return { view, scene: spectrumScene(drawn.input(view)) }
}
