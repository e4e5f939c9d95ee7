import type { CypherPiece } from './cypher-words.ts'
import { type Definition, definitionsOf, is, keywordAt } from './definitions.ts'
import type { RangeLengths } from './range-length.ts'
import type { CypherParameters } from './statement.ts'

/** Functions that give a list as long as the one they are given, or about so. */
const AS_LONG = new Set([
  'TAIL',
  'REVERSE',
  'COALESCE',
  'TOSTRINGLIST',
  'TOINTEGERLIST',
  'TOFLOATLIST',
  'TOBOOLEANLIST',
])

/** The lengths of the lists of a text, as far as the text and its parameters tell. */
export class ListLengths {
  readonly #words: readonly CypherPiece[]
  readonly #parameters: CypherParameters
  readonly #ranges: RangeLengths
  readonly #definitions: readonly Definition[]
  /** What was found of names so far. */
  readonly #names = new Map<string, number | null>()

  constructor(words: readonly CypherPiece[], parameters: CypherParameters, ranges: RangeLengths) {
    this.#words = words
    this.#parameters = parameters
    this.#ranges = ranges
    this.#definitions = definitionsOf(words)
  }

  /** How long the list is whose expression begins at a place; null when that is not known. */
  of(at: number): number | null {
    const word = this.#words[at]
    if (is(word, '$')) {
      const value = this.#parameters[this.#words[at + 1]?.text ?? '']
      return Array.isArray(value) ? value.length : null
    }
    if (is(word, '(')) return this.of(at + 1)
    if (is(word, '[')) return keywordAt(this.#words, at + 2) === 'IN' ? this.of(at + 3) : null
    if (word?.kind !== 'word' && word?.kind !== 'quoted') return null
    const name = word.text.toUpperCase()
    if (is(this.#words[at + 1], '(')) {
      if (name !== 'RANGE') return AS_LONG.has(name) ? this.of(at + 2) : null
      const length = this.#ranges.of(at)
      return typeof length === 'number' ? length : null
    }
    return is(this.#words[at + 1], '.') || is(this.#words[at + 1], '[') ? null : this.#ofName(word.text)
  }

  // The longest of what a name is given to; what UNWIND takes apart is no list any more, and what is made of itself is not known.
  #ofName(name: string): number | null {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    this.#names.set(name, null)
    const lengths = this.#definitions
      .filter((one) => one.name === name && keywordAt(this.#words, one.from - 1) !== 'UNWIND')
      .map(({ from }) => this.of(from))
      .filter((length) => length !== null)
    const longest = lengths.length === 0 ? null : Math.max(...lengths)
    this.#names.set(name, longest)
    return longest
  }
}
