import type { CypherPiece } from './cypher-words.ts'
import { isOfOperator } from './text-bounds.ts'

/** A name that a text gives to a value, and where the expression of that value stands: from `from` to before `to`. */
export interface Definition {
  readonly name: string
  readonly from: number
  readonly to: number
}

const BEGIN_ITEMS = new Set(['WITH', 'RETURN', 'UNWIND', 'DISTINCT', 'YIELD', 'LET', 'CALL', 'MATCH', 'WHERE'])

/** The names that AS and LET give, in the order of the text. */
export function definitionsOf(words: readonly CypherPiece[]): Definition[] {
  const found: Definition[] = []
  /** For each bracket that is open: where the item begins that stands in it. */
  const starts = [0]
  let letName: { name: string; from: number; depth: number } | null = null
  words.forEach((word, k) => {
    const key = keywordAt(words, k)
    const closes = isClosing(word)
    const isEdge = is(word, ',') || closes || BEGIN_ITEMS.has(key)
    if (letName && isEdge && starts.length <= letName.depth) {
      found.push({ name: letName.name, from: letName.from, to: k })
      letName = null
    }
    if (isOpening(word)) starts.push(k + 1)
    else if (closes) starts.pop()
    else if (isEdge) starts[starts.length - 1] = k + 1
    else if (key === 'AS' && words[k + 1]) {
      found.push({ name: (words[k + 1] as CypherPiece).text, from: starts.at(-1) ?? 0, to: k })
    } else if (
      is(word, '=') &&
      starts.at(-1) === k - 1 &&
      words[k - 2] &&
      /^(LET|,)$/i.test(words[k - 2]?.text ?? '')
    ) {
      letName = { name: (words[k - 1] as CypherPiece).text, from: k + 1, depth: starts.length }
    }
  })
  if (letName !== null) found.push({ ...(letName as { name: string; from: number }), to: words.length })
  return found
}

/** The keyword that a piece may be, in capitals; empty for what is none: a name of a property, label or parameter, a quoted name, the WITH of STARTS WITH. */
export function keywordAt(words: readonly CypherPiece[], at: number): string {
  const word = words[at]
  if (word?.kind !== 'word' || ['.', ':', '$'].some((sign) => is(words[at - 1], sign))) return ''
  const key = word.text.toUpperCase()
  return isOfOperator(key, (words[at - 1]?.text ?? '').toUpperCase()) ? '' : key
}

/** The place behind the bracket that closes the one at a place; the end of the text where none does. Behind any other piece, the next place. */
export function behindBracket(words: readonly CypherPiece[], from: number): number {
  if (!isOpening(words[from])) return Math.min(from + 1, words.length)
  const ends = ENDS.get(words) ?? bracketEnds(words)
  ENDS.set(words, ends)
  return ends.get(from) ?? words.length
}

/** The brackets of a text are matched once, however often they are asked for. */
const ENDS = new WeakMap<readonly CypherPiece[], ReadonlyMap<number, number>>()

function bracketEnds(words: readonly CypherPiece[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  words.forEach((word, k) => {
    if (isOpening(word)) open.push(k)
    else if (isClosing(word)) ends.set(open.pop() ?? -1, k + 1)
  })
  return ends
}

/** Whether a piece is a sign. */
export function is(word: CypherPiece | undefined, sign: string): boolean {
  return word?.kind === 'symbol' && word.text === sign
}

/** Whether a piece opens a bracket of any kind. */
export function isOpening(word: CypherPiece | undefined): boolean {
  return word?.kind === 'symbol' && /^[([{]$/.test(word.text)
}

/** Whether a piece closes a bracket of any kind. */
export function isClosing(word: CypherPiece | undefined): boolean {
  return word?.kind === 'symbol' && /^[)\]}]$/.test(word.text)
}
