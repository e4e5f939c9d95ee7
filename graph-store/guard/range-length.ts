import type { CypherPiece } from './cypher-words.ts'
import { behindBracket, type Definition, definitionsOf, is, keywordAt } from './definitions.ts'
import { COUNTS, callsForLarge, FACTOR, KEPT, multiplies, subtracts } from './large-numbers.ts'
import { LIST_LENGTH } from './limits.ts'
import type { CypherParameters } from './statement.ts'

/** A number that is no larger than such a `part` of the longest list, whole or not. */
interface Small {
  readonly part: number
  readonly whole: boolean
}
/** What is known of a number before a query runs: the number itself, how small it is, or nothing. */
type Known = number | Small | 'any'
type Found = { readonly known: Known; readonly next: number } | null

/** What is counted may be multiplied by FACTOR. */
const COUNT: Small = { part: 1 / FACTOR, whole: true }
const SMALL: Small = { ...COUNT, whole: false }
/** Whose names say how large they are. */
const LARGE_WORD = /^(inf|infinity|nan|epoch\w*|\w*seconds?)$/i
const LARGE_TEXT = /epoch|second/i

/**
 * The lengths of the ranges of a text, as far as the text and its parameters tell. An end is computed from what is allowed: literals, parameters, sizes, and + - * / %
 * of these. A name or property is taken for a small number where it was given to such, or where nothing in the text can make large ones.
 */
export class RangeLengths {
  readonly #words: readonly CypherPiece[]
  readonly #parameters: CypherParameters
  readonly #definitions: readonly Definition[]
  readonly #large: boolean
  /** What was found of names so far. */
  readonly #names = new Map<string, Known>()
  /** Whether names count as unknown. */
  #strict = false

  /** `doublings` is how often values of the text may become twice as long or large. */
  constructor(words: readonly CypherPiece[], parameters: CypherParameters, doublings: number) {
    this.#words = words
    this.#parameters = parameters
    this.#definitions = definitionsOf(words)
    const differences = words.filter((_, k) => subtracts(words, k)).length
    const growth = 2 ** (doublings + differences)
    this.#large = growth > FACTOR || words.some((_, k) => this.#makesLarge(k, LIST_LENGTH / growth))
  }

  /** How many numbers the `range` at a place has; `small` when that depends on counts, `any` when on what is computed otherwise. */
  of(at: number): number | 'small' | 'any' {
    const ends = this.#arguments(at + 2)
    if (ends === null || ends.length < 2 || ends.length > 3) return 'any'
    const [from, to, step = 1] = ends as [Known, Known, Known?]
    if (from === 'any' || to === 'any') return 'any'
    // A step of 0 is for Neo4j to refuse.
    if (step === 0) return 0
    if (typeof from === 'number' && typeof to === 'number') {
      const steps = (to - from) / (typeof step === 'number' ? step : 1)
      return typeof step === 'number' ? Math.max(0, Math.floor(steps) + 1) : Math.abs(to - from) + 1
    }
    return either([from, to]) === 'any' ? 'any' : 'small'
  }

  // Whether a large number is written at a place, or made by what stands there.
  #makesLarge(at: number, most: number): boolean {
    const words = this.#words
    const word = words[at] as CypherPiece
    if (is(words[at - 1], '$')) return isLargeValue(this.#parameters[word.text], most)
    if (word.kind === 'string') return LARGE_TEXT.test(word.text)
    if (LARGE_WORD.test(word.text) || is(word, '^') || callsForLarge(words, at)) return true
    if (word.kind === 'symbol') {
      if (multiplies(words, at)) return true
      return is(word, '/') && !COUNTS.has(words[at + 1]?.text.toUpperCase() ?? '') && !this.#isNumber(at + 1, 1)
    }
    // Of a text it would be whatever number it spells.
    if (word.text.toUpperCase() === 'TOINTEGER') return this.#strictly(at) === 'any'
    return this.#isNumber(at, most + 1)
  }

