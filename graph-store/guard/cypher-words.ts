/** A piece of Cypher's text, from `from` to before `to`: a word (a name, keyword or number), a name quoted by backticks, a text in quotes, a comment, or one other character. */
export interface CypherPiece {
  readonly kind: 'word' | 'quoted' | 'symbol' | 'string' | 'comment'
  /** What a word or symbol spells, and the name that a quoted one is; of a string and a comment, the characters as they stand. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** False for what is opened, never closed, and so reaches to the end. */
  readonly closed: boolean
}

/** A piece that is neither a string nor a comment. */
export type CypherWord = CypherPiece & { readonly kind: 'word' | 'quoted' | 'symbol' }

const WORD = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*|\d[\p{ID_Continue}]*/uy
const COMMENT_LINE = /[\n\r]/g
const COMMENT_BLOCK = /\*\//g
const ENDS: Readonly<Record<string, RegExp>> = { "'": /\\[\s\S]|'/g, '"': /\\[\s\S]|"/g, '`': /``|`/g }

/** The pieces of a text in their order, blanks left out. */
export function* cypherPieces(text: string): Generator<CypherPiece> {
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at)
    if (piece) yield piece
    at = piece?.to ?? at + 1
  }
}

/** The words and symbols of a text, without blanks, comments and strings; what is not closed reaches to the end. */
export function* cypherWords(text: string): Generator<CypherWord> {
  for (const piece of cypherPieces(text)) if (isWord(piece)) yield piece
}

/** Whether a piece is neither a string nor a comment. */
export function isWord(piece: CypherPiece): piece is CypherWord {
  return piece.kind !== 'string' && piece.kind !== 'comment'
}

function pieceAt(text: string, from: number): CypherPiece | null {
  const character = text[from] as string
  const two = text.slice(from, from + 2)
  if (two === '//') {
    // The line's end is no part of it.
    const end = endOf(text, COMMENT_LINE, from + 2)
    return spanned(text, 'comment', from, end.to - (end.closed ? 1 : 0), true)
  }
  if (two === '/*') {
    const { to, closed } = endOf(text, COMMENT_BLOCK, from + 2)
    return spanned(text, 'comment', from, to, closed)
  }
  const ends = ENDS[character]
  if (ends) {
    const { to, closed } = endOf(text, ends, from + 1, character)
    if (character !== '`') return spanned(text, 'string', from, to, closed)
    const name = text.slice(from + 1, closed ? to - 1 : to).replaceAll('``', '`')
    return { kind: 'quoted', text: name, from, to, closed }
  }
  WORD.lastIndex = from
  const word = WORD.exec(text)?.[0]
  if (word !== undefined) return { kind: 'word', text: word, from, to: from + word.length, closed: true }
  return /\s/.test(character) ? null : spanned(text, 'symbol', from, from + 1, true)
}

function spanned(text: string, kind: CypherPiece['kind'], from: number, to: number, closed: boolean): CypherPiece {
  return { kind, text: text.slice(from, to), from, to, closed }
}

// Where what begins before `from` ends; with `closing`, other matches are passed over.
function endOf(text: string, pattern: RegExp, from: number, closing?: string): { to: number; closed: boolean } {
  pattern.lastIndex = from
  for (;;) {
    const match = pattern.exec(text)
    if (!match) return { to: text.length, closed: false }
    if (closing === undefined || match[0] === closing) return { to: pattern.lastIndex, closed: true }
  }
}

/** The names of the parameters that a text uses, each once, in their order. */
export function parameterNames(text: string): string[] {
  const names = new Set<string>()
  let dollar = false
  for (const { text: word, kind } of cypherWords(text)) {
    if (dollar && kind !== 'symbol') names.add(word)
    dollar = kind === 'symbol' && word === '$'
  }
  return [...names]
}

/** Whether a text ends with a semicolon that ends a statement: not one in a string, a comment or a quoted name. */
export function isComplete(text: string): boolean {
  let last = ''
  for (const { text: word, kind } of cypherWords(text)) last = kind === 'symbol' ? word : ''
  return last === ';'
}
