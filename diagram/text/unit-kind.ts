import { ACTOR_KINDS, type ActorKind } from '../../positions/dataset/model.ts'
import type { Positions } from '../../positions/resolve/positions.ts'

/** What the units of a picture are; each language has its words for them. */
export type UnitKind = 'actor' | 'delegation' | ActorKind

/** What to call the units: delegations at that level, else by their kind when they are all of one, else actors. */
export function unitKind({ dataset, scope, units }: Positions): UnitKind {
  if (scope.level === 'delegations') return 'delegation'
  const kinds = new Set(Array.from(units, (actor) => dataset.actors[actor]?.kind))
  const only = kinds.size === 1 ? ACTOR_KINDS.find((kind) => kinds.has(kind)) : undefined
  return only ?? 'actor'
}
