import { UserError } from '../errors.ts'
import { shown } from '../text.ts'
import { noSuch } from './no-such.ts'
import type { Positions } from './positions.ts'

/** The place of an actor (by id) among the units. Throws a `UserError` when it is unknown, folded into another at this level, or left out. */
export function unitPlace(
  { dataset, units, scope }: Pick<Positions, 'dataset' | 'units' | 'scope'>,
  id: string,
): number {
  const actor = dataset.actors.findIndex((candidate) => candidate.id === id)
  if (actor < 0) throw noSuch('actor', id, dataset.actors, dataset)
  const place = units.indexOf(actor)
  if (place >= 0) return place
  const kind = dataset.actors[actor]?.kind
  if (kind !== undefined && scope.kind.length > 0 && !scope.kind.includes(kind)) {
    throw new UserError('bad-parameter', 'actor', `${shown(id)} is left out, its kind is ${kind}`, {
      next: `ask for kind ${kind} too`,
    })
  }
  throw new UserError('bad-parameter', 'actor', `${shown(id)} is not compared by itself at level ${scope.level}`, {
    next: 'ask with level=persons',
  })
}