  // What is known of the value of a function where no name counts as known.
  #strictly(at: number): Known {
    this.#strict = true
    const found = this.#single(at)
    this.#strict = false
    return found?.known ?? 'any'
  }

  #isNumber(at: number, least: number): boolean {
    const number = this.#numberAt(at)
    return number !== null && Math.abs(number) >= least
  }

  #numberAt(at: number): number | null {
    const word = this.#words[at]
    if (word === undefined) return null
    const value = is(this.#words[at - 1], '$')
      ? this.#parameters[word.text]
      : word.kind === 'word' && /^\d/.test(word.text)
        ? plainNumber(word.text)
        : null
    const number =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? Number(value) : Number.NaN
    return Number.isNaN(number) ? null : number
  }

  // What is known of each argument between a bracket and its end; null when the text ends before.
  #arguments(from: number): Known[] | null {
    const found: Known[] = []
    for (let at = from; ; ) {
      const one = this.#sum(at)
      if (one === null) return null
      found.push(one.known)
      if (is(this.#words[one.next], ')')) return found
      if (!is(this.#words[one.next], ',')) return null
      at = one.next + 1
    }
  }

  #sum(at: number): { known: Known; next: number } | null {
    return this.#chain(at, /^[+-]$/, (k) => this.#chain(k, /^[*/%^]$/, (n) => this.#single(n)))
  }

  #chain(at: number, signs: RegExp, part: (at: number) => Found): Found {
    let left = part(at)
    for (let sign = left && this.#words[left.next]; left && sign?.kind === 'symbol' && signs.test(sign.text); ) {
      const right = part(left.next + 1)
      if (right === null) return null
      left = { known: computed(left.known, sign.text, right.known), next: right.next }
      sign = this.#words[left.next]
    }
    return left
  }

  #single(at: number): Found {
    const word = this.#words[at]
    if (word === undefined) return null
    if (is(word, '-') || is(word, '+')) {
      const inner = this.#single(at + 1)
      return inner && { ...inner, known: computed(0, word.text, inner.known) }
    }
    if (is(word, '(')) {
      const inner = this.#sum(at + 1)
      return inner && is(this.#words[inner.next], ')') ? this.#after(inner.known, inner.next + 1) : null
    }
    if (is(word, '$')) return this.#after(this.#parameterAt(at + 1), at + 2)
    if (word.kind === 'word' && /^\d/.test(word.text)) return this.#literal(at)
    if (word.kind === 'symbol' || word.kind === 'string') return null
    if (is(this.#words[at + 1], '{') && word.text.toUpperCase() === 'COUNT') {
      return this.#after(this.#counted, behindBracket(this.#words, at + 1))
    }
    if (!is(this.#words[at + 1], '(')) return this.#after(this.#nameAt(at), at + 1)
    const name = word.text.toUpperCase()
    const known = COUNTS.has(name)
      ? COUNT
      : name === 'COUNT'
        ? this.#counted
        : KEPT.has(name)
          ? this.#kept(name, at + 2)
          : this.#named
    return this.#after(known, behindBracket(this.#words, at + 1))
  }

  #parameterAt(at: number): Known {
    const number = this.#numberAt(at)
    return number === null ? this.#named : exact(number)
  }

  // What a function comes to that gives no larger number than it is given.
  #kept(name: string, from: number): Known {
    const given = this.#arguments(from)
    if (given === null || given.length === 0 || given.includes('any')) return 'any'
    const [first] = given as [Known]
    if (name === 'SIGN') return COUNT
    if (name === 'ABS') return typeof first === 'number' ? Math.abs(first) : first
    if (given.length > 1) return either(given)
    return typeof first !== 'number' || Number.isInteger(first) ? first : cut(first)
  }

  // A name stands for what AS and LET gave it to, wherever; one that a text binds otherwise, for any value in it.
  #nameAt(at: number): Known {
    const { text } = this.#words[at] as CypherPiece
    if (!this.#large && !this.#strict) return SMALL
    if (this.#strict) return 'any'
    // One that is made of itself is not known.
    const known = this.#names.get(text) ?? 'any'
    if (this.#names.has(text)) return known
    this.#names.set(text, 'any')
    const found = this.#isBound(text) ? 'any' : this.#given(text)
    this.#names.set(text, found)
    return found
  }

  #given(text: string): Known {
    const known = this.#definitions.filter(({ name }) => name === text).map(({ from, to }) => this.#value(from, to))
    return known.length === 1 ? (known[0] as Known) : either(known)
  }

  // Of what UNWIND takes, only the numbers of a range are known.
  #value(from: number, to: number): Known {
    const word = this.#words[from]
    if (keywordAt(this.#words, from - 1) === 'UNWIND') {
      const isRange = word?.text.toUpperCase() === 'RANGE' && behindBracket(this.#words, from + 1) === to
      const ends = isRange ? this.#arguments(from + 2) : null
      return ends === null ? 'any' : either(ends)
    }
    if (word?.text.toUpperCase() === 'COUNT' && behindBracket(this.#words, from + 1) === to) return this.#counted
    const found = this.#sum(from)
    return found?.next === to ? found.known : 'any'
  }

  // Rows are as many as what is there, unless UNWIND makes them of numbers by the million.
  get #counted(): Known {
    return this.#words.some((_, k) => keywordAt(this.#words, k) === 'UNWIND') ? this.#named : COUNT
  }

  // Whether a list comprehension, reduce() or a procedure gives a name too.
  #isBound(name: string): boolean {
    return this.#words.some(
      ({ text, kind }, k) =>
        text === name &&
        kind !== 'string' &&
        (keywordAt(this.#words, k + 1) === 'IN' ||
          (is(this.#words[k - 1], '(') && is(this.#words[k + 1], '=')) ||
          keywordAt(this.#words, k - 1) === 'YIELD'),
    )
  }

  get #named(): Known {
    return this.#large || this.#strict ? 'any' : SMALL
  }

  #literal(at: number): Found {
    const whole = this.#words[at]?.text ?? ''
    const isFraction = is(this.#words[at + 1], '.') && /^\d/.test(this.#words[at + 2]?.text ?? '')
    const number = Number(plainNumber(isFraction ? `${whole}.${this.#words[at + 2]?.text}` : whole))
    return { known: exact(number), next: isFraction ? at + 3 : at + 1 }
  }

  // Behind a value: its properties and elements.
  #after(known: Known, from: number): Found {
    let at = from
    let now = known
    for (;;) {
      if (is(this.#words[at], '.')) at += 2
      else if (is(this.#words[at], '[')) at = behindBracket(this.#words, at)
      else return { known: now, next: at }
      now = this.#named
    }
  }
}

function computed(left: Known, sign: string, right: Known): Known {
  if (left === 'any' || right === 'any') return 'any'
  if (sign === '^') return 'any'
  if (typeof left === 'number' && typeof right === 'number') {
    if (sign === '+') return exact(left + right)
    if (sign === '-') return exact(left - right)
    if (sign === '*') return exact(left * right)
    if (right === 0) return 'any'
    if (sign === '%') return exact(left % right)
    // Whether it is cut to a whole number shows only when the query runs.
    return left % right === 0 ? exact(left / right) : cut(left / right)
  }
  const [a, b] = [sized(left), sized(right)]
  if (a === null || b === null) return 'any'
  const whole = a.whole && b.whole
  if (sign === '%') return { part: a.part, whole }
  // Only what is less than one makes a number larger by dividing it.
  if (sign === '/')
    return typeof right === 'number'
      ? atMost(a.part / Math.min(1, Math.abs(right)), whole)
      : b.whole
        ? { part: a.part, whole }
        : 'any'
  if (sign === '*')
    return typeof left === 'number'
      ? atMost(Math.abs(left) * b.part, whole)
      : typeof right === 'number'
        ? atMost(Math.abs(right) * a.part, whole)
        : 'any'
  return atMost(a.part + b.part, whole)
}

// A number as far as it is counted by ones.
function exact(number: number): Known {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : 'any'
}

// A number that may be rounded up or down.
function cut(number: number): Known {
  return sized(Math.ceil(Math.abs(number))) ?? 'any'
}

// How small a number is; one that is no larger than a list may be counts as small.
function sized(known: Known): Small | null {
  if (typeof known === 'number') {
    return Math.abs(known) <= LIST_LENGTH
      ? { part: Math.abs(known) / LIST_LENGTH, whole: Number.isInteger(known) }
      : null
  }
  return known === 'any' ? null : known
}

function atMost(part: number, whole: boolean): Known {
  return part <= 1 ? { part, whole } : 'any'
}

// What is known of a value that is one of several.
function either(known: readonly Known[]): Known {
  const sizes = known.map(sized)
  if (known.length === 0 || sizes.includes(null)) return 'any'
  return (sizes as Small[]).reduce(
    (all, one) => ({ part: Math.max(all.part, one.part), whole: all.whole && one.whole }),
    COUNT,
  )
}

// Without underscores, and the letter of a float.
function plainNumber(text: string): string {
  return /^0x/i.test(text) ? text.replaceAll('_', '') : text.replaceAll('_', '').replace(/[fd]$/i, '')
}

function isLargeValue(value: unknown, most: number): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return Math.abs(Number(value)) > most
  if (Array.isArray(value)) return value.some((one) => isLargeValue(one, most))
  const isMap = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return isMap && Object.values(value).some((one) => isLargeValue(one, most))
}
