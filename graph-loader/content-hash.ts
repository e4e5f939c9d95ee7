import {
  type Evidence,
  type FullDataset,
  fieldsOf,
  type NamedColumn,
  STANCE_COLUMN_NAMES,
  STANCE_COLUMNS,
  STANCE_TEXTS,
  type StanceColumns,
  type StanceText,
  type StanceTexts,
  type TableName,
  type TextColumn,
} from '../positions/dataset/index.ts'
import type { Sha256 } from './files/index.ts'

const ROWS_AT_ONCE = 20_000
const LOADED = hashed('stances', ({ arrow }) => arrow)
const TEXTS = hashed('stances', ({ field }) => STANCE_TEXTS.includes(field as StanceText))
const EVIDENCE = hashed('evidence')

/**
 * The SHA-256 (64 hexadecimal digits) of a dataset's content: of all that it says of itself save `sha256`, its actors, affiliations, scales, issues and documents,
 * the columns of its stances, and their ids, texts and evidence. The dataset must be in its canonical order; then equal content has equal hashes. `hash` is a new one.
 */
export async function contentHash(dataset: FullDataset, hash: Sha256, signal?: AbortSignal): Promise<string> {
  const { info, actors, affiliations, scales, issues, documents, stances, texts } = dataset
  const { sha256: _, ...said } = info
  hash.update(canonical(['parley dataset 1', said]))
  const lists = [
    hashedItems('actors', actors),
    hashedItems('affiliations', affiliations),
    scales.map((scale) => ({ ...scale, points: hashedItems('scale_points', scale.points) })),
    hashedItems('issues', issues),
    hashedItems('documents', documents),
  ]
  for (const list of lists) {
    hash.update(`\n${list.length}\n`)
    for (let from = 0; from < list.length; from += ROWS_AT_ONCE) {
      hash.update(
        list
          .slice(from, from + ROWS_AT_ONCE)
          .map(canonical)
          .join('\n'),
      )
      await breathe(signal)
    }
  }
  hashColumns(stances, hash)
  for (let from = 0; from < stances.length; from += ROWS_AT_ONCE) {
    const lines: string[] = []
    for (let row = from; row < Math.min(from + ROWS_AT_ONCE, stances.length); row++) {
      lines.push(texts.id(row))
      const evidence = texts.evidence(row)
      // An id holds no control character, so a line that begins with one belongs to the line before it.
      if (evidence.length > 0 || hasText(texts, row)) {
        const text = (name: string) => texts[name as StanceText](row)
        lines.push(`\u001f${JSON.stringify(partsOf(TEXTS, text, evidence.map(evidenceParts)))}`)
      }
    }
    hash.update(`${lines.join('\n')}\n`)
    await breathe(signal)
  }
  return hash.digest('hex')
}

function hashColumns(columns: StanceColumns, hash: Sha256): void {
  const codes = (name: string, column: ArrayBufferView | null) => {
    hash.update(`\n${name} ${column ? 'yes' : 'no'}\n`)
    if (column) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  }
  // Numbers go in as texts and codes: the bits of NaN are not told by the language.
  const numbers = (name: string, column: Float64Array | null) => {
    if (!column) return codes(name, null)
    const codeOf = new Map<number, number>()
    const coded =
      column.length === 0 ? new Int32Array(0) : Int32Array.from(column, (x) => codeOf.get(x) ?? added(codeOf, x))
    hash.update(`\n${[...codeOf.keys()].join(' ')}`)
    codes(name, coded)
  }
  codes('actor', columns.actor)
  codes('issue', columns.issue)
  for (const name of STANCE_COLUMN_NAMES) {
    const column = columns[name]
    if (LOADED.no.includes(name) || (column === null && LOADED.used.includes(name))) continue
    const { holds } = STANCE_COLUMNS[name]
    if (holds === 'number') numbers(name, column as Float64Array | null)
    else if (holds === 'word') codes(name, column as Uint8Array | null)
    else {
      const texts = column as TextColumn | null
      if (texts) hash.update(canonical(texts.values))
      codes(name, texts?.codes ?? null)
    }
  }
}

function hasText(texts: StanceTexts, row: number): boolean {
  for (const name of STANCE_TEXTS) if (texts[name](row) !== undefined) return true
  return false
}

interface Hashed {
  readonly always: readonly string[]
  readonly used: readonly string[]
  readonly no: readonly string[]
}

/** The fields of a table by how they are in the hash. */
function hashed(table: TableName, isSo: (column: NamedColumn) => boolean = () => true): Hashed {
  const how = (what: NamedColumn['hash']) => fieldsOf(table, (column) => column.hash === what && isSo(column))
  return { always: how('always'), used: how('when used'), no: how('no') }
}

/** The columns as a list, in which an absent one is null, so that each has its place; then `more`, and those that are in it only when used, by name. */
function partsOf({ always, used }: Hashed, cell: (field: string) => unknown, ...more: unknown[]): unknown[] {
  const parts = [...always.map(cell), ...more]
  const there = used.filter((field) => cell(field) !== undefined)
  if (there.length > 0) parts.push(Object.fromEntries(there.map((field) => [field, cell(field)])))
  return parts
}

function evidenceParts(piece: Evidence): unknown[] {
  return partsOf(EVIDENCE, (field) => piece[field as keyof Evidence])
}

/** Items without what is in no hash. */
function hashedItems<T extends object>(table: TableName, items: readonly T[]): readonly T[] {
  const { no } = hashed(table)
  if (no.length === 0) return items
  return items.map((item) => Object.fromEntries(Object.entries(item).filter(([field]) => !no.includes(field))) as T)
}

function added(codeOf: Map<number, number>, x: number): number {
  const code = codeOf.size
  codeOf.set(x, code)
  return code
}

/** JSON with the keys of objects in order, absent values left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

// Browsers have no setImmediate; there the shortest wait serves.
const turn = (resolve: () => void) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve))

/** Lets other work of the process run for a moment; rejects with the signal's reason when aborted. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await new Promise<void>(turn)
  signal?.throwIfAborted()
}
