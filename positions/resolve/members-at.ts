import { participantsOf } from './group-voices.ts'
import { rankAt, type Unit, unitsOf } from './holders.ts'
import { hasStance, type Positions } from './positions.ts'
import { groupAccount, isOwnWord, isSplit } from './voices.ts'

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

/** A position of a bloc that fewer than half of its members make. */
export interface MadeOfFew {
  /** Indexes of the bloc and the issue in the dataset's lists. */
  readonly actor: number
  readonly issue: number
  /** Members who have said something, and all of that day. */
  readonly spoke: number
  readonly members: number
}

/**
 * The positions of blocs (at level blocs) that their members make, where fewer have said something than have not; the least share first, then in the order of
 * actors and issues. A bloc that speaks for itself is not among them.
 */
export function madeOfFew(positions: Positions): MadeOfFew[] {
  const { scope, units, issues } = positions
  if (scope.level !== 'blocs') return []
  const found: MadeOfFew[] = []
  for (let cell = 0; cell < units.length * issues.length; cell++) {
    if (!hasStance(positions, cell) || isSplit(positions, cell)) continue
    const account = groupAccount(positions, cell)
    if (account === null || isOwnWord(account)) continue
    const spoke = account.voices.length
    if (spoke >= account.silent) continue
    const [actor, issue] = [units[Math.floor(cell / issues.length)] as number, issues[cell % issues.length] as number]
    found.push({ actor, issue, spoke, members: spoke + account.silent })
  }
  return found.sort((a, b) => a.spoke / a.members - b.spoke / b.members)
}
