import type { CypherPiece } from './cypher-words.ts'
import { behindBracket, isClosing, isOpening, keywordAt } from './definitions.ts'
import { CypherRefusedError } from './errors.ts'
import { APPENDED, COPIED, COPIES, DOUBLINGS, LIST_LENGTH, LOOPED } from './limits.ts'
import { ListLengths } from './list-lengths.ts'
import { RangeLengths } from './range-length.ts'
import type { CypherParameters } from './statement.ts'
import { copiesOf } from './value-copies.ts'

const CLAUSES = new Set(['MATCH', 'WITH', 'UNWIND', 'CALL', 'RETURN', 'UNION', 'LET', 'NEXT', 'WHERE', 'ORDER'])

/** What goes through a list, when a bracket follows. */
const LOOPS = new Set(['REDUCE', 'ALLREDUCE', 'ANY', 'ALL', 'NONE', 'SINGLE'])

/**
 * Makes sure that no value of a text grows beyond what a server can hold, as far as the text and its parameters tell: a `range()` that is held as a list, since UNWIND
 * does not take it directly, lists gone through in lists, a text or list that is added to itself again and again, and a list or map that holds one value again and
 * again. Gives how often texts become twice as long at most. Throws `CypherRefusedError`.
 */
export function assertValues(words: readonly CypherPiece[], parameters: CypherParameters): number {
  let doublings = joinedInClauses(words) + replacedInClauses(words, parameters)
  const ranges = new RangeLengths(words, parameters, doublings)
  const lists = new ListLengths(words, parameters, ranges)
  assertRanges(words, ranges, doublings)
  assertLoops(words, lists)
  words.forEach((word, k) => {
    if (is(word, 'REDUCE') && is(words[k + 1], '(')) doublings += doublingsOfReduce(words, k, lists, parameters)
  })
  if (doublings > DOUBLINGS) {
    throw refused(
      'doubling',
      `a value that is added to itself or to others of its kind more than ${DOUBLINGS} times; multiply numbers instead, or collect() and join less`,
    )
  }
  if (doublings + copiesOf(words) > COPIES) {
    throw refused(
      'copies',
      `a list or map that holds one value again and again, more than ${(2 ** COPIES).toLocaleString('en')} times in all; name each value once, and gather less often from clause to clause`,
    )
  }
  return doublings
}

// `doublings` is how often lists may become twice as long from clause to clause.
function assertRanges(words: readonly CypherPiece[], ranges: RangeLengths, doublings: number): void {
  words.forEach((_, k) => {
    if (!calls(words, k, 'RANGE')) return
    // Only what UNWIND takes as it is, number by number, is never held.
    const isUnwound = keywordAt(words, k - 1) === 'UNWIND' && keywordAt(words, behindBracket(words, k + 1)) === 'AS'
    if (isUnwound) return
    const length = ranges.of(k)
    if (length === 'any') {
      throw refused(
        'range',
        'a range() whose ends are computed from what may be large; UNWIND it directly, or give its ends as numbers, parameters, or sizes of what is there',
      )
    }
    if (length !== 'small' && length > LIST_LENGTH) {
      throw refused(
        'range',
        `a range() of more than ${LIST_LENGTH.toLocaleString('en')} numbers; UNWIND it directly, or narrow it down`,
      )
    }
    if (length !== 'small' && length * 2 ** doublings > LOOPED) {
      throw refused(
        'doubling',
        `a range() of ${length.toLocaleString('en')} numbers beside what is joined by + so often that lists of it may have more than ${LOOPED.toLocaleString('en')}; UNWIND it instead`,
      )
    }
  })
}

