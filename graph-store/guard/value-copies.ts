import type { CypherPiece } from './cypher-words.ts'
import { behindBracket, definitionsOf, is, isClosing, isOpening, keywordAt } from './definitions.ts'
import { GATHERED } from './limits.ts'

/** How often an expression's value holds that of each name, or of a property of one (`name.property`): the most of any one place in it. */
type Holds = Map<string, number>

/** Functions whose value holds nothing of what they are given. */
const SCALARS = new Set(['SIZE', 'LENGTH', 'COUNT', 'EXISTS', 'ANY', 'ALL', 'NONE', 'SINGLE', 'ALLREDUCE', 'ISEMPTY'])
/** Operators of words whose value is true, false or null. */
const OPERATORS = new Set(['AND', 'OR', 'XOR', 'NOT', 'IN', 'IS', 'CONTAINS', 'STARTS', 'ENDS'])
/** What makes one value of several, or the value of a subquery. */
const SEVERAL = new Set(['CASE', 'MATCH', 'RETURN', 'WITH', 'UNWIND'])
/** Keywords behind which a bracket opens a list; behind names it is an index. */
const BEFORE_LISTS = new Set([
  'IN',
  'RETURN',
  'WITH',
  'DISTINCT',
  'UNWIND',
  'CASE',
  'WHEN',
  'THEN',
  'ELSE',
  'AND',
  'OR',
  'NOT',
  'XOR',
])

/**
 * How many copies of what it begins with a value of a text may hold at most, as a power of two. A list or map that holds the same name more than once doubles it, from
 * clause to clause: `WITH [s, s] AS s` forty times makes a value that no server can compare or return. What is gathered from rows, or made for each element of
 * a list, counts as four.
 */
export function copiesOf(words: readonly CypherPiece[]): number {
  const copies = new Copies(words)
  return Math.log2(Math.max(1, ...definitionsOf(words).map((one) => copies.define(one.name, one.from, one.to))))
}

class Copies {
  readonly #words: readonly CypherPiece[]
  /** How many copies the value of each name holds; a name that is given twice counts with the larger one. */
  readonly #of = new Map<string, number>()

  constructor(words: readonly CypherPiece[]) {
    this.#words = words
  }

  define(name: string, from: number, to: number): number {
    return this.#set(name, this.#weight(this.#part(from, to)))
  }

  #set(name: string, copies: number): number {
    const most = Math.max(this.#of.get(name) ?? 1, copies)
    this.#of.set(name, most)
    return most
  }

  // Properties of one name share what it holds.
  #weight(holds: Holds): number {
    const whole = new Map<string, number>()
    const ofProperties = new Map<string, number>()
    for (const [key, count] of holds) {
      const [name = '', property] = key.split('\n')
      if (property === undefined) whole.set(name, count)
      else ofProperties.set(name, Math.max(ofProperties.get(name) ?? 0, count))
    }
    let weight = 0
    for (const name of new Set([...whole.keys(), ...ofProperties.keys()])) {
      weight += (this.#of.get(name) ?? 1) * ((whole.get(name) ?? 0) + (ofProperties.get(name) ?? 0))
    }
    return Math.max(1, weight)
  }

