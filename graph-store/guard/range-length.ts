import type { CypherPiece } from './cypher-words.ts'
import { LIST_LENGTH } from './limits.ts'
import type { CypherParameters } from './statement.ts'

/** What is known of a number before a query runs: the number itself, that it is no larger than what is counted (`small`), or nothing. */
type Known = number | 'small' | 'any'

/** Functions that count what is there. */
const COUNTS = new Set(['SIZE', 'LENGTH', 'COUNT', 'CHAR_LENGTH', 'CHARACTER_LENGTH'])
/** Functions that give no larger number than they are given. */
const KEPT = new Set(['TOINTEGER', 'ABS', 'COALESCE', 'ROUND', 'FLOOR', 'CEIL', 'SIGN'])
/** Functions whose numbers are large whatever is in the graph. */
const LARGE = /^(TIMESTAMP|EXP|EPOCHMILLIS|EPOCHSECONDS|NANOSECOND|REDUCE)$/
const FACTOR = 100

/**
 * The lengths of the ranges of a text, as far as the text and its parameters tell. A name or property is taken for a small number, unless the text
 * has a way to make large ones.
 */
export class RangeLengths {
  readonly #words: readonly CypherPiece[]
  readonly #parameters: CypherParameters
  readonly #large: boolean

  constructor(words: readonly CypherPiece[], parameters: CypherParameters) {
    this.#words = words
    this.#parameters = parameters
    this.#large = words.some((_, k) => this.#isLarge(k))
  }

  /** How many numbers the `range` at a place has; `small` when that depends on counts, `any` when on what is computed otherwise. */
  of(at: number): Known {
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
    return [from, to].every((end) => end === 'small' || Math.abs(end) <= LIST_LENGTH) ? 'small' : 'any'
  }

  // Whether a large number is written at a place, or made by a factor, a power or a clock.
  #isLarge(at: number): boolean {
    const words = this.#words
    const word = words[at] as CypherPiece
    if (is(this.#words[at - 1], '$')) return isLargeValue(this.#parameters[word.text])
    if (word.kind !== 'word' && word.kind !== 'symbol') return false
    if (word.text === '^') return true
    if (word.text === '*') return [at - 1, at + 1].some((k) => this.#isNumber(k, FACTOR))
    return LARGE.test(word.text.toUpperCase()) || this.#isNumber(at, LIST_LENGTH)
  }

  #isNumber(at: number, least: number): boolean {
    const number = this.#numberAt(at)
    return number !== null && Math.abs(number) > least
  }

  #numberAt(at: number): number | null {
    const word = this.#words[at]
    if (word === undefined) return null
    const value = is(this.#words[at - 1], '$')
      ? this.#parameters[word.text]
      : word.kind === 'word' && /^\d/.test(word.text)
        ? word.text.replaceAll('_', '')
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

  #chain(
    at: number,
    signs: RegExp,
    part: (at: number) => { known: Known; next: number } | null,
  ): { known: Known; next: number } | null {
    let left = part(at)
    for (let sign = left && this.#words[left.next]; left && sign?.kind === 'symbol' && signs.test(sign.text); ) {
      const right = part(left.next + 1)
      if (right === null) return null
      left = { known: computed(left.known, sign.text, right.known), next: right.next }
      sign = this.#words[left.next]
    }
    return left
  }

  #single(at: number): { known: Known; next: number } | null {
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
    if (is(word, '$')) return this.#after(this.#numberAt(at + 1) ?? this.#named, at + 2)
    const number = this.#numberAt(at)
    if (number !== null) return this.#decimals(number, at + 1)
    if (word.kind === 'symbol' || word.kind === 'string') return null
    if (!is(this.#words[at + 1], '(')) return this.#after(this.#named, at + 1)
    const name = word.kind === 'quoted' ? '' : word.text.toUpperCase()
    const within = KEPT.has(name) ? this.#arguments(at + 2) : null
    const kept = within?.every((one) => one !== 'any')
      ? within.length === 1
        ? (within[0] as Known)
        : 'small'
      : this.#named
    return this.#after(COUNTS.has(name) ? 'small' : kept, this.#end(at + 1))
  }

  get #named(): Known {
    return this.#large ? 'any' : 'small'
  }

  // The digits behind a point change nothing that matters here.
  #decimals(number: number, at: number): { known: Known; next: number } {
    const isFraction = is(this.#words[at], '.') && /^\d/.test(this.#words[at + 1]?.text ?? '')
    return { known: number, next: isFraction ? at + 2 : at }
  }

  // Behind a value: its properties and elements.
  #after(known: Known, from: number): { known: Known; next: number } {
    let at = from
    let now = known
    for (;;) {
      if (is(this.#words[at], '.')) at += 2
      else if (is(this.#words[at], '[')) at = this.#end(at)
      else return { known: now, next: at }
      now = this.#named
    }
  }

  // The place behind the bracket that closes the one at a place.
  #end(from: number): number {
    let depth = 0
    for (let at = from; at < this.#words.length; at++) {
      const { kind, text } = this.#words[at] as CypherPiece
      if (kind === 'symbol') depth += /^[([{]$/.test(text) ? 1 : /^[)\]}]$/.test(text) ? -1 : 0
      if (depth === 0) return at + 1
    }
    return this.#words.length
  }
}

function computed(left: Known, sign: string, right: Known): Known {
  if (left === 'any' || right === 'any') return 'any'
  if (typeof left === 'number' && typeof right === 'number') {
    if (sign === '+') return left + right
    if (sign === '-') return left - right
    if (sign === '*') return left * right
    if (sign === '/') return right === 0 ? 'any' : left / right
    return sign === '%' ? Math.abs(right) : left ** right
  }
  if (sign === '/' || sign === '%') return 'small'
  const number = typeof left === 'number' ? left : typeof right === 'number' ? right : 0
  if (sign === '+' || sign === '-') return Math.abs(number) <= LIST_LENGTH ? 'small' : 'any'
  return sign === '*' && typeof left !== typeof right && Math.abs(number) <= FACTOR ? 'small' : 'any'
}

function isLargeValue(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return Math.abs(Number(value)) > LIST_LENGTH
  if (Array.isArray(value)) return value.some(isLargeValue)
  const isMap = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return isMap && Object.values(value).some(isLargeValue)
}

function is(word: CypherPiece | undefined, text: string): boolean {
  return word?.kind === 'symbol' && word.text === text
}
