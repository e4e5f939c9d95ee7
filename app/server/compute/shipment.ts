import { deserialize, serialize } from 'node:v8'
import { type Dataset, eachColumn, forEachColumn, type StanceColumns } from '../../../positions/dataset/index.ts'

type Codes = Int32Array | Float64Array | Uint8Array

/** A dataset as threads hand it to each other: numbers in shared memory, everything else serialised once, in shared memory too. */
export interface Shipment {
  readonly id: string
  /** The version: of the content. */
  readonly sha256: string
  readonly length: number
  readonly numbers: Readonly<Record<string, Codes>>
  readonly rest: Uint8Array
}

/** The same dataset with its columns in shared memory; columns that are there already stay the same arrays. */
export function inSharedMemory(dataset: Dataset): Dataset {
  const { length, actor, issue, ...columns } = dataset.stances
  const stances: StanceColumns = {
    length,
    actor: shared(actor),
    issue: shared(issue),
    ...eachColumn({
      number: (name) => shared(columns[name]),
      word: (name) => shared(columns[name]),
      text: (name) => {
        const column = columns[name]
        return column && { codes: shared(column.codes), values: column.values }
      },
    }),
  }
  return { ...dataset, stances }
}

/** A dataset ready to be sent to threads; its columns are shared when they are in shared memory. */
export function shipmentOf(dataset: Dataset): Shipment {
  const { stances, ...items } = dataset
  const numbers: Record<string, Codes> = { actor: stances.actor, issue: stances.issue }
  const values: Record<string, readonly string[]> = {}
  const take = (name: string, column: Codes) => {
    numbers[name] = column
  }
  forEachColumn(stances, {
    number: take,
    word: take,
    text: (name, column) => {
      take(name, column.codes)
      values[name] = column.values
    },
  })
  const rest = shared(serialize({ items, values }))
  const { id, sha256 } = dataset.info
  return { id, sha256, length: stances.length, numbers, rest }
}

/** The dataset of a shipment, its columns those of the sender. */
export function unpacked({ length, numbers, rest }: Shipment): Dataset {
  const { items, values } = deserialize(rest) as {
    items: Omit<Dataset, 'stances'>
    values: Record<string, readonly string[]>
  }
  const column = <T extends Codes>(name: string) => (numbers[name] ?? null) as T | null
  const stances: StanceColumns = {
    length,
    actor: numbers.actor as Int32Array,
    issue: numbers.issue as Int32Array,
    ...eachColumn({
      number: (name) => column<Float64Array>(name),
      word: (name) => column<Uint8Array>(name),
      text: (name) => {
        const codes = column<Int32Array>(name)
        return codes && { codes, values: values[name] ?? [] }
      },
    }),
  }
  return { ...items, stances }
}

function shared<T extends Codes | null>(from: T): T {
  if (from === null || from.buffer instanceof SharedArrayBuffer) return from
  // A Buffer is taken as the plain bytes that it is, whatever it was cut from.
  const Kind = (from instanceof Int32Array ? Int32Array : from instanceof Float64Array ? Float64Array : Uint8Array) as {
    new (buffer: SharedArrayBuffer): Codes
  }
  const out = new Kind(new SharedArrayBuffer(from.byteLength))
  out.set(from)
  return out as T
}
