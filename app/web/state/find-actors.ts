import type { Actor } from '../../../positions/dataset/model.ts'

/** A text without case and accents, for finding. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The actors whose name, alias or id holds the text, at most `limit`: those that begin with it first, then those with a word that does. */
export function findActors(actors: readonly Actor[], text: string, limit: number): Actor[] {
  const wanted = plain(text.trim())
  if (wanted === '') return []
  const found = actors.flatMap((actor) => {
    const rank = Math.min(...[actor.name, ...actor.aliases, actor.id].map((name) => rankOf(plain(name), wanted)))
    return rank === Number.POSITIVE_INFINITY ? [] : [{ actor, rank }]
  })
  return found
    .sort((a, b) => a.rank - b.rank || (a.actor.name < b.actor.name ? -1 : 1))
    .slice(0, limit)
    .map(({ actor }) => actor)
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  const at = name.indexOf(wanted)
  if (at < 0) return Number.POSITIVE_INFINITY
  return /[^\p{L}\p{N}]/u.test(name[at - 1] as string) ? 2 : 3
}
