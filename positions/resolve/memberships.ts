import type { Actor, ActorKind, Affiliation } from '../dataset/index.ts'
import { rankAt, termOf } from './holders.ts'

/** For each actor, by index: the groups of this kind that it is a member of on a day (any time, when no day is given), as ascending indexes. */
export function membershipsOf(
  actors: readonly Actor[],
  affiliations: readonly Affiliation[],
  kind: ActorKind,
  day?: string,
): number[][] {
  const indexOf = new Map(actors.map(({ id }, index) => [id, index]))
  const groups = actors.map(() => new Set<number>())
  for (const tie of affiliations) {
    const [actor, group] = [indexOf.get(tie.actor), indexOf.get(tie.group)]
    if (tie.kind !== 'member' || actor === undefined || group === undefined || actor === group) continue
    if (actors[group]?.kind === kind && rankAt({ terms: [termOf(tie)] }, day) !== null) groups[actor]?.add(group)
  }
  return groups.map((found) => [...found].sort((a, b) => a - b))
}
