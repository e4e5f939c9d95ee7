import { definedColumns } from './column-names.ts'
import { SqliteFault } from './sqlite-pages.ts'
import type { StoredTable, StoredValue } from './stored-tables.ts'

/** What MySQL and MariaDB put behind a backslash in a text. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  0: '\0',
  b: '\b',
  Z: '\u001a',
  f: '\f',
  v: '\v',
}
const WORD = /[A-Za-z_][\w$]*/y
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /(?:["`[]([^"`\]]+)["`\]]|([\w$]+))/y

/**
 * The tables of a dump of a database: what `INSERT INTO … VALUES` and `COPY … FROM stdin` put into the tables that are wanted, as mysqldump and pg_dump write it. Nothing is run, and everything else is passed over. Throws a
 * `SqliteFault` with the line where such a command cannot be read.
 */
export function dumpTables(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, StoredTable> {
  return new Dump(text, wanted).read()
}

class Dump {
  readonly #text: string
  readonly #wanted: ReadonlySet<string>
  readonly #hasEscapes: boolean
  readonly #columns = new Map<string, readonly string[]>()
  readonly #rows = new Map<string, StoredValue[][]>()
  #at = 0

  constructor(text: string, wanted: ReadonlySet<string>) {
    this.#text = text
    this.#wanted = wanted
    this.#hasEscapes = /^.{0,2000}(MySQL dump|MariaDB dump|`)/is.test(text.slice(0, 4000))
  }

  read(): ReadonlyMap<string, StoredTable> {
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      const begin = this.#at
      if (this.#text[begin] === ';') {
        this.#at++
        continue
      }
      const word = this.#word().toUpperCase()
      if (word === 'INSERT' || word === 'REPLACE') this.#insert()
      else if (word === 'COPY') this.#copy()
      else {
        this.#toEnd()
        if (word === 'CREATE') this.#create(this.#text.slice(begin, this.#at))
      }
    }
    return new Map(
      [...this.#columns].map(([name, columns]) => [name, { columns, rows: () => this.#rows.get(name) ?? [] }]),
    )
  }

  #create(command: string): void {
    const [, whole = ''] =
      /^create\s+(?:temporary\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([^(]+)\(/i.exec(command) ?? []
    const name = lastName(whole)
    if (this.#wanted.has(name))
      this.#columns.set(
        name,
        definedColumns(command).map((column) => column.name),
      )
  }

  #insert(): void {
    const begin = this.#at
    this.#skip()
    let word = this.#word().toUpperCase()
    while (/^(IGNORE|INTO|LOW_PRIORITY|DELAYED|OR)$/.test(word)) {
      this.#skip()
      if (word === 'INTO') break
      word = this.#word().toUpperCase()
    }
    const name = this.#name()
    if (!this.#wanted.has(name)) {
      this.#at = begin
      this.#toEnd()
      return
    }
    this.#skip()
    const columns = this.#text[this.#at] === '(' ? this.#names() : null
    this.#skip()
    if (this.#word().toUpperCase() !== 'VALUES') throw this.#fault('VALUES')
    for (;;) {
      this.#skip()
      this.#put(
        name,
        columns,
        this.#list(() => this.#value()),
      )
      this.#skip()
      if (this.#text[this.#at] !== ',') break
      this.#at++
    }
    this.#toEnd()
  }

  #copy(): void {
    this.#skip()
    const name = this.#name()
    this.#skip()
    const columns = this.#text[this.#at] === '(' ? this.#names() : null
    const rest = this.#text.slice(this.#at, this.#text.indexOf('\n', this.#at) + 1)
    if (!/^\s*FROM\s+stdin\s*;\s*$/i.test(rest)) {
      this.#toEnd()
      return
    }
    this.#at += rest.length
    // A table without rows is there all the same.
    if (columns && this.#wanted.has(name) && !this.#columns.has(name)) this.#columns.set(name, columns)
    for (;;) {
      const end = this.#text.indexOf('\n', this.#at)
      if (end < 0) throw this.#fault('\\. at the end of the rows of COPY')
      const line = this.#text.slice(this.#at, end).replace(/\r$/, '')
      if (line !== '\\.' && this.#wanted.has(name)) this.#put(name, columns, line.split('\t').map(copied))
      this.#at = end + 1
      if (line === '\\.') return
    }
  }

  #put(name: string, columns: readonly string[] | null, row: StoredValue[]): void {
    const own = this.#columns.get(name)
    const given = columns ?? own
    if (given === undefined) throw this.#fault(`the columns of ${name}, by CREATE TABLE or before VALUES`)
    if (row.length !== given.length) throw this.#fault(`${given.length} values for ${name}`)
    if (own === undefined) this.#columns.set(name, given)
    const order = this.#columns.get(name) as readonly string[]
    const places = columns === null || columns === order ? null : given.map((column) => column.toUpperCase())
    const rows = this.#rows.get(name) ?? []
    this.#rows.set(name, rows)
    rows.push(places === null ? row : order.map((column) => row[places.indexOf(column.toUpperCase())] ?? null))
  }

  #value(): StoredValue {
    const mark = this.#text[this.#at] ?? ''
    if (mark === "'") return this.#string(this.#hasEscapes)
    if (/[eE]/.test(mark) && this.#text[this.#at + 1] === "'") {
      this.#at++
      return this.#string(true)
    }
    const hex = this.#match(/(?:0x([0-9A-Fa-f]*)|[xX]'([0-9A-Fa-f]*)')/y)
    if (hex) return Uint8Array.from((hex[1] ?? hex[2] ?? '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    const number = this.#match(NUMBER)
    if (number) return Number(number[0])
    const word = this.#match(WORD)?.[0].toUpperCase()
    if (word === 'NULL') return null
    if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE' ? 1 : 0
    if (word === '_BINARY' || word === '_UTF8MB4' || word === '_UTF8') {
      this.#skip()
      return this.#value()
    }
    throw this.#fault('a text in quotes, a number or NULL')
  }

  #string(hasEscapes: boolean): string {
    const begin = this.#at++
    const parts: string[] = []
    const next = hasEscapes ? /['\\]/g : /'/g
    for (;;) {
      next.lastIndex = this.#at
      const found = next.exec(this.#text)
      if (!found) {
        this.#at = begin
        throw this.#fault('a text whose quote is closed')
      }
      parts.push(this.#text.slice(this.#at, found.index))
      this.#at = found.index + 1
      const mark = this.#text[this.#at] ?? ''
      if (found[0] === "'" && mark !== "'") return parts.join('')
      parts.push(found[0] === "'" ? "'" : (ESCAPES[mark] ?? mark))
      this.#at++
    }
  }

  /** Passes over blanks and remarks. */
  #skip(): void {
    for (;;) {
      const found = this.#match(/\s+|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y)
      if (!found) return
    }
  }

  /** Passes over the rest of a command, texts in it too. */
  #toEnd(): void {
    const next = /[;'"`]|\$\w*\$/g
    for (;;) {
      next.lastIndex = this.#at
      const found = next.exec(this.#text)
      this.#at = found ? found.index + found[0].length : this.#text.length
      if (!found || found[0] === ';') return
      if (found[0] === "'") {
        this.#at--
        this.#string(this.#hasEscapes)
        continue
      }
      const end = this.#text.indexOf(found[0], this.#at)
      this.#at = end < 0 ? this.#text.length : end + found[0].length
    }
  }

  #names(): string[] {
    return this.#list(() => this.#part())
  }

  /** What stands in brackets, divided by commas. */
  #list<T>(one: () => T): T[] {
    this.#take('(')
    const all: T[] = []
    do {
      this.#skip()
      all.push(one())
      this.#skip()
    } while (this.#text[this.#at++] === ',')
    this.#at--
    this.#take(')')
    return all
  }

  /** The name of a table, without that of its database, in capitals. */
  #name(): string {
    let name = this.#part()
    while (this.#text[this.#at] === '.') {
      this.#at++
      name = this.#part()
    }
    return name.toUpperCase()
  }

  #part(): string {
    const found = this.#match(NAME)
    if (!found) throw this.#fault('a name')
    return found[1] ?? found[2] ?? ''
  }

  #word(): string {
    const found = this.#match(WORD)
    if (!found && this.#at < this.#text.length) this.#at++
    return found?.[0] ?? ''
  }

  #take(mark: string): void {
    if (this.#text[this.#at] !== mark) throw this.#fault(mark)
    this.#at++
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found) this.#at += found[0].length
    return found
  }

  #fault(expected: string): SqliteFault {
    const line = this.#text.slice(0, this.#at).split('\n').length
    return new SqliteFault(
      `line ${line} cannot be read as a command of a dump`,
      `${expected}, as mysqldump and pg_dump write it`,
    )
  }
}

function lastName(whole: string): string {
  const parts = whole.trim().split('.')
  return (parts.at(-1) ?? '')
    .replace(/["`[\]]/g, '')
    .trim()
    .toUpperCase()
}

/** A field of COPY: `\N` is nothing, and a backslash stands before what is no letter of its own. */
function copied(field: string): StoredValue {
  if (field === '\\N') return null
  return field.replace(/\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|[\s\S])/g, (_, own: string) => {
    if (/^x[0-9A-Fa-f]/.test(own)) return String.fromCharCode(Number.parseInt(own.slice(1), 16))
    if (/^[0-7]/.test(own)) return String.fromCharCode(Number.parseInt(own, 8))
    return ESCAPES[own] ?? own
  })
}
