import {
  STANCE_COLUMN_NAMES,
  STANCE_COLUMNS,
  type StanceColumns,
  type TextColumn,
} from '../positions/columns/stance-columns.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import type { Evidence } from '../positions/dataset/model.ts'
import { breathe } from './breathe.ts'
import type { Sha256 } from './files/file-source.ts'

const ROWS_AT_ONCE = 20_000

/**
 * The SHA-256 (64 hexadecimal digits) of a dataset's content: of all that it says of itself save `sha256`, its actors, affiliations, scales, issues and documents,
 * the columns of its stances, and their ids, texts and evidence. The dataset must be in its canonical order; then equal content has equal hashes. `hash` is a new one.
 */
export async function contentHash(dataset: FullDataset, hash: Sha256, signal?: AbortSignal): Promise<string> {
  const { info, actors, affiliations, scales, issues, documents, stances, texts } = dataset
  const { sha256: _, ...said } = info
  hash.update(canonical(['parley dataset 1', said]))
  for (const list of [actors, affiliations, scales, issues, documents]) {
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
      const condition = texts.condition(row)
      const summary = texts.summary(row)
      const coder = texts.coder(row)
      const evidence = texts.evidence(row)
      if (condition !== undefined || summary !== undefined || coder !== undefined || evidence.length > 0) {
        // An id holds no control character, so a line that begins with one belongs to the line before it.
        lines.push(`\u001f${JSON.stringify([condition, summary, coder, evidence.map(evidenceParts)])}`)
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

// In a list an absent part is null, so every part has its place.
function evidenceParts({
  document,
  exact,
  prefix,
  suffix,
  start,
  end,
  locator,
  speaker,
  relation,
}: Evidence): unknown[] {
  return [document, exact, prefix, suffix, start, end, locator, speaker, relation]
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
