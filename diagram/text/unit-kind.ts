import { ACTOR_KINDS } from '../../positions/dataset/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import type { UnitKind } from '../words/forms.ts'

/** What to call the units: delegations at that level, else by their kind when they are all of one, else actors. */
export function unitKind({ dataset, scope, units }: Positions): UnitKind {
  if (scope.level === 'delegations') return 'delegation'
  const kinds = new Set(Array.from(units, (actor) => dataset.actors[actor]?.kind))
  const only = kinds.size === 1 ? ACTOR_KINDS.find((kind) => kinds.has(kind)) : undefined
  return only ?? 'actor'
}
