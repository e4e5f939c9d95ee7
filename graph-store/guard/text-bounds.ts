import { cypherWords, readingsOf } from './cypher-words.ts'
import { CypherRefusedError, CypherTooLongError } from './errors.ts'
import { BRACKET_DEPTH, CASES, NOTS, OPERATORS, TEXT_BYTES } from './limits.ts'

/**
 * Makes sure that a text is short and flat enough to be planned. Throws `CypherTooLongError` over 100 KB of UTF-8, and `CypherRefusedError`
 * when brackets nest deeper than 100, more than 100 NOTs follow each other, there are more than 100 CASEs, or more than 1,000 operators in
 * one expression; strings, comments and quoted names left aside.
 */
export function assertBounds(text: string): void {
  const bytes = Buffer.byteLength(text)
  if (bytes > TEXT_BYTES) {
    throw new CypherTooLongError(
      `query: ${bytes.toLocaleString('en')} bytes, at most ${TEXT_BYTES.toLocaleString('en')}`,
    )
  }
  for (const reading of readingsOf(text)) {
    const found = textShape(reading)
    for (const { of, most, words } of BOUNDS) {
      if (found[of] > most) throw new CypherRefusedError({ kind: 'depth', name: of }, `query: ${words}`)
    }
  }
}

/** How deep the brackets of a text nest, how many CASEs it has, how many NOTs follow each other, and how many operators its longest expression has at one depth. */
interface TextShape {
  readonly brackets: number
  readonly cases: number
  readonly nots: number
  readonly operators: number
}

// Beyond these the server's parser or planner dies, or goes on for minutes after it was told to end.
const BOUNDS: readonly { readonly of: keyof TextShape; readonly most: number; readonly words: string }[] = [
  {
    of: 'brackets',
    most: BRACKET_DEPTH,
    words: `brackets nest deeper than ${BRACKET_DEPTH}; write it flatter, or hand nested values in as parameters`,
  },
  {
    of: 'cases',
    most: CASES,
    words: `more than ${CASES} CASEs; look values up in a map that is handed in as a parameter`,
  },
  { of: 'nots', most: NOTS, words: `more than ${NOTS} NOTs follow each other; two of them are none` },
  {
    of: 'operators',
    most: OPERATORS,
    words: `more than ${OPERATORS.toLocaleString('en')} operators in one expression; hand the values in as a list, and reduce() it`,
  },
]
const OPEN = new Set(['(', '[', '{'])
const CLOSED = new Set([')', ']', '}'])
const SYMBOLS = new Set(['+', '-', '*', '/', '%', '^', '=', '<', '>', '.', '|', '&', '!'])
const WORDS = new Set(['AND', 'OR', 'XOR', 'NOT', 'IN', 'IS', 'CONTAINS', 'STARTS', 'ENDS'])

/** The shape of a text as it stands, without reading escapes. */
export function textShape(text: string): TextShape {
  const most = { brackets: 0, cases: 0, nots: 0, operators: 0 }
  // For each bracket that is open, how many operators stand before it at its depth.
  const open: number[] = []
  let [operators, nots] = [0, 0]
  let named = false
  for (const { text: raw, kind } of cypherWords(text)) {
    const keyword = kind === 'word' && !named ? raw.toUpperCase() : ''
    // What stands after a dot or colon is a name, whatever it spells.
    named = kind === 'symbol' && (raw === '.' || raw === ':')
    nots = keyword === 'NOT' ? nots + 1 : 0
    if (keyword === 'CASE') most.cases++
    if (kind === 'symbol' && OPEN.has(raw)) {
      open.push(operators)
      operators = 0
    } else if (kind === 'symbol' && CLOSED.has(raw)) operators = open.pop() ?? operators
    else if (kind === 'symbol' && (raw === ',' || raw === ';')) operators = 0
    else if (kind === 'symbol' ? SYMBOLS.has(raw) : WORDS.has(keyword)) operators++
    most.brackets = Math.max(most.brackets, open.length)
    most.operators = Math.max(most.operators, operators)
    most.nots = Math.max(most.nots, nots)
  }
  return most
}
