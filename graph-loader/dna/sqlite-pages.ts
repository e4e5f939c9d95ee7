import { definedColumns } from './column-names.ts'
import type { StoredTable, StoredValue } from './stored-tables.ts'

/** The file is no SQLite database that can be read: why, and what is expected. */
export class SqliteFault extends Error {
  readonly expected: string

  constructor(message: string, expected = 'an undamaged SQLite database') {
    super(message)
    this.expected = expected
  }
}

const MAGIC = 'SQLite format 3\0'
/** Kinds of pages of tables. */
const [INTERIOR, LEAF] = [0x05, 0x0d]

function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC
}

/**
 * The tables of a SQLite database, read from its bytes as the format is published (https://www.sqlite.org/fileformat2.html): the pages of tables alone, no indexes, nothing that is still in a journal. Throws a `SqliteFault` where
 * the bytes are not so, also while rows are read.
 */
export function sqliteTables(bytes: Uint8Array): ReadonlyMap<string, StoredTable> {
  if (!isSqlite(bytes) || bytes.length < 512) throw new SqliteFault('it is no SQLite database (its first bytes say so)')
  const pages = new Pages(bytes)
  const tables = new Map<string, StoredTable>()
  for (const [type, name, , root, sql] of pages.rows(1, [])) {
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof sql !== 'string') continue
    if (root === 0 || /\bwithout\s+rowid\b/i.test(sql.slice(sql.lastIndexOf(')')))) continue
    const columns = definedColumns(sql)
    const ids = columns.map(({ isRowId }) => isRowId)
    tables.set(name, { columns: columns.map((column) => column.name), rows: () => pages.rows(root, ids, true) })
  }
  return tables
}

class Pages {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #size: number
  readonly #usable: number
  readonly #encoding: string

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const size = this.#view.getUint16(16)
    this.#size = size === 1 ? 65_536 : size
    this.#usable = this.#size - (bytes[20] as number)
    this.#encoding = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'][this.#view.getUint32(56)] ?? 'utf-8'
    const isSize = this.#size >= 512 && (this.#size & (this.#size - 1)) === 0
    if (!isSize || this.#usable < 480) throw damaged()
  }

  /** The rows of the table whose first page is this. `ids` says which columns are the number of the row; texts come as bytes where `raw`. */
  *rows(root: number, ids: readonly boolean[], raw = false): Generator<StoredValue[]> {
    const waiting = [root]
    const met = new Set<number>()
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      if (met.has(page)) throw damaged()
      met.add(page)
      const start = this.#startOf(page)
      const head = page === 1 ? start + 100 : start
      const kind = this.#bytes[head]
      const count = this.#view.getUint16(head + 3)
      const isLeaf = kind === LEAF
      if (!isLeaf && kind !== INTERIOR) throw damaged()
      const cells = head + (isLeaf ? 8 : 12)
      if (cells + 2 * count > start + this.#size) throw damaged()
      const places = Array.from({ length: count }, (_, at) => start + this.#view.getUint16(cells + 2 * at))
      if (places.some((at) => at < cells || at + 4 > start + this.#size)) throw damaged()
      if (isLeaf) for (const at of places) yield this.#row(at, ids, raw)
      else waiting.push(this.#view.getUint32(head + 8), ...places.map((at) => this.#view.getUint32(at)).reverse())
    }
  }

  #startOf(page: number): number {
    const start = (page - 1) * this.#size
    if (page < 1 || start + this.#size > this.#bytes.length) throw damaged()
    return start
  }

  #row(at: number, ids: readonly boolean[], raw: boolean): StoredValue[] {
    const size = this.#varint(this.#bytes, at)
    const id = this.#varint(this.#bytes, size.next)
    const payload = this.#payload(id.next, Number(size.value))
    const head = this.#varint(payload, 0)
    let [own, from] = [head.next, Number(head.value)]
    const values: StoredValue[] = []
    while (own < Number(head.value)) {
      const type = this.#varint(payload, own)
      own = type.next
      const length = lengthOf(Number(type.value))
      if (from + length > payload.length) throw damaged()
      values.push(this.#value(Number(type.value), payload.subarray(from, from + length), raw))
      from += length
    }
    ids.forEach((isId, place) => {
      if (isId) values[place] = Number.isSafeInteger(Number(id.value)) ? Number(id.value) : id.value
    })
    return values
  }

  /** The bytes of a row, those on further pages too. */
  #payload(at: number, length: number): Uint8Array {
    const most = this.#usable - 35
    if (length <= most) {
      if (at + length > this.#bytes.length) throw damaged()
      return this.#bytes.subarray(at, at + length)
    }
    if (length > this.#bytes.length) throw damaged()
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23
    const fitting = least + ((length - least) % (this.#usable - 4))
    const here = fitting <= most ? fitting : least
    const all = new Uint8Array(length)
    all.set(this.#bytes.subarray(at, at + here))
    let [filled, page] = [here, this.#view.getUint32(at + here)]
    while (filled < length) {
      const start = this.#startOf(page)
      const part = this.#bytes.subarray(start + 4, start + 4 + Math.min(length - filled, this.#usable - 4))
      all.set(part, filled)
      filled += part.length
      page = this.#view.getUint32(start)
    }
    return all
  }

  #varint(bytes: Uint8Array, at: number): { value: bigint; next: number } {
    let value = 0n
    for (let k = 0; k < 9; k++) {
      const byte = bytes[at + k]
      if (byte === undefined) throw damaged()
      if (k === 8) return { value: BigInt.asIntN(64, (value << 8n) | BigInt(byte)), next: at + 9 }
      value = (value << 7n) | BigInt(byte & 127)
      if (byte < 128) return { value, next: at + k + 1 }
    }
    throw damaged()
  }

  #value(type: number, bytes: Uint8Array, raw: boolean): StoredValue {
    if (type === 0) return null
    if (type === 8) return 0
    if (type === 9) return 1
    if (type === 7) return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0)
    if (type < 7) {
      const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
      const number = BigInt.asIntN(8 * bytes.length, value)
      return Number.isSafeInteger(Number(number)) ? Number(number) : number
    }
    if (raw && this.#encoding === 'utf-8') return Uint8Array.from(bytes)
    return new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes)
  }
}

/** How many bytes a value of a type has. */
function lengthOf(type: number): number {
  if (type >= 12) return (type - (type % 2 === 0 ? 12 : 13)) / 2
  const length = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type]
  if (length === undefined) throw damaged()
  return length
}

function damaged(): SqliteFault {
  return new SqliteFault('the database is damaged')
}
