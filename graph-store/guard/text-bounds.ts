import type { CypherWord } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'
import { TEXT_BOUNDS, type TextBound } from './limits.ts'

/** How much of each kind that costs Neo4j's parser and planner a text has; strings, comments and quoted names left aside. */
export type TextShape = Readonly<Record<TextBound, number>>

/** Makes sure that a text is short and flat enough to be planned. Throws `CypherRefusedError` that names the first bound which it breaks. */
export function assertBounds(words: Iterable<CypherWord>): void {
  const found = textShape(words)
  for (const [name, { most, words: told }] of Object.entries(TEXT_BOUNDS)) {
    if (found[name as TextBound] > most) {
      throw new CypherRefusedError({ kind: 'depth', name }, `query: ${told.replace('%', most.toLocaleString('en'))}`)
    }
  }
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const OPEN = setOf('( [ {')
const CLOSED = setOf(') ] }')
const OPERATORS = setOf('+ - * / % ^ = < > . | & ! AND OR XOR NOT IN IS CONTAINS STARTS ENDS')
/** What goes through a list for itself, when a bracket follows; so does a list comprehension. */
const LOOPS = setOf('REDUCE ALLREDUCE ANY ALL NONE SINGLE')
/** What is planned for itself, when a brace follows; CALL has brackets before it at times. */
const SUBQUERIES = setOf('EXISTS COUNT COLLECT CALL )')
const CLAUSES = setOf('MATCH WITH UNWIND CALL RETURN UNION FOREACH LET FILTER NEXT USING USE')
/** What begins an expression of its own, beside clauses and commas. */
const PARTS = setOf('WHERE WHEN ORDER')

/** A bracket that is open: how many operators and XORs stand before it at its depth, what it holds, and whether a colon stands in it. */
interface Open {
  readonly bracket: string
  readonly operators: number
  readonly xors: number
  readonly holds: 'loop' | 'subquery' | null
  colon: boolean
  /** The most XORs of one of the expressions in it. */
  most: number
}

/** The shape of a text's words. */
export function textShape(words: Iterable<CypherWord>): TextShape {
  const found = Object.fromEntries(Object.keys(TEXT_BOUNDS).map((name) => [name, 0])) as Record<TextBound, number>
  const raise = (name: TextBound, to: number) => {
    found[name] = Math.max(found[name], to)
  }
  const open: Open[] = []
  const within = { loop: 0, subquery: 0 }
  let [operators, xors] = [0, 0]
  const enter = (bracket: string, holds: Open['holds'], operators: number) => {
    open.push({ bracket, operators, xors, holds, colon: false, most: 0 })
    xors = 0
    raise('brackets', open.length)
    if (holds === null) return
    within[holds]++
    found[holds === 'loop' ? 'loops' : 'subqueries']++
    raise(holds === 'loop' ? 'nestedLoops' : 'nestedSubqueries', within[holds])
  }
  const leave = (): number | undefined => {
    const left = open.pop()
    if (left?.holds) within[left.holds]--
    // Each XOR doubles what is around it, and what is in it.
    xors = left ? left.xors + Math.max(left.most, xors) : 0
    raise('xors', xors)
    return left?.operators
  }
  // How many of NOT, of `!` and of `-` follow each other.
  let run = 0
  let isListType = false
  // The last two words, in capitals where they may be keywords.
  let [older, last] = ['', '']
  for (const word of words) {
    const text = keyOf(word, last)
    const isName = word.kind === 'quoted' || text === ''
    found.words++
    run = text !== '' && (text === last || run === 0) && /^(NOT|!|-)$/.test(text) ? run + 1 : 0
    raise('nots', run)
    if (text === 'CASE') found.cases++
    if (text === 'XOR') {
      found.allXors++
      raise('xors', ++xors)
    }
    if (text === 'AND' || text === 'OR') found.booleans++
    if (text === 'UNION' || text === 'NEXT') found.branches++
    if (text === 'OPTIONAL' || text === 'SHORTESTPATH') found.optionals++
    const isClause = CLAUSES.has(text) && !isOfOperator(text, last)
    if (isClause) found.clauses++
    if (text === 'WHEN') found.whens++
    if (text === ':') found.labels++
    if (text === '-' && (last === '-' || last === ']')) found.hops++
    if (text === '<' && isListType) found.listTypes++
    isListType = word.kind === 'word' && /^(LIST|ARRAY)$/i.test(word.text)
    const inside = open.at(-1)
    if (text === ':' && inside) inside.colon = true
    // What is done for each element of a list shows only here: `[x IN …`, and `[(a)--(b) | …`, not `[:A|B]`.
    const isLoop = (text === 'IN' && older === '[') || (text === '|' && inside?.bracket === '[' && !inside.colon)
    if (isLoop && inside?.holds === null) enter('[', 'loop', leave() ?? 0)
    if (OPEN.has(text)) {
      const holds = text === '(' && LOOPS.has(last) ? 'loop' : text === '{' && SUBQUERIES.has(last) ? 'subquery' : null
      // An index after a value is an operator.
      if (text === '[' && (last === ']' || last === ')')) operators++
      enter(text, holds, operators)
      operators = 0
    } else if (CLOSED.has(text)) operators = leave() ?? operators
    else if (text === ',' || text === ';' || isClause || PARTS.has(text)) {
      operators = 0
      if (inside) inside.most = Math.max(inside.most, xors)
      xors = 0
    } else if (OPERATORS.has(text)) operators++
    raise('operators', operators)
    older = last
    last = isName ? 'name' : text
  }
  return found
}

/** Whether a keyword is the second word of an operator, STARTS WITH or ENDS WITH, and so begins no clause; both in capitals. */
export function isOfOperator(keyword: string, before: string): boolean {
  return keyword === 'WITH' && (before === 'STARTS' || before === 'ENDS')
}

// What a word may be as a keyword, in capitals, or the symbol; what stands after a dot, colon or dollar is a name, whatever it spells.
function keyOf({ kind, text }: CypherWord, last: string): string {
  if (kind === 'symbol') return text
  return kind === 'quoted' || last === '.' || last === ':' || last === '$' ? '' : text.toUpperCase()
}