// Lists in lists, and each list in which an element is made or asked for each of another.
function assertLoops(words: readonly CypherPiece[], lists: ListLengths): void {
  // For each bracket that is open: whether lists are gone through in it, and how many elements it comes to.
  const open: { readonly isLoop: boolean; elements: number }[] = []
  words.forEach((word, k) => {
    const inside = open.at(-1)
    if (isOpening(word))
      open.push({ isLoop: word.text === '[' || LOOPS.has(words[k - 1]?.text.toUpperCase() ?? ''), elements: 1 })
    else if (isClosing(word)) open.pop()
    else if (inside?.isLoop && keywordAt(words, k) === 'IN' && /^[[(,]$/.test(words[k - 2]?.text ?? '')) {
      inside.elements *= Math.max(1, lists.of(k + 1) ?? 1)
      if (open.reduce((product, one) => product * one.elements, 1) <= LOOPED) return
      throw refused(
        'loops',
        `lists gone through in lists, in more than ${LOOPED.toLocaleString('en')} steps; UNWIND them one after the other`,
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
    if (CLAUSES.has(keywordAt(words, k))) {
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

// The same of texts in which replace() puts longer ones for shorter: of each clause, the most that stand in one another.
function replacedInClauses(words: readonly CypherPiece[], parameters: CypherParameters): number {
  let [doublings, most] = [0, 0]
  const open: { growth: number; inside: number }[] = []
  words.forEach((word, k) => {
    if (isOpening(word))
      open.push({ growth: calls(words, k - 1, 'REPLACE') ? growthOf(words, k, parameters) : 0, inside: 0 })
    else if (isClosing(word)) {
      const { growth, inside } = open.pop() ?? { growth: 0, inside: 0 }
      const around = open.at(-1)
      if (around) around.inside = Math.max(around.inside, growth + inside)
      else most = Math.max(most, growth + inside)
    } else if (open.length === 0 && CLAUSES.has(keywordAt(words, k))) {
      doublings += most
      most = 0
    }
  })
  return doublings + most
}

// How often a text may become twice as long by a replace(), whose last two arguments stand before its end.
function growthOf(words: readonly CypherPiece[], at: number, parameters: CypherParameters): number {
  const end = behindBracket(words, at) - 1
  const into = writtenBefore(words, end, parameters)
  if (into === null) return 1
  const comma = is(words[end - 2], '$') ? end - 3 : end - 2
  const what = writtenBefore(words, comma, parameters) ?? 1
  return Math.log2(Math.max(1, into / Math.max(1, what)))
}

// How long the text or parameter is that stands before a place; null when it is neither.
function writtenBefore(words: readonly CypherPiece[], end: number, parameters: CypherParameters): number | null {
  const word = words[end - 1]
  if (word?.kind === 'string') return word.text.length - 2
  const value = is(words[end - 2], '$') ? parameters[word?.text ?? ''] : null
  return typeof value === 'string' ? value.length : null
}

// Whether what stands at a place is no number or text that is written there.
function isValue(word: CypherPiece | undefined): boolean {
  if (word === undefined || word.kind === 'string') return false
  return word.kind === 'symbol' ? /^[)\]}([{$]$/.test(word.text) : !/^\d/.test(word.text)
}

// How often a reduce() adds what it gathers to itself; endless where its list is none of known length.
function doublingsOfReduce(
  words: readonly CypherPiece[],
  at: number,
  lists: ListLengths,
  parameters: CypherParameters,
): number {
  const gathered = words[at + 2]?.text
  let isText = words[at + 4]?.kind === 'string'
  const isOther = /^[[{\d]/.test(words[at + 4]?.text ?? '')
  // The longest text that is known to be added.
  let longest = 8
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
    if (depth === 1 && body < 0 && is(word, 'IN')) {
      const known = lists.of(k + 1)
      isKnown = known !== null
      if (known !== null) length = known
    }
    if (body < 0 && depth === 1 && is(word, '|')) body = k
    if (body < 0 || k === body) continue
    const added = word.kind === 'string' ? word.text : is(words[k - 1], '$') ? parameters[word.text] : null
    if (typeof added === 'string' && !inCondition) {
      isText ||= !isOther
      longest = Math.max(longest, added.length)
    }
    if (is(word, 'WHEN')) inCondition = true
    if (is(word, 'THEN')) inCondition = false
    if (is(word, 'THEN') || is(word, 'ELSE') || is(word, 'END')) {
      mostOfBranches = Math.max(mostOfBranches, inBranch)
      inBranch = 0
    }
    const isMention = word.text === gathered && word.kind !== 'symbol' && !is(words[k - 1], '.')
    if (!isMention || inCondition || /^[.[:]$/.test(words[k + 1]?.text ?? '')) continue
    if (isLengthened(words, k, parameters)) mentions += 2
    else inBranch++
  }
  const growth = mentions + Math.max(mostOfBranches, inBranch)
  const mostAppended = Math.min(APPENDED, Math.floor(Math.sqrt(COPIED / longest)))
  if (isText && isKnown && growth > 0 && length > mostAppended) {
    throw refused(
      'reduce',
      `a reduce() that adds to a text more than ${mostAppended.toLocaleString('en')} times; each time it is copied whole: add to a list, or ask for the parts as rows`,
    )
  }
  if (isText && isKnown && growth === 1) return Math.log2(Math.max(1, length))
  return growth > 1 && !isNumber ? Math.max(0, length - 1) * Math.log2(growth) : 0
}

// Whether a function that can make a text longer is called with what stands at a place first; a replace() that puts one character at most for others is none.
function isLengthened(words: readonly CypherPiece[], at: number, parameters: CypherParameters): boolean {
  if (calls(words, at - 2, 'REPLACE')) return growthOf(words, at - 1, parameters) > 0
  return calls(words, at - 2, 'LPAD') || calls(words, at - 2, 'RPAD')
}

// Whether a function is called at a place; its name may stand in backticks.
function calls(words: readonly CypherPiece[], at: number, name: string): boolean {
  const word = words[at]
  return word !== undefined && word.kind !== 'string' && word.text.toUpperCase() === name && is(words[at + 1], '(')
}

function is(word: CypherPiece | undefined, text: string): boolean {
  return word !== undefined && word.kind !== 'quoted' && word.kind !== 'string' && word.text.toUpperCase() === text
}
