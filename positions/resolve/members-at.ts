import { participantsOf } from './group-voices.ts'
import { rankAt, type Unit, unitsOf } from './holders.ts'
import type { Positions } from './positions.ts'
import { groupAccount, isOwnWord } from './voices.ts'

/** What the members of a group have to do with its position on an issue. */
export interface MembersAt {
  /** Whether the words of the body alone are the position: what its members hold is not used. False where the group has none. */
  readonly own: boolean
  /** How many members the group has on that day, or others who speak for it. */
  readonly members: number
  /** Indexes of those who belong to it on the day (of a vote, else the one asked about) and have said nothing on the issue for the group. */
  readonly silent: readonly number[]
}

const known = new WeakMap<Positions, ReadonlyMap<number, Unit>>()

/** Tells of the members of the group in a cell; null for a unit that nobody else counts for. */
export function membersAt(positions: Positions, cell: number): MembersAt | null {
  const account = groupAccount(positions, cell)
  const unit = unitsBy(positions).get(positions.units[Math.floor(cell / positions.issues.length)] as number)
  if (account === null || unit === undefined) return null
  const spoke = new Set(account.voices.flatMap(({ actor, body }) => (body ? [] : [actor])))
  const participants = participantsOf(unit)
  return {
    own: unit.members.length > 0 && isOwnWord(account),
    members: [...participants.values()].filter((terms) => rankAt({ terms }, account.day) !== null).length,
    // What is inherited was said by others than those who speak for the unit.
    silent:
      account.silent === 0
        ? []
        : [...participants].flatMap(([actor, terms]) =>
            spoke.has(actor) || rankAt({ terms }, account.day) === null ? [] : [actor],
          ),
  }
}

function unitsBy(positions: Positions): ReadonlyMap<number, Unit> {
  const before = known.get(positions)
  if (before) return before
  const { actors, affiliations } = positions.dataset
  const units = new Map(unitsOf(positions.scope.level, actors, affiliations).map((unit) => [unit.actor, unit]))
  known.set(positions, units)
  return units
}
