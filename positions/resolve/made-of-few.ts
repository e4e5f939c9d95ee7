import { hasStance, type Positions } from './positions.ts'
import { groupAccount, isOwnWord, isSplit } from './voices.ts'

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
