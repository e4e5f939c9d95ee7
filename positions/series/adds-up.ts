import type { Dataset } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'

/**
 * Whether what a window holds is the sum of what its days hold: each issue is of one day, each actor has at most one stance on it, and nothing else
 * begins or ends on days of its own. Roll calls are the case that fits.
 */
export function addsUp({ stances, actors, issues }: Dataset, scope: Scope): boolean {
  const { statedOn, validFrom, validTo, retractedAt } = stances
  if (scope.level !== 'persons' || scope.inherit || scope.knownAt !== undefined) return false
  if (!statedOn || validFrom || validTo || retractedAt) return false
  const dayOf = new Int32Array(issues.length).fill(-1)
  const met = new Uint8Array(issues.length * actors.length)
  for (let row = 0; row < stances.length; row++) {
    const day = statedOn.codes[row] as number
    if (day < 0) continue
    const issue = stances.issue[row] as number
    const cell = issue * actors.length + (stances.actor[row] as number)
    const before = dayOf[issue] as number
    if ((before >= 0 && before !== day) || met[cell] === 1) return false
    dayOf[issue] = day
    met[cell] = 1
  }
  return true
}
