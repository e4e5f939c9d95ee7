/** A dataset as bytes and back, to the last bit: what a store keeps of a former version. */
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import {
  type Evidence,
  eachText,
  type FullDataset,
  forEachColumn,
  NO_CODE,
  STANCE_COLUMNS,
  STANCE_TEXTS,
  type StanceColumn,
  StanceColumnsBuilder,
  type StanceRow,
  type StanceText,
  textAt,
} from '../positions/dataset/index.ts'
import { canonical } from './canonical.ts'

const FORMAT = 'parley version 2'
/** The form before it, which did not say its columns: these, the five days in a list of their own. */
const FORMER_FORMAT = 'parley version 1'
const FORMER_DAYS = ['statedOn', 'validFrom', 'validTo', 'recordedAt', 'retractedAt'] as const
const FORMER_COLUMNS = [
  ...['value', 'status', 'origin', 'confidence', 'salience', ...FORMER_DAYS],
  ...['joint', 'condition', 'summary', 'coder'],
]
const FORMER_DAYS_AT = 3 + FORMER_COLUMNS.indexOf('statedOn')
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
  const texts: (readonly [name: StanceText, text: string])[][] = []
  const evidence: (readonly Evidence[])[] = []
  let columns: readonly string[] = []
  for await (const line of linesOf(text.setEncoding('utf8'))) {
    const parsed: unknown = JSON.parse(line)
    if (head === null) {
      head = parsed as Head
      if (![FORMAT, FORMER_FORMAT].includes(head.format))
        throw new Error(`version: its bytes are not of the form "${FORMAT}"`)
      columns = head.columns ?? FORMER_COLUMNS
      continue
    }
    const cells = parsed as unknown[]
    if (head.format === FORMER_FORMAT) {
      const days = (cells[FORMER_DAYS_AT] ?? []) as unknown[]
      cells.splice(FORMER_DAYS_AT, 1, ...FORMER_DAYS.map((_, k) => days[k]))
    }
    const [id, actor, issue] = cells as [string, number, number]
    const own: (typeof texts)[number] = []
    const row: Record<string, unknown> = { actor, issue, value: null }
    for (const [k, name] of columns.entries()) {
      const cell = cells[k + 3] ?? undefined
      if (cell === undefined) continue
      if (name in STANCE_COLUMNS) row[name] = wordOr(STANCE_COLUMNS[name as StanceColumn], cell)
      else own.push([name as StanceText, cell as string])
    }
    ids.push(id)
    builder.append(row as StanceRow)
    texts.push(own)
    evidence.push((cells[columns.length + 3] ?? []) as readonly Evidence[])
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
      ...eachText((name) => (row) => texts[row]?.find(([own]) => own === name)?.[1]),
      evidence: (row) => evidence[row] ?? [],
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

/** What a version says of itself; `columns` are those of its lines between issue and evidence. */
type Head = { format: string; stances: number; columns?: readonly string[] } & Pick<
  FullDataset,
  'info' | 'actors' | 'affiliations' | 'scales' | 'issues' | 'documents'
>

/** A stance as a line: its id, actor and issue by their places, the columns (words of fixed lists by theirs), evidence; what is absent at the end is left out. */
function* lines(dataset: FullDataset): Generator<string> {
  const { info, actors, affiliations, scales, issues, documents, stances, texts } = dataset
  const columns = cellsOf(dataset)
  const names = columns.map(([name]) => name)
  const items = { info, actors, affiliations, scales, issues, documents }
  const head: Head = { format: FORMAT, stances: stances.length, columns: names, ...items }
  yield `${JSON.stringify(head)}\n`
  let batch = ''
  for (let row = 0; row < stances.length; row++) {
    const line: unknown[] = [texts.id(row), stances.actor[row], stances.issue[row]]
    for (const [, cell] of columns) line.push(cell(row) ?? null)
    const evidence = texts.evidence(row)
    if (evidence.length > 0) line.push(evidence)
    batch += `${JSON.stringify(trimmed(line))}\n`
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) {
      yield batch
      batch = ''
    }
  }
  if (batch !== '') yield batch
}

/** Those columns that any row has, and all texts, with what gives the cells of a row. */
function cellsOf({ stances, texts }: FullDataset): [name: string, cell: (row: number) => unknown][] {
  const columns: [string, (row: number) => unknown][] = []
  forEachColumn(stances, {
    number: (name, numbers) => columns.push([name, (row) => (Number.isNaN(numbers[row]) ? null : numbers[row])]),
    word: (name, codes) => columns.push([name, (row) => (codes[row] === NO_CODE ? null : codes[row])]),
    text: (name, column) => columns.push([name, (row) => textAt(column, row)]),
  })
  for (const name of STANCE_TEXTS) columns.push([name, texts[name]])
  return columns
}

function wordOr(kind: (typeof STANCE_COLUMNS)[StanceColumn], cell: unknown): unknown {
  return kind.holds === 'word' ? kind.words[cell as number] : cell
}

/** A list without what is absent at its end. */
function trimmed<T>(list: readonly T[]): readonly T[] {
  let length = list.length
  while (length > 0 && list[length - 1] === null) length--
  return length === list.length ? list : list.slice(0, length)
}
