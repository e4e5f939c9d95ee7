import { type CypherPiece, type CypherWord, cypherPieces, isWord } from './cypher-words.ts'
import { CypherError, CypherRefusedError, CypherTooLongError, type TextPlace } from './errors.ts'
import { TEXT_BYTES } from './limits.ts'

/** The options of `CYPHER name=value` that change neither what is read nor, beyond measure, what it costs; null for any value. */
const OPTIONS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ['runtime', null],
  ['planner', new Set(['cost', 'idp'])],
  ['replan', new Set(['default', 'skip', 'force'])],
  ['expressionengine', null],
  ['operatorengine', null],
])

/**
 * What stands before a query, in capitals and by the grammar of Neo4j: EXPLAIN, and CYPHER with a version and options such as `runtime=slotted`, in any
 * order. Throws `CypherRefusedError` for PROFILE, which runs what it plans, and for options that are not known to be harmless.
 */
function preludeOf(pieces: readonly CypherPiece[]): readonly string[] {
  const rest = pieces.filter(({ kind }) => kind !== 'comment')
  const word = (at: number) => (rest[at]?.kind === 'word' ? rest[at].text.toUpperCase() : '')
  const found: string[] = []
  for (let at = 0; ; ) {
    const next = word(at)
    if (next === 'PROFILE') {
      throw new CypherRefusedError(
        { kind: 'profile', name: 'PROFILE' },
        'query: PROFILE is not allowed here; ask for the plan with EXPLAIN',
      )
    }
    if (next === 'EXPLAIN') at++
    else if (next === 'CYPHER') at = afterOptions(rest, at + 1)
    else return found
    found.push(next)
  }
}

// After the version and the options of CYPHER, both of which may be left out.
function afterOptions(rest: readonly CypherPiece[], from: number): number {
  let at = from
  if (/^\d/.test(rest[at]?.text ?? '')) at += rest[at + 1]?.text === '.' ? 3 : 1
  while (rest[at]?.kind === 'word' && rest[at + 1]?.kind === 'symbol' && rest[at + 1]?.text === '=') {
    const name = rest[at]?.text ?? ''
    const value = rest[at + 2]?.text ?? ''
    const values = OPTIONS.get(name.toLowerCase())
    if (values === undefined || (values !== null && !values.has(value.toLowerCase()))) {
      const option = `${name}=${value}`.slice(0, 60)
      throw new CypherRefusedError(
        { kind: 'option', name },
        `query: the option ${option} is not allowed here; allowed are ${[...OPTIONS.keys()].join(', ')}`,
      )
    }
    at += 3
  }
  return at
}

/** A query as it was read, once, by all that decide about it. */
export interface ReadText {
  /** The characters that go to Neo4j, to be planned and to be run: the text with blanks for its comments. Places are those of the text. */
  readonly sent: string
  readonly words: readonly CypherWord[]
  /** The words, and the texts in quotes between them. */
  readonly pieces: readonly CypherPiece[]
  /** Whether the text asks for its plan itself, by EXPLAIN before the query. */
  readonly asksForPlan: boolean
}

