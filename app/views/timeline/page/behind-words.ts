import { messages } from '../../../web/messages.ts'
import type { SceneShift } from '../scene.ts'

/** So many of those who are behind another position are named. */
const NAMED = 4

/** Who is behind another position of an actor, in brackets; empty when it is the actor alone. */
export function behindWords(who: SceneShift['who'], actorName: string): string {
  if (who.length === 0 || (who.length === 1 && who[0]?.name === actorName)) return ''
  const named = who.slice(0, NAMED).map(({ name, how }) => messages.groups.how[how](name))
  const more = who.length > NAMED ? [messages.groups.more(who.length - NAMED)] : []
  return ` (${[...named, ...more].join('; ')})`
}
