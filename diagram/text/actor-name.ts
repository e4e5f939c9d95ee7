import type { Actor } from '../../positions/dataset/index.ts'
import { cleanText } from './clean-text.ts'

/** The name of an actor as pictures write it: its id where nothing is left of the name. */
export function actorName(actor: Pick<Actor, 'id' | 'name'>): string {
  return cleanText(actor.name) || actor.id
}