const SYMBOLS = /^[-+*/%^=<>!&|.,:;?#@$~()[\]{}]$/
/** What Neo4j takes for the lines and heads of arrows, beside - < and >. */
const ARROWS = /^[\u00ad\u2010-\u2015\u27e8\u27e9\u3008\u3009\ufe58\ufe63-\ufe65\uff0d\uff1c\uff1e]$/
const BLANK = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const NUMBER = /^(\d[\d_]*(e(\d[\d_]*)?)?[fd]?|0x[\da-f_]+|0o[0-7_]+)$/i
const QUOTES_AND_BACKSLASH = new Set(['"', "'", '\\'])

/**
 * Reads a query so that there is no second reading of it: comments are taken out, and whatever Neo4j, in one release or another, might read otherwise is
 * refused: Unicode escapes outside of texts or of a quote or backslash, characters that are neither blanks nor names nor signs of Cypher, a number that runs into a word. Throws
 * `CypherTooLongError` over 100 KB of UTF-8, `CypherRefusedError`, and `CypherError` for what is opened and never closed.
 */
export function readText(text: string): ReadText {
  const bytes = Buffer.byteLength(text)
  if (bytes > TEXT_BYTES) {
    throw new CypherTooLongError(
      `query: ${bytes.toLocaleString('en')} bytes, at most ${TEXT_BYTES.toLocaleString('en')}`,
    )
  }
  const pieces = [...cypherPieces(text)]
  let sent = ''
  let at = 0
  for (const piece of pieces) {
    sent += between(text, at, piece.from)
    assertOneReading(text, piece)
    const characters = text.slice(piece.from, piece.to)
    sent += piece.kind === 'comment' ? characters.replace(/[^\n\r]/g, ' ') : characters
    at = piece.to
  }
  sent += between(text, at, text.length)
  return {
    sent,
    words: pieces.filter(isWord),
    pieces: pieces.filter(({ kind }) => kind !== 'comment'),
    asksForPlan: preludeOf(pieces).includes('EXPLAIN'),
  }
}

/** Whether a text asks for its plan itself, by EXPLAIN before the query. Throws as `readText` does. */
export function asksForPlan(text: string): boolean {
  return readText(text).asksForPlan
}

// The blanks between two pieces; those beyond ASCII are sent as plain ones.
function between(text: string, from: number, to: number): string {
  const blanks = text.slice(from, to)
  const odd = [...blanks].findIndex((character) => !BLANK.test(character))
  if (odd >= 0) throw unread(text, from + odd)
  return blanks.replace(/[^\t-\r ]/g, ' ')
}

function assertOneReading(text: string, piece: CypherPiece): void {
  const { kind, from, closed } = piece
  const characters = text.slice(from, piece.to)
  if (kind === 'symbol') {
    if (characters === '\\') throw refused('escape', 'a backslash outside of quotes', placeOf(text, from))
    if (!SYMBOLS.test(characters) && !ARROWS.test(characters)) throw unread(text, from)
  } else if (kind === 'word') {
    if (/^\d/.test(characters) && !NUMBER.test(characters)) {
      throw refused('number', 'a number that runs into a word; write a blank between them', placeOf(text, from))
    }
  } else {
    const doubt = kind === 'string' ? doubtfulEscape(characters) : characters.indexOf('\\u')
    if (doubt >= 0) {
      throw refused(
        'escape',
        `a Unicode escape in a ${NAMES[kind]} that can be read in two ways; write the character itself`,
        placeOf(text, from + doubt),
      )
    }
    if (!closed) {
      const place = placeOf(text, from)
      throw new CypherError(
        'Neo.ClientError.Statement.SyntaxError',
        `query: a ${NAMES[kind]} is opened and never closed ${placed(place)}`,
        place,
      )
    }
  }
}

const NAMES = { string: 'text', quoted: 'quoted name', comment: 'comment' } as const

// Where a string holds an escape that might end it, or none: Neo4j 5 reads escapes before anything else, later releases within strings only.
function doubtfulEscape(characters: string): number {
  for (const { 0: pair, index } of characters.matchAll(/\\[\s\S]/g)) {
    if (pair !== '\\u') continue
    const code = /^[\da-f]{4}/i.exec(characters.slice(index + 2, index + 6))?.[0]
    if (code === undefined || QUOTES_AND_BACKSLASH.has(String.fromCharCode(Number.parseInt(code, 16)))) return index
  }
  return -1
}

function unread(text: string, at: number): CypherRefusedError {
  const code = (text.codePointAt(at) as number).toString(16).toUpperCase().padStart(4, '0')
  return refused(
    'character',
    `the character U+${code} outside of quotes, which is no part of Cypher`,
    placeOf(text, at),
  )
}

function refused(name: string, what: string, place: TextPlace): CypherRefusedError {
  return new CypherRefusedError({ kind: 'text', name }, `query: ${what} ${placed(place)}`)
}

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1) as string).length + 1, offset }
}

function placed({ line, column, offset }: TextPlace): string {
  return `(line ${line}, column ${column} (offset: ${offset}))`
}
