import type { CypherPiece } from './cypher-words.ts'
import { behindBracket, is, isClosing, isOpening } from './definitions.ts'

/** How much a number may be multiplied by in a text, or in the end of a range, and still count as small. */
export const FACTOR = 100

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Functions that count what is there: whole numbers, as large as what is held. */
export const COUNTS = setOf('SIZE LENGTH CHAR_LENGTH CHARACTER_LENGTH')
/** Functions that give no larger number than they are given. */
export const KEPT = setOf('ABS SIGN FLOOR CEIL CEILING ROUND COALESCE TOINTEGER')
/** Functions that make no large number of small ones: they pick, gather, count, or give texts, lists and truths. */
const HARMLESS = setOf(
  'COUNT COLLECT MIN MAX AVG STDEV STDEVP PERCENTILECONT PERCENTILEDISC SQRT LOG LOG10 SIN COS RAND PI E RANGE HEAD LAST TAIL REVERSE ' +
    'KEYS LABELS TYPE NODES RELATIONSHIPS STARTNODE ENDNODE PROPERTIES ID ELEMENTID EXISTS ANY ALL NONE SINGLE ISEMPTY NULLIF VALUETYPE ' +
    'TOSTRING TOSTRINGORNULL TOSTRINGLIST TOBOOLEAN TOBOOLEANORNULL TOBOOLEANLIST TOLOWER TOUPPER LOWER UPPER LEFT RIGHT SUBSTRING SPLIT REPLACE TRIM LTRIM RTRIM BTRIM ' +
    'NORMALIZE SHORTESTPATH ALLSHORTESTPATHS DATE',
)
/** What stands before a bracket and calls nothing. */
const KEYWORDS = setOf(
  'MATCH OPTIONAL WHERE WITH RETURN UNWIND AS AND OR XOR NOT IN IS CASE WHEN THEN ELSE ON BY ASC ASCENDING DESC DESCENDING SKIP LIMIT OFFSET DISTINCT CONTAINS CALL YIELD UNION FOREACH LET ' +
    'FILTER SHORTEST PATH PATHS GROUP GROUPS WALK TRAIL ACYCLIC',
)

/** Whether a piece calls a function, or looks like it, that may make large numbers: all do that are not known to make none. */
export function callsForLarge(words: readonly CypherPiece[], at: number): boolean {
  const word = words[at] as CypherPiece
  if (!is(words[at + 1], '(') || (word.kind !== 'word' && word.kind !== 'quoted')) return false
  const name = word.text.toUpperCase()
  // Procedures such as `db.labels()` give names and scores; the functions of a namespace are those of instants, durations and points.
  if (is(words[at - 1], '.')) return !isProcedure(words, at)
  // Of a day that is read from a text, the year can be any.
  if (name === 'DATE') return !is(words[at + 2], ')')
  return /^\d/.test(word.text)
    ? false
    : !(HARMLESS.has(name) || COUNTS.has(name) || KEPT.has(name) || KEYWORDS.has(name))
}

function isProcedure(words: readonly CypherPiece[], at: number): boolean {
  let from = at
  while (is(words[from - 1], '.')) from -= 2
  return words[from - 1]?.text.toUpperCase() === 'CALL'
}

/** Whether a `*` multiplies: not that of `count(*)`, `RETURN *`, `n {.*}` and of patterns. */
export function multiplies(words: readonly CypherPiece[], at: number): boolean {
  if (!is(words[at], '*')) return false
  const next = words[at + 1]
  const before = words[at - 1]
  if (next === undefined || before === undefined || is(before, '.') || isOpening(before)) return false
  // What follows the star of all, and of a pattern's lengths or repeats.
  if (next.kind === 'symbol' && !/^[([{$+.-]$/.test(next.text)) return false
  return !/^(WITH|RETURN|DISTINCT)$/i.test(before.kind === 'word' ? before.text : '') && !isOfRelationship(words, at)
}

// `-[:X*1..3]->`: a bracket between two dashes.
function isOfRelationship(words: readonly CypherPiece[], at: number): boolean {
  let from = at - 1
  while (from >= 0 && !isOpening(words[from]) && !isClosing(words[from])) from--
  return isRelationship(words, from)
}

function isRelationship(words: readonly CypherPiece[], from: number): boolean {
  return is(words[from], '[') && is(words[from - 1], '-') && is(words[behindBracket(words, from)], '-')
}

/** Whether a `-` takes from a value one that is not written there, as against a sign and the line of a pattern. */
export function subtracts(words: readonly CypherPiece[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (!is(words[at], '-') || before === undefined || next === undefined || /^\d/.test(next.text)) return false
  const isValue = before.kind === 'quoted' || (before.kind === 'word' && !/^\d/.test(before.text)) || isClosing(before)
  if (!isValue || (is(next, '[') && isRelationship(words, at + 1))) return false
  if (is(before, ']')) return !isRelationship(words, beforeBracket(words, at - 1))
  return !(is(before, ')') && is(next, '-') && isNode(words, beforeBracket(words, at - 1)))
}

// The place of the bracket that the one at a place closes.
function beforeBracket(words: readonly CypherPiece[], from: number): number {
  let depth = 0
  for (let at = from; at >= 0; at--) {
    depth += isClosing(words[at]) ? 1 : isOpening(words[at]) ? -1 : 0
    if (depth === 0) return at
  }
  return -1
}

function isNode(words: readonly CypherPiece[], from: number): boolean {
  return [words[from + 1], words[from + 2]].some((word) => is(word, ')') || is(word, ':') || is(word, '{'))
}
