import { shown } from '../suggest.ts'
import { GraphFault } from './graph.ts'

/** A word of a DL file and its line. */
interface Word {
  readonly text: string
  readonly quoted: boolean
  readonly line: number
}

const WORD = /(\r\n|\r|\n)|"([^"]*)"|=|[^\s,"=]+/y
const BETWEEN = /[^\S\r\n]|,/y

/** The words of a DL file one after another: divided by blanks, commas and line ends; what stands in double quotes is one. */
export class UcinetWords {
  readonly #text: string
  #at = 0
  #line = 1
  #next: Word | null

  constructor(text: string) {
    this.#text = text
    this.#next = this.#read()
  }

  /** The next word, which stays; null at the end. */
  get next(): Word | null {
    return this.#next
  }

  /** The line that the next word is on; the last one at the end. */
  get line(): number {
    return this.#next?.line ?? this.#line
  }

  /** Takes the next word. Throws a `GraphFault` at the end of the file. */
  take(what: string): Word {
    const word = this.#next
    if (!word) throw new GraphFault(this.#line, null, `the file ends where ${what} is to stand`, 'a whole file')
    this.#next = this.#read()
    return word
  }

  /** Takes the next word if it is this one, whatever its case, with or without a colon. */
  takes(wanted: RegExp): boolean {
    if (!this.#next || this.#next.quoted || !wanted.test(this.#next.text)) return false
    this.#next = this.#read()
    return true
  }

  /** Takes all words of the next line that has any; null at the end. */
  takeLine(): readonly Word[] | null {
    const first = this.#next
    if (!first) return null
    const words: Word[] = []
    while (this.#next?.line === first.line) words.push(this.take('a word'))
    return words
  }

  #read(): Word | null {
    for (;;) {
      BETWEEN.lastIndex = this.#at
      while (BETWEEN.test(this.#text)) this.#at = BETWEEN.lastIndex
      WORD.lastIndex = this.#at
      const found = WORD.exec(this.#text)
      if (!found) {
        if (this.#at < this.#text.length)
          throw new GraphFault(this.#line, null, 'a quote is not closed', `a quote at both ends of ${shown('a name')}`)
        return null
      }
      this.#at = WORD.lastIndex
      const [text, end, inner] = found
      if (end !== undefined) {
        this.#line++
        continue
      }
      const line = this.#line
      if (inner !== undefined) this.#line += inner.match(/\r\n|\r|\n/g)?.length ?? 0
      return { text: inner ?? text, quoted: inner !== undefined, line }
    }
  }
}
