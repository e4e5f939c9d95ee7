/** A text without case and accents, for finding. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, without case and accents. */
export function searchWords(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether every one of the words begins a word of the text. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const held = searchWords(text)
  return words.every((word) => held.some((one) => one.startsWith(word)))
}

/** Found things in the order in which they are told, at most `limit`: those of whose texts one begins with, then holds, what was typed; else as they come. */
export function ranked<T>(
  found: readonly T[],
  textsOf: (item: T) => readonly string[],
  typed: string,
  limit: number,
): T[] {
  const wanted = searchWords(typed).join(' ')
  const rank = (item: T) => {
    const texts = textsOf(item).map((text) => ` ${searchWords(text).join(' ')}`)
    if (texts.some((text) => text.startsWith(` ${wanted}`))) return 0
    return texts.some((text) => text.includes(` ${wanted}`)) ? 1 : 2
  }
  return found
    .map((item, place) => ({ item, place, rank: rank(item) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, limit)
    .map(({ item }) => item)
}

/** So many of each kind a search finds when the call does not say. */
export const SEARCH_LIMIT = 20
