import type { CypherPiece } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'
import { APPENDED, DOUBLINGS, LIST_LENGTH, LOOPED } from './limits.ts'
import { RangeLengths } from './range-length.ts'
import type { CypherParameters } from './statement.ts'

const CLAUSES = new Set(['MATCH', 'WITH', 'UNWIND', 'CALL', 'RETURN', 'UNION', 'LET', 'NEXT', 'WHERE', 'ORDER'])

/**
 * Makes sure that no value of a text grows beyond what a server can hold, as far as the text and its parameters tell: a `range()` that is held as a list, since UNWIND
 * does not take it directly, ranges in ranges, and a text or list that is added to itself again and again. Gives how often values become twice as long at most. Throws
 * `CypherRefusedError`.
 */
export function assertValues(words: readonly CypherPiece[], parameters: CypherParameters): number {
  const lengths = new RangeLengths(words, parameters)
  assertRanges(words, lengths)
  let doublings = joinedInClauses(words)
  words.forEach((word, k) => {
    if (is(word, 'REDUCE') && is(words[k + 1], '(')) doublings += doublingsOfReduce(words, k, lengths)
  })
  if (doublings <= DOUBLINGS) return doublings
  throw refused(
    'doubling',
    `a value that is added to itself or to others of its kind more than ${DOUBLINGS} times; multiply numbers instead, or collect() and join less`,
  )
}

function assertRanges(words: readonly CypherPiece[], lengths: RangeLengths): void {
  // For each bracket that is open: how many numbers are gone through in it.
  const open: number[] = []
  words.forEach((word, k) => {
    if (word.kind === 'symbol' && /^[([{]$/.test(word.text)) open.push(1)
    else if (word.kind === 'symbol' && /^[)\]}]$/.test(word.text)) open.pop()
    if (!is(word, 'RANGE') || !is(words[k + 1], '(') || is(words[k - 1], 'UNWIND')) return
    const length = lengths.of(k)
    if (length === 'any') {
      throw refused(
        'range',
        'a range() whose ends are computed; UNWIND it directly, or give its ends as numbers, parameters, or sizes of what is there',
      )
    }
    if (length === 'small') return
    if (length > LIST_LENGTH) {
      throw refused(
        'range',
        `a range() of more than ${LIST_LENGTH.toLocaleString('en')} numbers; UNWIND it directly, or narrow it down`,
      )
    }
    if (open.length > 0 && is(words[k - 1], 'IN')) open.push((open.pop() as number) * Math.max(1, length))
    if (open.reduce((product, one) => product * one, 1) > LOOPED) {
      throw refused(
        'range',
        `ranges in ranges that come to more than ${LOOPED.toLocaleString('en')} numbers; UNWIND them one after the other`,
      )
    }
  })
}

function refused(name: string, what: string): CypherRefusedError {
  return new CypherRefusedError({ kind: 'value', name }, `query: ${what}`)
}

// How often values may become twice as long from clause to clause: of what is joined by + or ||, the most in one expression of each.
function joinedInClauses(words: readonly CypherPiece[]): number {
  let doublings = 0
  let most = 0
  let [first, further] = [0, 0]
  const end = () => {
    most = Math.max(most, Math.log2(Math.max(1, first + further)))
    ;[first, further] = [0, 0]
  }
  words.forEach((word, k) => {
    if (word.kind === 'word' && CLAUSES.has(word.text.toUpperCase()) && !/^[.:$]$/.test(words[k - 1]?.text ?? '')) {
      end()
      doublings += most
      most = 0
    } else if (is(word, ',')) end()
    const wide = is(word, '+') ? 1 : is(word, '|') && is(words[k + 1], '|') ? 2 : 0
    if (wide === 0) return
    if (isValue(words[k - 1])) first = 1
    if (isValue(words[k + wide])) further++
  })
  end()
  return doublings + most
}

// Whether what stands at a place is no number or text that is written there.
function isValue(word: CypherPiece | undefined): boolean {
  if (word === undefined || word.kind === 'string') return false
  return word.kind === 'symbol' ? /^[)\]}([{$]$/.test(word.text) : !/^\d/.test(word.text)
}

// How often a reduce() adds what it gathers to itself; endless where its list is no range of known length.
function doublingsOfReduce(words: readonly CypherPiece[], at: number, lengths: RangeLengths): number {
  const gathered = words[at + 2]?.text
  const isText = words[at + 4]?.kind === 'string'
  const isNumber = /^\d/.test(words[at + 4]?.text ?? '')
  let length = Number.POSITIVE_INFINITY
  let isKnown = false
  let depth = 0
  let inCondition = false
  let body = -1
  let [mentions, inBranch, mostOfBranches] = [0, 0, 0]
  for (let k = at + 1; k < words.length; k++) {
    const word = words[k] as CypherPiece
    if (word.kind === 'symbol') depth += /^[([{]$/.test(word.text) ? 1 : /^[)\]}]$/.test(word.text) ? -1 : 0
    if (depth === 0) break
    if (is(word, 'IN') && is(words[k + 1], 'RANGE') && body < 0) {
      const known = lengths.of(k + 1)
      isKnown = typeof known === 'number'
      if (typeof known === 'number') length = known
    }
    if (body < 0 && depth === 1 && is(word, '|')) body = k
    if (body < 0 || k === body) continue
    if (is(word, 'WHEN')) inCondition = true
    if (is(word, 'THEN')) inCondition = false
    if (is(word, 'THEN') || is(word, 'ELSE') || is(word, 'END')) {
      mostOfBranches = Math.max(mostOfBranches, inBranch)
      inBranch = 0
    }
    const isMention = word.text === gathered && word.kind !== 'symbol' && !is(words[k - 1], '.')
    if (!isMention || inCondition || /^[.[:]$/.test(words[k + 1]?.text ?? '')) continue
    if (isReplaced(words, k)) mentions += 2
    else inBranch++
  }
  const growth = mentions + Math.max(mostOfBranches, inBranch)
  if (isText && isKnown && length > APPENDED) {
    throw refused(
      'reduce',
      `a reduce() that adds to a text more than ${APPENDED.toLocaleString('en')} times; each time it is copied`,
    )
  }
  if (isText && isKnown && growth === 1) return Math.log2(Math.max(1, length))
  return growth > 1 && !isNumber ? Math.max(0, length - 1) * Math.log2(growth) : 0
}

function isReplaced(words: readonly CypherPiece[], at: number): boolean {
  return is(words[at - 1], '(') && /^(REPLACE|LPAD|RPAD)$/i.test(words[at - 2]?.text ?? '')
}

function is(word: CypherPiece | undefined, text: string): boolean {
  return word !== undefined && word.kind !== 'quoted' && word.kind !== 'string' && word.text.toUpperCase() === text
}
