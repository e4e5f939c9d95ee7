/** What is wrong with a JSON text, and where: line and character from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly expected: string
}

const DEEPEST = 100

/**
 * Checks a text as JSON (RFC 8259, no key twice in an object, nested at most 100 deep) and tells on which line each value stands, by its path (`resources.0.name`).
 */
export function jsonPlaces(text: string): { lines: ReadonlyMap<string, number>; fault: JsonFault | null } {
  const lines = new Map<string, number>()
  const scanner = new Scanner(text, lines)
  return { lines, fault: scanner.scan() }
}

class Stop extends Error {}

class Scanner {
  readonly #text: string
  readonly #lines: Map<string, number>
  #at = 0
  #line = 1
  #lineStart = 0
  #fault: JsonFault | null = null

  constructor(text: string, lines: Map<string, number>) {
    this.#text = text
    this.#lines = lines
  }

  scan(): JsonFault | null {
    try {
      this.#value('', 0)
      this.#space()
      if (this.#at < this.#text.length) this.#stop(`${this.#here()} after the end`, 'nothing more')
    } catch (error) {
      if (!(error instanceof Stop)) throw error
    }
    return this.#fault
  }

  #value(path: string, depth: number): void {
    this.#space()
    if (depth > DEEPEST) this.#stop('values nested too deep', `at most ${DEEPEST} levels`)
    this.#lines.set(path, this.#line)
    const character = this.#text[this.#at]
    if (character === '{') this.#object(path, depth)
    else if (character === '[') this.#array(path, depth)
    else if (character === '"') this.#string('a value')
    else {
      const match = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y)
      if (match === null)
        this.#stop(this.#here(), 'a value: text in double quotes, a number, true, false, null, { or [')
    }
  }

  #object(path: string, depth: number): void {
    this.#at++
    const keys = new Set<string>()
    this.#space()
    if (this.#take('}')) return
    do {
      this.#space()
      const keyAt = this.#at
      const key = this.#string('a key in double quotes')
      if (keys.has(key)) {
        this.#at = keyAt
        this.#stop(`the key ${JSON.stringify(key)} is there twice`, 'every key once')
      }
      keys.add(key)
      this.#space()
      if (!this.#take(':')) this.#stop(this.#here(), 'a colon after the key')
      this.#value(path === '' ? key : `${path}.${key}`, depth + 1)
      this.#space()
    } while (this.#take(','))
    if (!this.#take('}')) this.#stop(this.#here(), 'a comma or }')
  }

  #array(path: string, depth: number): void {
    this.#at++
    this.#space()
    if (this.#take(']')) return
    let index = 0
    do {
      this.#value(path === '' ? String(index) : `${path}.${index}`, depth + 1)
      index++
      this.#space()
    } while (this.#take(','))
    if (!this.#take(']')) this.#stop(this.#here(), 'a comma or ]')
  }

  #string(expected: string): string {
    if (this.#text[this.#at] !== '"') this.#stop(this.#here(), expected)
    const match = this.#match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y)
    if (match === null)
      this.#stop(
        'text that is not closed, or holds a line break or a wrong escape',
        'text in double quotes on one line',
      )
    return JSON.parse(match as string) as string
  }

  #space(): void {
    for (;;) {
      const character = this.#text[this.#at]
      if (character === '\n' || (character === '\r' && this.#text[this.#at + 1] !== '\n')) {
        this.#line++
        this.#lineStart = this.#at + 1
      } else if (character !== ' ' && character !== '\t' && character !== '\r') return
      this.#at++
    }
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match === null) return null
    this.#at += match[0].length
    return match[0]
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #here(): string {
    const character = this.#text.codePointAt(this.#at)
    return character === undefined
      ? 'the text ends too early'
      : `unexpected ${JSON.stringify(String.fromCodePoint(character))}`
  }

  #stop(message: string, expected: string): void {
    this.#fault = { line: this.#line, column: this.#at - this.#lineStart + 1, message, expected }
    throw new Stop()
  }
}
