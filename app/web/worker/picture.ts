import { valueCounts } from '../../../positions/resolve/positions.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from './drawn.ts'
import type { Picture } from './protocol.ts'
import { countsFor } from './units.ts'

/** The network of a view, with what the controls around it need. Throws an Error with a sentence for people when the view does not fit. */
export function pictureOf(drawn: Drawn, view: View): Picture {
  const { positions } = drawn.compared(view)
  const scene = drawn.scene(view)
  const { actors, issues } = drawn.dataset
  const { measure, minShared, asOf, from, to, level, inherit, joint, drop, partial } = positions.scope
  const counts = valueCounts(positions)
  const shown = new Set(scene.nodes.map((node) => node.id))
  return {
    view,
    scene,
    scope: { measure, minShared, asOf, from, to, level, inherit, joint, drop, partial },
    issues: Array.from(positions.issues, (issue) => issues[issue]?.id as string),
    left: positions.left,
    units: positions.units.length,
    hidden: Array.from(positions.units, (actor, u) => ({
      id: actors[actor]?.id as string,
      name: actors[actor]?.name as string,
      positions: counts[u] as number,
    })).filter(({ id }) => !shown.has(id)),
    countsFor: countsFor(drawn.dataset, positions),
  }
}
