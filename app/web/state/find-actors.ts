import type { Actor } from '../../../positions/dataset/index.ts'

/** A text without case and accents, for finding. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The actors whose name, alias or id holds the text, at most `limit`: those that begin with it first, then those with a word that does. */
export function findActors(actors: readonly Actor[], text: string, limit: number): Actor[] {
  return findNamed(actors, ({ name, aliases, id }) => [name, ...aliases, id], text, limit)
}

/** The things one of whose names (the first is the one shown) holds the text, at most `limit`: those that begin with it first, then those with a word that does. */
export function findNamed<T>(
  things: readonly T[],
  names: (thing: T) => readonly string[],
  text: string,
  limit: number,
): T[] {
  const wanted = plain(text.trim())
  if (wanted === '') return []
  const found = things.flatMap((thing) => {
    const all = names(thing)
    const rank = Math.min(...all.map((name) => rankOf(plain(name), wanted)))
    return rank === Number.POSITIVE_INFINITY ? [] : [{ thing, rank, name: all[0] as string }]
  })
  return found
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ thing }) => thing)
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  const at = name.indexOf(wanted)
  if (at < 0) return Number.POSITIVE_INFINITY
  return /[^\p{L}\p{N}]/u.test(name[at - 1] as string) ? 2 : 3
}
