import { deserialize, serialize } from 'node:v8'
import { type StanceColumns, TEXT_COLUMNS, type TextColumn } from '../../../positions/columns/stance-columns.ts'
import type { Dataset } from '../../../positions/dataset/dataset.ts'

type Codes = Int32Array | Float64Array | Uint8Array

/** A dataset as threads hand it to each other: numbers in shared memory, everything else serialised once, in shared memory too. */
export interface Shipment {
  readonly id: string
  /** The version: of the content. */
  readonly sha256: string
  readonly length: number
  readonly numbers: Readonly<Record<string, Codes | null>>
  readonly rest: Uint8Array
}

const NUMBERS = ['actor', 'issue', 'value', 'status', 'origin', 'confidence', 'salience'] as const

/** The same dataset with its columns in shared memory; columns that are there already stay the same arrays. */
export function inSharedMemory(dataset: Dataset): Dataset {
  const { stances } = dataset
  const out: Record<string, unknown> = { ...stances }
  for (const name of NUMBERS) out[name] = shared(stances[name])
  for (const name of TEXT_COLUMNS) {
    const column = stances[name]
    if (column) out[name] = { codes: shared(column.codes), values: column.values }
  }
  return { ...dataset, stances: out as unknown as StanceColumns }
}

/** A dataset ready to be sent to threads; its columns are shared when they are in shared memory. */
export function shipmentOf(dataset: Dataset): Shipment {
  const { stances, ...items } = dataset
  const numbers: Record<string, Codes | null> = {}
  for (const name of NUMBERS) numbers[name] = stances[name]
  const values: Record<string, readonly string[]> = {}
  for (const name of TEXT_COLUMNS) {
    const column = stances[name]
    numbers[name] = column?.codes ?? null
    if (column) values[name] = column.values
  }
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
  const stances: Record<string, unknown> = { length }
  for (const name of NUMBERS) stances[name] = numbers[name]
  for (const name of TEXT_COLUMNS) {
    const codes = numbers[name]
    stances[name] = codes ? ({ codes, values: values[name] ?? [] } as TextColumn) : null
  }
  return { ...items, stances: stances as unknown as StanceColumns }
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
