import { type CypherGateway, type CypherQuestion, type Rows, valueJson } from '../../graph-store/guard/index.ts'
import { csvLine } from '../api/csv.ts'
import type { CypherSummary } from '../api/cypher-answers.ts'
import { cellText } from '../api/cypher-cells.ts'
import { asProblem, problemDocument } from './problem.ts'

/** A question, how many rows of its answer are wanted, and what is told beside it. */
export interface Asked {
  readonly gateway: CypherGateway
  readonly question: CypherQuestion
  readonly rows: number | undefined
  readonly notice: () => string | null
}

const FLUSH_CHARACTERS = 4_000
const FLUSH_MS = 100

/** The whole answer as JSON. Rejects as the gateway's `run` does. */
export function jsonResponse({ gateway, question, rows: most, notice }: Asked): Promise<Response> {
  return gateway.run(question, { encode: rowJson, size: Buffer.byteLength, rows: most }, async (rows) => {
    const lines: string[] = []
    for await (const row of rows) lines.push(row)
    const { columns, types, truncated } = rows
    const head = JSON.stringify({ columns, types, truncated, summary: summaryOf(rows, notice()) })
    return new Response(`${head.slice(0, -1)},"rows":[${lines.join(',')}]}`, {
      headers: { 'Content-Type': 'application/json' },
    })
  })
}

/** The whole answer as CSV; `raw` leaves text as it is. Rejects as the gateway's `run` does. */
export function csvResponse({ gateway, question, rows: most }: Asked, raw: boolean): Promise<Response> {
  const encode = (row: unknown[]) => csvLine(row.map((value) => cellText(value, { raw })))
  return gateway.run(question, { encode, size: Buffer.byteLength, rows: most }, async (rows) => {
    const lines = [csvLine(rows.columns.map((name) => cellText(name, { raw })))]
    for await (const line of rows) lines.push(line)
    const headers = new Headers({ 'Content-Type': 'text/csv; charset=utf-8' })
    if (rows.truncated !== false) headers.set('Parley-Truncated', rows.truncated)
    return new Response(lines.join(''), { headers })
  })
}

/** The answer as lines of JSON while it comes. Rejects as the gateway's `run` does until there are columns; later errors are its last line. */
export function ndjsonResponse({ gateway, question, rows: most, notice }: Asked): Promise<Response> {
  return new Promise((resolve, reject) => {
    gateway
      .run(question, { encode: rowJson, size: Buffer.byteLength, rows: most }, async (rows) => {
        const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
        const writer = writable.getWriter()
        writer.closed.catch(() => {})
        resolve(
          new Response(readable, { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' } }),
        )
        const write = unlessAborted(rows.signal, (text: string) => writer.write(new TextEncoder().encode(text)))
        try {
          await writeLines(rows, write)
          const { types, truncated } = rows
          await write(`${JSON.stringify({ types, truncated, summary: summaryOf(rows, notice()) })}\n`)
        } catch (error) {
          // A reader who does not read gets no last word: what he holds is cut off.
          const told = `${JSON.stringify({ problem: problemDocument(asProblem(error)) })}\n`
          if ((writer.desiredSize ?? 0) <= 0) return void writer.abort(error).catch(() => {})
          writer.write(new TextEncoder().encode(told)).catch(() => {})
        }
        writer.close().catch(() => {})
      })
      .catch(reject)
  })
}

async function writeLines(rows: Rows<string>, write: (text: string) => Promise<void>): Promise<void> {
  let buffer = `${JSON.stringify({ columns: rows.columns })}\n`
  let flushed = 0
  for await (const row of rows) {
    buffer += `${row}\n`
    if (buffer.length < FLUSH_CHARACTERS && performance.now() - flushed < FLUSH_MS) continue
    await write(buffer)
    buffer = ''
    flushed = performance.now()
  }
  if (buffer !== '') await write(buffer)
}

// A reader who stops reading must not keep the place: the query's clock runs on, and ends the wait.
function unlessAborted<A>(signal: AbortSignal, work: (argument: A) => Promise<void>): (argument: A) => Promise<void> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  aborted.catch(() => {})
  return (argument) => Promise.race([work(argument), aborted])
}

function rowJson(row: unknown[]): string {
  return `[${row.map((value) => valueJson(value)).join(',')}]`
}

function summaryOf(rows: Rows<string>, notice: string | null): CypherSummary {
  return { ms: rows.ms, rows: rows.count, notifications: [...rows.notifications], notice }
}
