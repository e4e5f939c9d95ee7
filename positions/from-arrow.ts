import { type Column, tableFromIPC } from '@uwdata/flechette'
import { eachColumn, NO_CODE, type StanceColumns, type TextColumn } from './dataset/index.ts'

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
