import { cypherWords, readingsOf } from './cypher-words.ts'
import { CypherRefusedError, CypherTooLongError } from './errors.ts'
import { BRACKET_DEPTH, TEXT_BYTES } from './limits.ts'

/**
 * Makes sure that a text is short and flat enough to be planned. Throws `CypherTooLongError` over 100 KB of UTF-8, and `CypherRefusedError`
 * when brackets nest deeper than 100, strings, comments and quoted names left aside.
 */
export function assertBounds(text: string): void {
  const bytes = Buffer.byteLength(text)
  if (bytes > TEXT_BYTES) {
    throw new CypherTooLongError(
      `query: ${bytes.toLocaleString('en')} bytes, at most ${TEXT_BYTES.toLocaleString('en')}`,
    )
  }
  if (readingsOf(text).some((reading) => bracketDepth(reading) > BRACKET_DEPTH)) {
    throw new CypherRefusedError(
      { kind: 'depth', name: 'brackets' },
      `query: brackets nest deeper than ${BRACKET_DEPTH}; write it flatter, or hand nested values in as parameters`,
    )
  }
}

/** How deep the brackets of a text nest. */
export function bracketDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const { text: symbol, kind } of cypherWords(text)) {
    if (kind !== 'symbol') continue
    if (symbol === '(' || symbol === '[' || symbol === '{') deepest = Math.max(deepest, ++depth)
    else if (symbol === ')' || symbol === ']' || symbol === '}') depth = Math.max(0, depth - 1)
  }
  return deepest
}
