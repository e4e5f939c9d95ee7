import { type GRAPH_FORMATS, readGraph, readGraphJson } from '../../graphs/index.ts'
import { LIMITS, tooMany } from '../../limits.ts'
import type { Problems } from '../../problem.ts'
import { say } from '../../words/index.ts'
import type { ForeignTable, FormatTold } from '../foreign-table.ts'
import { graphTable } from '../graph-table.ts'
import { decoderOf, isKnown } from './code-pages.ts'
import { likelyNote } from './delimited.ts'
import { encodingOf } from './encoding.ts'

/** Reads a graph file that is text as the table of its lines. Null when it cannot be read, which is told. */
export async function readGraphText(
  file: string,
  bytes: Uint8Array,
  format: (typeof GRAPH_FORMATS)[number],
  told: FormatTold,
  problems: Problems,
): Promise<ForeignTable | null> {
  const said = told.encoding ?? encodingSaid(bytes)
  const found = said === undefined ? await encodingOf(once(bytes)) : null
  const encoding = said ?? found?.name ?? 'utf-8'
  if (!isKnown(encoding)) {
    problems.add(file, null, null, say('encodingUnknown', encoding), say('encodingSuch'))
    return null
  }
  const text = decoderOf(encoding).decode(bytes)
  const graph = await readGraph(file, text, format, told.sheet, problems)
  const table = graph && graphTable(file, graph, told.asPairs === true, problems)
  return table && found?.by === 'likely' ? { ...table, notes: [likelyNote(found), ...table.notes] } : table
}

/** Reads a graph in JSON as the table of its lines. `undefined` when the text is JSON of another kind, null when it cannot be read, which is told. */
export async function readGraphFromJson(
  file: string,
  text: string,
  told: FormatTold,
  problems: Problems,
): Promise<ForeignTable | null | undefined> {
  if (text.length > LIMITS.graphBytes.most) {
    problems.add(file, null, null, ...tooMany('graphBytes'))
    return null
  }
  const graph = await readGraphJson(file, text, problems)
  return graph && graphTable(file, graph, told.asPairs === true, problems)
}

/** The encoding that XML says in its first line; none where a mark of its first bytes says it. */
function encodingSaid(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes
  if (first >= 0xef || second === 0) return undefined
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(beginning)?.[1]?.toLowerCase()
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
