import type { Scale } from './dataset/index.ts'

/** How the positions of several members become the position of their group: the most frequent point, the median, or the mean. */
export const MEMBER_RULES = ['majority', 'median', 'mean'] as const
export type MemberRule = (typeof MEMBER_RULES)[number]

/** What a scope says of members: a rule, or by default the one that fits the scale of each issue (see `ruleFor`). */
export type Members = MemberRule | 'by-scale'

/** The rule for an issue: the one asked for; by default `majority`, but `median` on a continuous scale, where hardly two members hold the same value. */
export function ruleFor(members: Members, scale: Pick<Scale, 'continuous'> | undefined): MemberRule {
  if (members !== 'by-scale') return members
  return scale?.continuous ? 'median' : 'majority'
}

/**
 * The value of a group from its members' values, in any order. `majority`: the value that most hold, NaN when two or more are held equally often.
 * `median`: the middle value, of an even number the mean of the two in the middle. `mean`: Σx/n, summed in ascending order. NaN without values.
 */
export function valueOfMembers(values: readonly number[], rule: MemberRule): number {
  const first = values[0]
  if (first === undefined) return Number.NaN
  if (values.every((value) => value === first)) return first
  if (rule === 'majority') return mostFrequent(values)
  const sorted = values.toSorted((a, b) => a - b)
  if (rule === 'mean') return sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let [best, most] = [Number.NaN, 0]
  for (const [value, count] of counts) {
    if (count > most) [best, most] = [value, count]
    else if (count === most) best = Number.NaN
  }
  return best
}
