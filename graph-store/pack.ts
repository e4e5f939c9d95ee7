/** A dataset as bytes and back, to the last bit: what a store keeps of a former version. */
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { textAt } from '../positions/columns/stance-columns.ts'
import { StanceColumnsBuilder } from '../positions/columns/stance-columns-builder.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import type { Evidence } from '../positions/dataset/model.ts'
import { CONFIDENCES, ORIGINS, STATUSES } from '../positions/dataset/vocabulary.ts'
import { canonical } from './canonical.ts'

const FORMAT = 'parley version 1'
const ROWS_AT_ONCE = 5_000

/** The bytes of a dataset, packed, in pieces of at most `size` bytes. */
export async function* packed(dataset: FullDataset, size: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = []
  let length = 0
  for await (const chunk of Readable.from(lines(dataset)).pipe(createGzip({ level: 6 })) as AsyncIterable<Buffer>) {
    let at = 0
    while (at < chunk.length) {
      const part = chunk.subarray(at, at + size - length)
      rest.push(part)
      length += part.length
      at += part.length
      if (length === size) {
        yield Buffer.concat(rest)
        rest = []
        length = 0
      }
    }
  }
  if (length > 0) yield Buffer.concat(rest)
}

/** The dataset of its bytes. Rejects when they are not what `packed` gives. */
export async function unpacked(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<FullDataset> {
  const bytes = Readable.from(pieces)
  const text = bytes.pipe(createGunzip())
  bytes.on('error', (error) => text.destroy(error))
  let head: Head | null = null
  const builder = new StanceColumnsBuilder()
  const ids: string[] = []
  const texts: (readonly [string | undefined, string | undefined, string | undefined, readonly Evidence[]])[] = []
  for await (const line of linesOf(text.setEncoding('utf8'))) {
    const parsed: unknown = JSON.parse(line)
    if (head === null) {
      head = parsed as Head
      if (head.format !== FORMAT) throw new Error(`version: its bytes are not of the form "${FORMAT}"`)
      continue
    }
    const [
      id,
      actor,
      issue,
      value,
      status,
      origin,
      confidence,
      salience,
      days,
      joint,
      condition,
      summary,
      coder,
      evidence,
    ] = parsed as Line
    const [statedOn, validFrom, validTo, recordedAt, retractedAt] = days ?? []
    ids.push(id)
    builder.append({
      actor,
      issue,
      value,
      status: STATUSES[status] as (typeof STATUSES)[number],
      origin: origin == null ? undefined : ORIGINS[origin],
      confidence: confidence == null ? undefined : CONFIDENCES[confidence],
      salience: salience ?? undefined,
      statedOn: statedOn ?? undefined,
      validFrom: validFrom ?? undefined,
      validTo: validTo ?? undefined,
      recordedAt: recordedAt ?? undefined,
      retractedAt: retractedAt ?? undefined,
      joint: joint ?? undefined,
    })
    texts.push([condition ?? undefined, summary ?? undefined, coder ?? undefined, evidence ?? []])
  }
  if (head === null || head.stances !== ids.length) throw new Error('version: its bytes end too early')
  const { info, actors, affiliations, scales, issues, documents } = head
  return {
    info: canonical.info(info),
    actors: actors.map(canonical.actor),
    affiliations: affiliations.map(canonical.affiliation),
    scales: scales.map(canonical.scale),
    issues: issues.map(canonical.issue),
    documents: documents.map(canonical.document),
    stances: builder.finish(),
    texts: {
      id: (row) => ids[row] as string,
      condition: (row) => texts[row]?.[0],
      summary: (row) => texts[row]?.[1],
      coder: (row) => texts[row]?.[2],
      evidence: (row) => texts[row]?.[3] ?? [],
    },
  }
}

// By line feeds alone, which JSON never holds: Node's own reader of lines also ends them where a text has U+2028.
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() as string
    yield* lines
  }
  if (rest !== '') yield rest
}

type Head = { format: string; stances: number } & Pick<
  FullDataset,
  'info' | 'actors' | 'affiliations' | 'scales' | 'issues' | 'documents'
>

type Optional<T> = T | null | undefined
/** A stance: actor and issue by their places, words of fixed lists by theirs; what is absent at the end is left out. */
type Line = [
  id: string,
  actor: number,
  issue: number,
  value: number | null,
  status: number,
  origin: Optional<number>,
  confidence: Optional<number>,
  salience: Optional<number>,
  days: Optional<Optional<string>[]>,
  joint: Optional<string>,
  condition: Optional<string>,
  summary: Optional<string>,
  coder: Optional<string>,
  evidence: Optional<readonly Evidence[]>,
]

function* lines(dataset: FullDataset): Generator<string> {
  const { info, actors, affiliations, scales, issues, documents, stances, texts } = dataset
  const head: Head = { format: FORMAT, stances: stances.length, info, actors, affiliations, scales, issues, documents }
  yield `${JSON.stringify(head)}\n`
  const code = (codes: Uint8Array | null, names: readonly string[], row: number) => {
    const found = codes?.[row]
    return found === undefined || names[found] === undefined ? null : found
  }
  const number = (numbers: Float64Array | null, row: number) => {
    const found = numbers?.[row]
    return found === undefined || Number.isNaN(found) ? null : found
  }
  let batch = ''
  for (let row = 0; row < stances.length; row++) {
    const days = (
      [stances.statedOn, stances.validFrom, stances.validTo, stances.recordedAt, stances.retractedAt] as const
    ).map((column) => textAt(column, row) ?? null)
    const evidence = texts.evidence(row)
    const line: Line = [
      texts.id(row),
      stances.actor[row] as number,
      stances.issue[row] as number,
      number(stances.value, row),
      stances.status[row] as number,
      code(stances.origin, ORIGINS, row),
      code(stances.confidence, CONFIDENCES, row),
      number(stances.salience, row),
      trimmed(days),
      textAt(stances.joint, row) ?? null,
      texts.condition(row) ?? null,
      texts.summary(row) ?? null,
      texts.coder(row) ?? null,
      evidence.length > 0 ? evidence : null,
    ]
    batch += `${JSON.stringify(trimmed(line))}\n`
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) {
      yield batch
      batch = ''
    }
  }
  if (batch !== '') yield batch
}

/** A list without what is absent at its end; null when nothing is left. */
function trimmed<T>(list: readonly T[]): T[] | null {
  let length = list.length
  while (length > 0 && list[length - 1] === null) length--
  return length === 0 ? null : list.slice(0, length)
}
