import { ACTOR_KINDS } from '../../positions/dataset/model.ts'
import type { Positions } from '../../positions/resolve/positions.ts'

/** What the units of a picture are called. */
export interface UnitWords {
  readonly one: string
  readonly many: string
}

const ACTORS: UnitWords = { one: 'actor', many: 'actors' }
const DELEGATIONS: UnitWords = { one: 'delegation', many: 'delegations' }

const KINDS: Readonly<Record<(typeof ACTOR_KINDS)[number], UnitWords>> = {
  nation: { one: 'nation', many: 'nations' },
  person: { one: 'person', many: 'persons' },
  organization: { one: 'organisation', many: 'organisations' },
  bloc: { one: 'bloc', many: 'blocs' },
}

/** What to call the units: delegations at that level, else by their kind when they are all of one, else actors. */
export function unitWords({ dataset, scope, units }: Positions): UnitWords {
  if (scope.level === 'delegations') return DELEGATIONS
  const kinds = new Set(Array.from(units, (actor) => dataset.actors[actor]?.kind))
  const only = kinds.size === 1 ? ACTOR_KINDS.find((kind) => kinds.has(kind)) : undefined
  return only === undefined ? ACTORS : KINDS[only]
}
