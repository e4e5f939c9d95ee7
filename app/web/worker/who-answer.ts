import { whoIsCompared } from '../../../positions/alignment/index.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import type { WhoAnswer } from './protocol.ts'

/** Who is asked about in a view, who holds a position and who is compared. Throws a `UserError` when the view does not fit. */
export function whoAnswer(drawn: Drawn, view: View): WhoAnswer {
  const { positions, alignment } = drawn.compared(view)
  const { all, holding, compared } = whoIsCompared(positions, alignment)
  const ids = (places: readonly number[]) =>
    places.map((u) => drawn.dataset.actors[positions.units[u] as number]?.id as string)
  return { all, holding: ids(holding), compared: ids(compared) }
}
