/** Every question that needs computing, with what answers it. The same code answers in a thread and where the tests ask. */

import { PICTURE_FILES, type PictureEnding } from '../../../diagram/picture-files.ts'
import type { Picture } from '../../../diagram/picture-parameters.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import { UserError } from '../../../positions/errors.ts'
import type { ScopeQuery } from '../../../positions/scope.ts'
import { toArrow } from '../../../positions/to-arrow.ts'
import type { View } from '../../../positions/view.ts'
import { ALIGNMENT_COLUMNS, alignmentRows } from '../../api/alignment-rows.ts'
import { answerScope } from '../../api/answer-scope.ts'
import { csvChunks } from '../../api/csv.ts'
import { pairAnswer } from '../../api/pair-answer.ts'
import { POSITION_COLUMNS, positionRows, positionTable } from '../../api/position-rows.ts'
import { ANALYSES } from '../../calls/analyses.ts'
import type { Desk } from '../../calls/analysis.ts'
import { GRAPH_FORMATS } from '../../export-files/formats.ts'
import { graphOf, graphScopeQuery } from '../../export-files/graph-of.ts'
import { viewFile } from '../../views/picture-file.ts'
import { etagOf } from '../etag.ts'

/** How rows are wanted: as CSV or not, and whether texts stay as they are in it. */
interface RowForm {
  readonly csv: boolean
  readonly raw: boolean | undefined
}

/** A page of rows: at most `limit`, from the one that `cursor` names. */
interface Page {
  readonly limit: number | undefined
  readonly cursor: string | undefined
}

/** What can be asked, by kind; all of it can be sent to another thread. */
interface Asked {
  positions: RowForm & Page & { readonly query: ScopeQuery }
  alignments: RowForm & Page & { readonly query: ScopeQuery }
  pair: { readonly query: ScopeQuery; readonly a: string; readonly b: string }
  analysis: RowForm & { readonly id: string; readonly query: unknown; readonly a: string; readonly b: string }
  picture: {
    readonly ending: PictureEnding
    readonly view: View
    readonly picture: Picture
    readonly documents: number
  }
  graph: {
    readonly format: string
    readonly view: View
    readonly raw: boolean | undefined
    /** Of the file: it is told by what it is made from. */
    readonly etag: string
  }
  columns: object
}

/** A question about a dataset. */
export type Question = { [K in keyof Asked]: { readonly kind: K } & Asked[K] }[keyof Asked]

/** An answer: its headers, and its bytes, or the pieces that they are made from one after the other. */
export interface Reply {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | Iterable<string | Uint8Array>
}

/** Windows of one series, so that the answer comes in time. The command takes more. */
const MOST_WINDOWS = 500

/** How many rows an answer holds when no limit is asked for. */
const DEFAULT_LIMIT = 100_000

const REPLIES: {
  readonly [K in keyof Asked]: (dataset: Dataset, asked: Asked[K], desk: Desk) => Reply | Promise<Reply>
} = {
  positions(dataset, { query, csv, raw, limit, cursor }, desk) {
    const positions = desk.positions(dataset, query)
    if (csv) return csvReply(POSITION_COLUMNS, positionTable(positions), raw)
    const { rows, next } = pageOf(positionRows(positions), limit, cursor)
    return jsonReply({ ...answerScope(positions), positions: rows, next })
  },
  alignments(dataset, { query, csv, raw, limit, cursor }, desk) {
    const { positions, alignment } = desk.alignment(dataset, query)
    if (csv) return csvReply(ALIGNMENT_COLUMNS, alignmentRows(positions, alignment), raw)
    const { rows, next } = pageOf(alignmentRows(positions, alignment), limit, cursor)
    return jsonReply({ ...answerScope(positions), pairs: rows, next })
  },
  async pair(dataset, { query, a, b }, desk) {
    try {
      return jsonReply(await pairAnswer(desk.positions(dataset, query), a, b, desk.words))
    } catch (error) {
      // Here actors are part of the address.
      throw error instanceof UserError && error.at === 'actor'
        ? new UserError('not-found', error.at, error.fault, error.details)
        : error
    }
  },
  async analysis(dataset, { id, query, a, b, csv, raw }, desk) {
    const analysis = ANALYSES[id]
    if (!analysis) throw new Error(`no analysis ${id}`)
    const answer = (await analysis.run({ dataset, query, a, b, mostWindows: MOST_WINDOWS }, desk)) as object
    return csv ? csvReply(analysis.columns, analysis.rows(answer), raw) : jsonReply(answer)
  },
  async picture(dataset, { ending, view, picture, documents }) {
    const body = await viewFile(ending, dataset, view, picture, documents)
    return { headers: { 'Content-Type': PICTURE_FILES[ending].mediaType, ETag: etagOf(body) }, body }
  },
  graph(dataset, { format: id, view, raw, etag }, desk) {
    const format = GRAPH_FORMATS.find((format) => format.id === id)
    if (!format) throw new Error(`no format ${id}`)
    const { positions, alignment } = desk.alignment(dataset, graphScopeQuery(view))
    const body = format.write(graphOf(positions, alignment, view), { raw })
    return { headers: { 'Content-Type': format.mediaType, ETag: etag }, body }
  },
  columns({ stances, actors, issues }) {
    return {
      headers: { 'Content-Type': 'application/vnd.apache.arrow.stream' },
      body: toArrow(stances, actors, issues),
    }
  },
}

/** The answer to a question. Throws `UserError`, or a `UserError` when the question does not fit the dataset. */
export async function replyTo(question: Question, dataset: Dataset, desk: Desk): Promise<Reply> {
  const reply = REPLIES[question.kind] as (dataset: Dataset, asked: Question, desk: Desk) => Reply | Promise<Reply>
  return reply(dataset, question, desk)
}

function jsonReply(answer: object): Reply {
  return { headers: { 'Content-Type': 'application/json' }, body: jsonPieces(answer) }
}

function csvReply(columns: readonly string[], rows: Iterable<object>, raw: boolean | undefined): Reply {
  return { headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body: csvChunks(columns, rows, { raw }) }
}

function pageOf<T>(rows: Iterable<T>, limit = DEFAULT_LIMIT, cursor = '0'): { rows: T[]; next: string | null } {
  const start = Number(cursor)
  const out: T[] = []
  let at = 0
  for (const row of rows) {
    if (at >= start + limit) return { rows: out, next: String(at) }
    if (at >= start) out.push(row)
    at++
  }
  return { rows: out, next: null }
}

/** Lists and objects down to this depth are written piece by piece; what is below is small. */
const DEPTH = 2

/** The text that `JSON.stringify` gives for plain data, piece by piece: a long answer need not fit into one text. */
function* jsonPieces(value: unknown, depth = DEPTH): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null || 'toJSON' in value) {
    yield JSON.stringify(value) ?? 'null'
    return
  }
  let before = ''
  if (Array.isArray(value)) {
    yield '['
    for (const item of value) {
      if (before) yield before
      yield* jsonPieces(item, depth - 1)
      before = ','
    }
    yield ']'
    return
  }
  yield '{'
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || typeof item === 'function' || typeof item === 'symbol') continue
    yield `${before}${JSON.stringify(key)}:`
    yield* jsonPieces(item, depth - 1)
    before = ','
  }
  yield '}'
}
