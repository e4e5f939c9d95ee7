import { arrangementOf } from '../../../../diagram/network/arrangement/registry.ts'
import { type NetworkScene, networkScene } from '../../../../diagram/network/scene.ts'
import { valueCounts } from '../../../../positions/resolve/positions.ts'
import type { View } from '../../../../positions/view.ts'
import type { Drawn } from '../../worker/drawn.ts'

/** The network of a view, and the units that are not in it. */
export interface NetworkAnswer {
  readonly view: View
  readonly scene: NetworkScene
  /** Units that have no place in the picture: their id, name and number of positions. */
  readonly hidden: readonly { id: string; name: string; positions: number }[]
}

/** Draws the network of a view. Throws an Error with a sentence for people when the view does not fit. */
export function networkAnswer(drawn: Drawn, { view }: { view: View }): NetworkAnswer {
  const input = drawn.network(view)
  const { positions } = input
  const scene = networkScene(input)
  const { arrangement } = arrangementOf(input)
  const { actors } = drawn.dataset
  const counts = valueCounts(positions)
  const hidden = Array.from(positions.units, (actor, u) => ({
    id: actors[actor]?.id as string,
    name: actors[actor]?.name as string,
    positions: counts[u] as number,
  })).filter((_, u) => Number.isNaN(arrangement.x[u]))
  return { view, scene, hidden }
}