  // What stands between commas has the value of one of its parts, as far as copies are concerned: what + joins is counted elsewhere.
  #part(from: number, to: number): Holds {
    return this.#items(from, to)
      .filter(([begin, end]) => !this.#isScalar(begin, end))
      .reduce((found, [begin, end]) => joined(found, this.#names(begin, end), Math.max), new Map() as Holds)
  }

  // Numbers and truths hold nothing; what operators stand between makes one of these, unless it is + or one value of several.
  #isScalar(from: number, to: number): boolean {
    let scalar = false
    for (let at = from; at + 1 < to; at++) {
      const word = this.#words[at] as CypherPiece
      const key = keywordAt(this.#words, at)
      if (isOpening(word)) at = behindBracket(this.#words, at) - 1
      // Of a list and a product, + makes a list.
      else if (SEVERAL.has(key) || is(word, '+') || is(word, '|')) return false
      // A name may spell an operator; it has nothing before it, or a colon behind.
      else if (word.kind === 'symbol') scalar ||= /^[-*/%^=<>]$/.test(word.text)
      else if (OPERATORS.has(key) && !is(this.#words[at + 1], ':')) scalar ||= at > from || key === 'NOT'
    }
    return scalar
  }

  #names(from: number, to: number): Holds {
    let found: Holds = new Map()
    for (let at = from; at < to; ) {
      const word = this.#words[at] as CypherPiece
      if (isOpening(word)) {
        const end = Math.min(to + 1, behindBracket(this.#words, at))
        found = joined(found, this.#bracket(at, end - 1), Math.max)
        at = end
      } else {
        const key = this.#keyAt(at)
        if (key !== null) found.set(key, Math.max(found.get(key) ?? 0, 1))
        at++
      }
    }
    return found
  }

  #bracket(at: number, end: number): Holds {
    const before = this.#words[at - 1]
    const name = before?.kind === 'word' || before?.kind === 'quoted' ? before.text.toUpperCase() : ''
    if (is(this.#words[at], '(')) {
      if (SCALARS.has(name)) return new Map()
      const bar = this.#barIn(at, end)
      if (name === 'REDUCE' && bar > 0) return this.#loop(at + 1, bar, end)
      const isNamespaced = name !== '' && is(this.#words[at - 2], '.')
      const inside = isNamespaced ? this.#sum(at + 1, end) : this.#part(at + 1, end)
      return name === 'COLLECT' ? times(inside, GATHERED) : inside
    }
    if (is(this.#words[at], '{')) {
      if (SCALARS.has(name)) return new Map()
      if (name === 'COLLECT') return times(this.#part(at + 1, end), GATHERED)
      const held = this.#sum(at + 1, end)
      // `s {.*, t: s}` holds what it is made from too.
      const key = this.#keyAt(at - 1)
      return key === null ? held : held.set(key, (held.get(key) ?? 0) + 1)
    }
    // An index, as against a list.
    const isBehindValue = before !== undefined && (isClosing(before) || this.#keyAt(at - 1) !== null)
    if (isBehindValue && !BEFORE_LISTS.has(before.text.toUpperCase())) return new Map()
    const bar = this.#barIn(at, end)
    const isLoop = keywordAt(this.#words, at + 2) === 'IN'
    if (isLoop || bar > 0) return this.#loop(at + 1, bar > 0 ? bar : end, end)
    return this.#sum(at + 1, end)
  }

  // What is made for each element: `x IN list WHERE … | made`, or of patterns; without a bar, the elements themselves.
  #loop(from: number, bar: number, end: number): Holds {
    const bound = new Set<string>()
    let list: Holds = new Map()
    for (let at = from; at < bar; at++) {
      if (isOpening(this.#words[at])) at = behindBracket(this.#words, at) - 1
      else if (keywordAt(this.#words, at) === 'IN' && at > from) {
        list = this.#part(at + 1, this.#keywordIn('WHERE', at + 1, bar))
        const name = (this.#words[at - 1] as CypherPiece).text
        bound.add(name)
        this.#set(name, this.#weight(list))
        break
      }
    }
    if (bar === end) return list
    const made = this.#part(bar + 1, end)
    const found: Holds = new Map()
    for (const [key, count] of made) {
      found.set(key, bound.has(key.split('\n')[0] as string) ? count : count * GATHERED)
    }
    return found
  }

  // The parts of a list or map, all of which it holds.
  #sum(from: number, end: number): Holds {
    const plus = (a: number, b: number) => a + b
    return this.#items(from, end).reduce((found, item) => joined(found, this.#part(...item), plus), new Map() as Holds)
  }

  // What stands between commas.
  #items(from: number, to: number): [from: number, to: number][] {
    const found: [number, number][] = []
    let begin = from
    for (let at = from; at < to; at++) {
      if (isOpening(this.#words[at])) at = behindBracket(this.#words, at) - 1
      else if (is(this.#words[at], ',')) {
        found.push([begin, at])
        begin = at + 1
      }
    }
    return [...found, [begin, to]]
  }

  #barIn(at: number, end: number): number {
    for (let k = at + 1; k < end; k++) {
      if (isOpening(this.#words[k])) k = behindBracket(this.#words, k) - 1
      else if (is(this.#words[k], '|') && is(this.#words[k + 1], '|')) k++
      else if (is(this.#words[k], '|')) return k
    }
    return -1
  }

  // Where a keyword stands, outside of brackets; the end where none does.
  #keywordIn(keyword: string, from: number, to: number): number {
    for (let at = from; at < to; at++) {
      if (isOpening(this.#words[at])) at = behindBracket(this.#words, at) - 1
      else if (keywordAt(this.#words, at) === keyword) return at
    }
    return to
  }

  // The name at a place, with its property; null for what is none, and for the key of a map.
  #keyAt(at: number): string | null {
    const word = this.#words[at]
    if (word === undefined || (word.kind !== 'quoted' && (word.kind !== 'word' || /^\d/.test(word.text)))) return null
    const [before, next] = [this.#words[at - 1], this.#words[at + 1]]
    // What stands behind a colon is the value of a map's key, or a label.
    if (is(before, '.') || is(next, '(')) return null
    if (is(next, ':') && (is(before, '{') || is(before, ','))) return null
    return is(next, '.') ? `${word.text}\n${this.#words[at + 2]?.text ?? ''}` : word.text
  }
}

// Puts what one part holds to what others do; the maps are nobody else's.
function joined(found: Holds, other: Holds, by: (a: number, b: number) => number): Holds {
  if (found.size === 0) return other
  for (const [key, count] of other) found.set(key, by(found.get(key) ?? 0, count))
  return found
}

function times(holds: Holds, by: number): Holds {
  return new Map([...holds].map(([key, count]) => [key, count * by]))
}
