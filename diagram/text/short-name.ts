import type { Actor } from '../../positions/dataset/index.ts'
import { cleanText } from './clean-text.ts'
import { twoLetterCode } from './nation-codes.ts'

/** The longest short name that fits into a circle. */
const LONGEST = 4

/**
 * What stands for an actor inside its circle, at most four characters: a nation's ISO 3166 letters (`FR`); a name or alias that is an
 * abbreviation (`NATO`, `E3`); else the initials, of persons the first and the last (`UL`), of others of each capitalised word (`EP`).
 */
export function shortName(actor: Pick<Actor, 'name' | 'kind' | 'nation' | 'aliases'>): string {
  if (actor.kind === 'nation' && actor.nation !== undefined) return twoLetterCode(actor.nation) ?? cut(actor.nation)
  if (actor.kind !== 'person') {
    const abbreviation = [actor.name, ...actor.aliases].find((name) => /^[\p{Lu}\p{N}]{2,4}$/u.test(name))
    if (abbreviation !== undefined) return abbreviation
  }
  const words = cleanText(actor.name)
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s\-–'’.&]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const capitalised = words.filter((word) => !/^\p{Ll}/u.test(word))
  const named = capitalised.length > 0 ? capitalised : words
  if (named.length === 0) return cut(cleanText(actor.name)) || '?'
  if (named.length === 1) return cut(named[0] as string, actor.kind === 'nation' ? 3 : 2).toUpperCase()
  const initials = named.map((word) => [...word][0] as string)
  const taken =
    actor.kind === 'person' ? [initials[0] as string, initials[initials.length - 1] as string] : initials.slice(0, 3)
  return taken.join('').toUpperCase()
}

function cut(text: string, length: number = LONGEST): string {
  return [...text].slice(0, length).join('')
}
