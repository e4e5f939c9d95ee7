import { LIMITS, tooMany } from '../limits.ts'
import { type Said, say } from '../words/index.ts'
import { notUtf8 } from './utf8-text.ts'

const LONGEST_ROW = LIMITS.rowCharacters.most

/** What takes the rows and the faults of syntax. */
export interface CsvTarget {
  /** A row that is not blank: its fields (an array that is used again for the next row) and the line on which it begins. False when no more are wanted. */
  row(fields: readonly string[], line: number, broken: boolean): unknown
  /** A fault at a line and character, both from 1. */
  /** A fault of the file; `mild` when the text can be read as it is all the same. */
  fault(line: number, column: number, message: Said, expected: Said, mild?: boolean): void
}

const QUOTE = 34
const NEWLINE = 10
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'g')
const FORBIDDEN_OR_LONE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]|[\ud800-\udfff]/u

/**
 * Splits CSV text (RFC 4180, divided by commas) into rows, chunk by chunk. CRLF and lone CR count as a line's end and become LF within quoted
 * fields. Lines are counted as editors count them, also within quoted fields. Control characters and bytes that are no UTF-8 are faults.
 */
export class CsvRows {
  readonly #target: CsvTarget
  readonly #divider: number
  readonly #fields: string[] = []
  #text = ''
  #line = 1
  #heldReturn = false
  #suspicious = false
  #stopped = false
  // Where a parse ended: just after the row, or −1 when the text ends before the row does.
  #next = 0
  #newlines = 0
  // Faults of the row being parsed: told when it is complete, since a row that the chunk breaks off is parsed again.
  #faults: [at: number, message: Said, expected: Said, mild?: boolean][] = []

  /** `divider` is what stands between fields, one character. */
  constructor(target: CsvTarget, divider = ',') {
    this.#target = target
    this.#divider = divider.charCodeAt(0)
  }

  /** Whether the rest of the file cannot be read, after a fault that leaves no way to go on. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** Takes the next piece of text; `invalid` when bytes that are no UTF-8 were met in the file so far. */
  push(chunk: string, invalid: boolean): void {
    if (this.#stopped) return
    this.#text += this.#normalised(chunk)
    if (!this.#suspicious) this.#suspicious = invalid || FORBIDDEN.test(chunk)
    this.#parse(false)
    if (this.#text.length > LONGEST_ROW) this.#tooLong()
  }

  /** Ends the text: the last row needs no line end. */
  end(): void {
    if (this.#stopped) return
    if (this.#heldReturn) this.#text += '\n'
    this.#heldReturn = false
    this.#parse(true)
  }

  // A CR at the end of a chunk waits for the next one: it may be half of a CRLF.
  #normalised(chunk: string): string {
    let text = chunk
    if (this.#heldReturn) text = `\r${text}`
    this.#heldReturn = text.endsWith('\r')
    if (this.#heldReturn) text = text.slice(0, -1)
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }

  #parse(last: boolean): void {
    const text = this.#text
    const fields = this.#fields
    let at = 0
    while (at < text.length && !this.#stopped) {
      if (text.charCodeAt(at) === NEWLINE) {
        this.#line++
        at++
        continue
      }
      this.#newlines = 0
      this.#faults = []
      this.#row(text, at, last)
      if (this.#next < 0) break
      if (this.#next - at - 1 > LONGEST_ROW) {
        this.#text = text.slice(at, this.#next)
        this.#tooLong()
        return
      }
      if (this.#suspicious) this.#checkCharacters(text, at)
      const broken = this.#faults.length > 0
      if (broken) this.#tell(text, at)
      if (this.#target.row(fields, this.#line, broken) === false) this.#stopped = true
      this.#line += this.#newlines + 1
      at = this.#next
    }
    this.#text = at === 0 ? text : text.slice(at)
  }

  #row(text: string, start: number, last: boolean): void {
    const fields = this.#fields
    const end = text.length
    let count = 0
    let at = start
    for (;;) {
      if (at < end && text.charCodeAt(at) === QUOTE) {
        at = this.#quoted(text, start, at, last, count)
        if (at < 0) {
          this.#next = -1
          return
        }
      } else {
        const from = at
        let code = 0
        while (at < end) {
          code = text.charCodeAt(at)
          if (code === this.#divider || code === NEWLINE) break
          if (code === QUOTE && this.#faults.length === 0) {
            this.#faults.push([at, say('quoteInside'), say('wholeFieldQuoted')])
          }
          at++
        }
        if (at === end && !last) {
          this.#next = -1
          return
        }
        fields[count] = at === from ? '' : text.slice(from, at)
      }
      count++
      if (at === end || text.charCodeAt(at) === NEWLINE) {
        fields.length = count
        this.#next = at + 1
        return
      }
      at++
    }
  }

  #quoted(text: string, start: number, open: number, last: boolean, count: number): number {
    let value = ''
    let from = open + 1
    let quote: number
    for (;;) {
      quote = text.indexOf('"', from)
      if (quote < 0 || (quote === text.length - 1 && !last)) {
        if (!last) return -1
        this.#faults.push([open, say('quoteOpen'), say('closingQuote')])
        this.#tell(text, start)
        this.#stopped = true
        return -1
      }
      if (text.charCodeAt(quote + 1) !== QUOTE) break
      value += text.slice(from, quote + 1)
      from = quote + 2
    }
    value = value === '' ? text.slice(from, quote) : value + text.slice(from, quote)
    let at = quote + 1
    if (at < text.length && text.charCodeAt(at) !== this.#divider && text.charCodeAt(at) !== NEWLINE) {
      if (this.#faults.length === 0) {
        this.#faults.push([at, say('textAfterQuote'), say('commaAfterQuote')])
      }
      while (at < text.length && text.charCodeAt(at) !== this.#divider && text.charCodeAt(at) !== NEWLINE) at++
      if (at === text.length && !last) return -1
    }
    for (let i = text.indexOf('\n', open); i >= 0 && i < quote; i = text.indexOf('\n', i + 1)) this.#newlines++
    this.#fields[count] = value
    return at
  }

  #tell(text: string, start: number): void {
    for (const [at, message, expected, mild] of this.#faults) {
      let line = this.#line
      for (let i = text.indexOf('\n', start); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
      const lineStart = Math.max(start, text.lastIndexOf('\n', at - 1) + 1)
      this.#target.fault(line, at - lineStart + 1, message, expected, mild)
    }
  }

  #checkCharacters(text: string, start: number): void {
    const match = FORBIDDEN_OR_LONE.exec(text.slice(start, this.#next))
    if (match) this.#faults.push([start + match.index, ...describe(match[0].charCodeAt(0))])
  }

  #tooLong(): void {
    const [message, expected] = tooMany('rowCharacters')
    const quote = this.#text.indexOf('"')
    this.#target.fault(this.#line, 1, quote < 0 ? message : say('quoteNeverClosed', message, quote + 1), expected)
    this.#stopped = true
    this.#text = ''
  }
}

/** A field with blanks in place of the characters that are told as faults: nobody sees them, and they are in no name. */
export function withoutControls(field: string): string {
  return field.replace(ALL_FORBIDDEN, ' ')
}

function describe(code: number): [message: Said, expected: Said, mild?: boolean] {
  if (code >= 0xd800 && code < 0xe000) return [...notUtf8(code - 0xdc00)]
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (code === 0) return [say('nulCharacter'), say('noControls')]
  if (code === 0xfeff) return [say('markInside', name), say('markAtBeginning')]
  return [say('controlCharacter', name), say('withoutControls'), true]
}
