import type { Compared } from '../../../diagram/picture-input.ts'
import { compareNames } from '../../../diagram/text/compare-names.ts'
import { type Nearest, neighboursOf } from '../../../positions/alignment/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { unitsOf } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import { countsFor } from '../../accounts/counts-for.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { positionLine } from '../../accounts/position-line.ts'
import type { ActorAccount, AlignmentLine, AlignmentLines } from './protocol.ts'

const NEIGHBOURS = 5
const NOBODY: Nearest = { lines: [], tied: 0 }

/** An actor's positions in a view, and who stands nearest to it and farthest. Throws a `UserError` when the dataset lacks the actor. */
export function actorAccount(drawn: Drawn, view: View, id: string): ActorAccount {
  const { actors, affiliations } = drawn.dataset
  const index = actors.findIndex((actor) => actor.id === id)
  if (index < 0) throw new UserError('bad-parameter', null, `There is no actor "${id}" in this dataset`)
  const compared = drawn.compared(view)
  const { positions } = compared
  const u = positions.units.indexOf(index)
  const width = positions.issues.length
  const unit = unitsOf(positions.scope.level, actors, affiliations).find(({ actor }) => actor === index)
  const actorAt = (v: number) => actors[positions.units[v] as number] as (typeof actors)[number]
  const byName = (a: number, b: number) => compareNames(actorAt(a), actorAt(b))
  const lines = u < 0 ? [] : Array.from({ length: width }, (_, k) => positionLine(positions, u * width + k))
  const { nearest, farthest } =
    u < 0 ? { nearest: NOBODY, farthest: NOBODY } : neighboursOf(compared.alignment, u, NEIGHBOURS, byName)
  return {
    id,
    isUnit: u >= 0,
    countsFor: countsFor(drawn.dataset, positions)[index] ?? [],
    holders: unit ? unit.holders.map(({ actor }) => actors[actor]?.id as string) : [id],
    positions: lines.filter((line) => line !== null),
    inScope: width,
    nearest: told(compared, nearest),
    farthest: told(compared, farthest),
  }
}

function told({ positions }: Compared, { lines, tied }: Nearest): AlignmentLines {
  const { actors } = positions.dataset
  return {
    tied,
    inScope: positions.issues.length,
    lines: lines.flatMap(({ unit, value, shared }): AlignmentLine[] => {
      const other = actors[positions.units[unit] as number]
      return other ? [{ id: other.id, name: other.name, value, shared }] : []
    }),
  }
}
