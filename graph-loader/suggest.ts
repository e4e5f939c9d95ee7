import { cut } from '../positions/text.ts'

export { cut, shown, shownList } from '../positions/text.ts'

/** How many candidates are compared at most, so that a million ids do not make a typing mistake slow. */
const MOST_CANDIDATES = 5000

/**
 * The candidate nearest to a text, or null when none is near: equal but for case, accents' composition or blanks, else within a third of
 * its length in single-character edits. The first in order wins a tie.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const folded = fold(text)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(folded.length / 3)) + 1
  let seen = 0
  for (const candidate of candidates) {
    if (++seen > MOST_CANDIDATES) break
    const other = fold(candidate)
    if (other === folded) return candidate
    if (Math.abs(other.length - folded.length) >= bestDistance) continue
    const distance = editDistance(folded, other, bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** The names as a sentence lists them, with the nearest to the given text: `a, b or c (perhaps b)`. */
export function oneOf(names: readonly string[], text: string): string {
  const all = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
  const near = nearest(text, names)
  return near === null ? all : `${all} (perhaps ${cut(near)})`
}

function fold(text: string): string {
  return text.slice(0, 100).normalize('NFC').toLowerCase().trim()
}

// Levenshtein's distance by rows, given up as soon as it must reach the limit.
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const step = a[i - 1] === b[j - 1] ? 0 : 1
      const cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + step,
      )
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    previous = current
  }
  return previous[b.length] as number
}
