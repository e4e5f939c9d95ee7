import { compareCodePoints } from '../../positions/text.ts'

/** The words of a name, without case, accents and marks. */
export function wordsOf(name: string): string[] {
  return (
    name
      .replace(/ß/g, 'ss')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Words that do not count: `Bosnia & Herzegovina` is `Bosnia and Herzegovina`. */
const PASSED_OVER = new Set(['the', 'and', 'und'])

/** What names of the same words in whatever order have in common; articles and what joins two words do not count. */
export function keyOf(text: string | readonly string[]): string {
  const words = typeof text === 'string' ? wordsOf(text) : text
  const own = words.filter((word) => !PASSED_OVER.has(word))
  return (own.length > 0 ? own : [...words]).toSorted(compareCodePoints).join(' ')
}
