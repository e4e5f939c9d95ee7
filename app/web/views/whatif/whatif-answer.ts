import { type WhatIfScene, whatIfScene } from '../../../../diagram/whatif/scene.ts'
import type { View } from '../../../../positions/view.ts'
import type { Drawn } from '../../worker/drawn.ts'

/** The scenario of a view. Throws an Error with a sentence for people when a move does not fit. */
export function whatIfAnswer(drawn: Drawn, { view }: { view: View }): WhatIfScene {
  return whatIfScene(drawn.input(view))
}
