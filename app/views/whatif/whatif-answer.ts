import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { type WhatIfScene, whatIfScene } from './scene.ts'

/** The scenario of a view. Throws a `UserError` when a move does not fit. */
export function whatIfAnswer(drawn: Drawn, { view }: { view: View }): WhatIfScene {
  return whatIfScene(drawn.input(view))
}
