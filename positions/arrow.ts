/** Columns to Apache Arrow IPC and back: texts dictionary-coded, empty columns left out, no ids of stances. */
import {
  type Column,
  columnFromValues,
  type DataType,
  dictionary,
  float64,
  int8,
  int16,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import { eachColumn, forEachColumn, NO_CODE, type StanceColumns, type TextColumn } from './dataset/index.ts'

/** The columns as an Arrow IPC stream, with the ids of actors and issues as dictionaries. */
export function toArrow(
  columns: StanceColumns,
  actors: readonly { id: string }[],
  issues: readonly { id: string }[],
): Uint8Array {
  const out: [string, Column<unknown>][] = []
  const coded = (name: string, codes: ArrayLike<number>, values: readonly unknown[], none: number, of: DataType) => {
    const index = values.length < 128 ? int8() : values.length < 32_768 ? int16() : int32()
    out.push([
      name,
      columnFromValues(
        (emit: (value: unknown) => void) => {
          for (let row = 0; row < columns.length; row++) {
            const code = codes[row] as number
            emit(code === none ? null : values[code])
          }
        },
        dictionary(of, index),
      ),
    ])
  }
  const numbers = (name: string, from: Float64Array) => {
    const distinct = new Set<number>()
    for (const x of from) {
      distinct.add(x)
      if (distinct.size > 127) break
    }
    out.push([
      name,
      columnFromValues(
        (emit: (value: unknown) => void) => {
          for (let row = 0; row < columns.length; row++) emit(Number.isNaN(from[row]) ? null : from[row])
        },
        distinct.size > 127 ? float64() : dictionary(float64(), int8()),
      ),
    ])
  }
  const ids = (list: readonly { id: string }[]) => list.map((item) => item.id)
  coded('actor', columns.actor, ids(actors), -1, utf8())
  coded('issue', columns.issue, ids(issues), -1, utf8())
  forEachColumn(columns, {
    number: numbers,
    word: (name, codes, words) => coded(name, codes, words, NO_CODE, utf8()),
    text: (name, { codes, values }) => coded(name, codes, values, -1, utf8()),
  })
  return tableToIPC(tableFromColumns(out), { format: 'stream' }) as Uint8Array
}

/**
 * Reads columns from an Arrow IPC stream that `toArrow` wrote, with actors and issues as indexes into the given lists.
 * Throws when the stream names an actor or issue that the lists lack.
 */
export function fromArrow(
  bytes: Uint8Array,
  actors: readonly { id: string }[],
  issues: readonly { id: string }[],
): StanceColumns {
  const table = tableFromIPC(bytes)
  const length = table.numRows
  const column = (name: string) => (table.getChild(name) as Column<unknown> | undefined) ?? null
  const text = (name: string): TextColumn | null => {
    const found = column(name)
    return found && decodeDictionary(found)
  }
  const indexed = (name: string, list: readonly { id: string }[]): Int32Array => {
    const { codes, values } = text(name) ?? { codes: new Int32Array(0), values: [] }
    const indexOf = new Map(list.map((item, index) => [item.id, index]))
    const recode = values.map((id) => {
      const index = indexOf.get(id)
      if (index === undefined) throw new Error(`stances: unknown ${name} "${id}"`)
      return index
    })
    return codes.map((code) => recode[code] as number)
  }
  const named = (name: string, names: readonly string[]): Uint8Array | null => {
    const coded = text(name)
    if (!coded) return null
    const recode = coded.values.map((value) => names.indexOf(value))
    const out = new Uint8Array(length).fill(NO_CODE)
    for (let row = 0; row < length; row++) {
      const code = coded.codes[row] as number
      if (code >= 0) out[row] = recode[code] as number
    }
    return out
  }
  const numbers = (name: string): Float64Array | null => {
    const found = column(name)
    if (!found) return null
    const coded = (found.data as readonly object[]).every((batch) => 'dictionary' in batch)
    if (!coded) return Float64Array.from(found, (value) => (value === null ? Number.NaN : (value as number)))
    const { codes, values } = decodeDictionary<number>(found)
    const out = new Float64Array(length)
    for (let row = 0; row < length; row++) {
      const code = codes[row] as number
      out[row] = code < 0 ? Number.NaN : (values[code] as number)
    }
    return out
  }
  return {
    length,
    actor: indexed('actor', actors),
    issue: indexed('issue', issues),
    ...eachColumn({
      number: (name, { optional }) => numbers(name) ?? (optional ? null : new Float64Array(0)),
      word: (name, { optional, words }) => named(name, words) ?? (optional ? null : new Uint8Array(0)),
      text,
    }),
  }
}

interface DictionaryBatchView {
  readonly length: number
  readonly nullCount: number
  readonly values: ArrayLike<number>
  readonly dictionary: Column<unknown>
  isValid(index: number): boolean
}

function decodeDictionary<T = string>(column: Column<unknown>): { codes: Int32Array; values: readonly T[] } {
  const codes = new Int32Array(column.length)
  let values: readonly T[] = []
  let row = 0
  for (const batch of column.data as unknown as readonly DictionaryBatchView[]) {
    values = [...batch.dictionary] as T[]
    const keys = batch.values
    const nulls = batch.nullCount > 0
    for (let i = 0; i < batch.length; i++) {
      codes[row++] = nulls && !batch.isValid(i) ? -1 : (keys[i] as number)
    }
  }
  return { codes, values }
}
