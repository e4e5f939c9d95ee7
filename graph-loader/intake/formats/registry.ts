import type { FileSource } from '../../files/index.ts'
import { readFault, TooLarge, wholeBytes } from '../../files/index.ts'
import { GRAPH_FORMATS, graphFormatOf } from '../../graphs/index.ts'
import { type LimitName, tooMany } from '../../limits.ts'
import { otherKind } from '../../package/index.ts'
import type { Problems } from '../../problem.ts'
import type { ForeignTable, FormatTold } from '../foreign-table.ts'
import { readArrow, readParquet } from './columnar.ts'
import { readDelimited } from './delimited.ts'
import { readGraphFromJson, readGraphText } from './graph.ts'
import { readJson } from './records.ts'
import { readWorkbook } from './workbook.ts'

/** A table, and what divided its fields where it was text. */
export type ReadTable = ForeignTable & {
  /** The path at which its file was read. */
  readonly path?: string
  readonly divider?: string
  /** Whether it is text in UTF-8 with its header in the first line, divided as tables usually are. */
  readonly isPlain?: boolean
}

/** What a reader needs of a file. */
interface FileToRead {
  readonly name: string
  readonly told: FormatTold
  readonly problems: Problems
  readonly signal: AbortSignal | undefined
  /** All of its bytes; no more than the bound allows. */
  whole(limit?: LimitName): Promise<Uint8Array>
  chunks(): AsyncIterable<Uint8Array>
}

/** A kind of file that tables come in. */
interface Format {
  readonly id: string
  readonly label: string
  /** The ends of its files’ names. */
  readonly ends: readonly string[]
  /** Whether the first bytes of a file are those of this kind. */
  begins?(bytes: Uint8Array): boolean
  /** Whether a file of this name that begins otherwise may be text: programs write tables of HTML or text as `.xls`. */
  mayBeText?(end: string): boolean
  read(file: FileToRead): Promise<ReadTable | null>
}

const begins =
  (...codes: number[]) =>
  (bytes: Uint8Array) =>
    codes.every((code, at) => bytes[at] === code)

/** The kinds of files that are read as tables; what a file begins with says more than its name. */
const FORMATS: readonly Format[] = [
  {
    id: 'parquet',
    label: 'Apache Parquet',
    ends: ['parquet'],
    begins: begins(0x50, 0x41, 0x52, 0x31),
    read: async ({ name, problems, whole }) => readParquet(name, await whole(), problems),
  },
  {
    id: 'arrow',
    label: 'Apache Arrow',
    ends: ['arrow', 'feather', 'arrows'],
    begins: (bytes) => begins(0x41, 0x52, 0x52, 0x4f, 0x57, 0x31)(bytes) || begins(0xff, 0xff, 0xff, 0xff)(bytes),
    read: async ({ name, problems, whole }) => readArrow(name, await whole(), problems),
  },
  {
    id: 'workbook',
    label: 'Excel or OpenDocument workbook',
    ends: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods'],
    mayBeText: (end) => end === 'xls',
    begins: (bytes) => begins(0x50, 0x4b, 3, 4)(bytes) || begins(0xd0, 0xcf, 0x11, 0xe0)(bytes),
    read: async ({ name, told, problems, whole }) => readWorkbook(name, await whole('workbookBytes'), told, problems),
  },
  {
    id: 'json',
    label: 'JSON or NDJSON',
    ends: ['json', 'ndjson', 'jsonl'],
    async read({ name, told, problems, whole }) {
      const text = new TextDecoder().decode(await whole('jsonBytes'))
      const graph = await readGraphFromJson(name, text, told, problems)
      return graph === undefined ? readJson(name, text, problems) : graph
    },
  },
  {
    id: 'graph',
    label: `graph (${GRAPH_FORMATS.map(({ label }) => label).join(', ')})`,
    ends: GRAPH_FORMATS.flatMap(({ ends }) => ends),
    begins: (bytes) => graphFormatOf('', beginningOf(bytes)) !== undefined,
    mayBeText: () => false,
    async read({ name, told, problems, whole }) {
      const bytes = await whole('graphBytes')
      const format = graphFormatOf(endOf(name), beginningOf(bytes))
      return format ? readGraphText(name, bytes, format, told, problems) : null
    },
  },
  {
    id: 'text',
    label: 'text divided by commas, semicolons, tabs or bars',
    ends: ['csv', 'tsv', 'tab', 'txt', 'dat', 'psv'],
    read: ({ name, told, problems, chunks, signal }) => readDelimited(name, chunks, told, problems, signal),
  },
]

/** The beginning of a file as text, as far as its format shows in it. */
function beginningOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff || bytes[1] === 0
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4096))
}

function endOf(name: string): string {
  return /\.([a-z]+)(\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The ends of names that tables are looked for under. */
export const TABLE_ENDS: readonly string[] = FORMATS.flatMap(({ ends }) => ends)

/** Whether a name is that of a file that may hold a table. */
export function isTableName(name: string): boolean {
  return TABLE_ENDS.includes(endOf(name))
}

/** Reads the table at a path of some files, of whatever kind it is. Null when it cannot be read, which is told. */
export async function readForeignTable(
  files: FileSource,
  path: string,
  told: FormatTold,
  problems: Problems,
  signal?: AbortSignal,
): Promise<ReadTable | null> {
  const name = files.base(path)
  const file: FileToRead = {
    name,
    told,
    problems,
    signal,
    chunks: () => files.chunks(path),
    whole: (limit = 'tableBytes') => wholeBytes(files.chunks(path), limit, signal),
  }
  const other = isTableName(name) ? null : otherKind(name)
  if (other) {
    problems.add(name, null, null, ...other)
    return null
  }
  try {
    const format = await formatOf(files, path, name)
    const table = await format.read(file)
    return table && { ...table, path }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof TooLarge) problems.add(name, null, null, ...tooMany(error.limit))
    else problems.add(name, null, null, ...readFault(error))
    return null
  }
}

async function formatOf(files: FileSource, path: string, name: string): Promise<Format> {
  let first: Uint8Array = new Uint8Array(0)
  for await (const chunk of files.chunks(path)) {
    first = chunk
    break
  }
  const end = endOf(name)
  const text = FORMATS.at(-1) as Format
  return (
    FORMATS.find((format) => format.begins?.(first)) ??
    FORMATS.find(({ ends, begins: magic, mayBeText }) => (!magic || !mayBeText?.(end)) && ends.includes(end)) ??
    (/^\s*[[{]/.test(new TextDecoder().decode(first.subarray(0, 100)))
      ? FORMATS.find(({ id }) => id === 'json')
      : undefined) ??
    text
  )
}
