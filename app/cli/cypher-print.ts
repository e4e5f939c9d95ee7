import {
  type CypherGateway,
  type CypherQuestion,
  isoText,
  type Rows,
  valueJson,
} from '../../graph-store/guard/index.ts'
import { csvLine } from '../api/csv.ts'
import { cellText } from '../api/cypher-cells.ts'
import { type Format, printRows, write } from './print.ts'
import { tell } from './tell-error.ts'

const WIDEST = 80

/** A query's answer, how it is printed, and whether CSV leaves text as it is. */
interface Printed {
  readonly gateway: CypherGateway
  readonly question: CypherQuestion
  readonly format: Format
  readonly raw: boolean
}

/** Runs a query and prints its answer; a limit that cut it off is told on stderr. Rejects as the gateway's `run` does. */
export async function printAnswer({ gateway, question, format, raw }: Printed): Promise<void> {
  const encode = PRINTERS[format].encode(raw)
  await gateway.run(question, { encode, size: sizeOf }, async (rows) => {
    await PRINTERS[format].print(rows, raw)
    if (rows.truncated !== false) {
      tell(
        `Cut off after ${rows.count.toLocaleString('en')} rows, at the limit of ${rows.truncated} (--cypher-${rows.truncated}).`,
      )
    }
    for (const { title, description } of rows.notifications) tell(`${title} ${description}`)
  })
}

interface Printer {
  encode(raw: boolean): (row: unknown[]) => string[]
  print(rows: Rows<string[]>, raw: boolean): Promise<void>
}

const PRINTERS: Readonly<Record<Format, Printer>> = {
  csv: {
    encode: (raw) => (row) => row.map((value) => cellText(value, raw)),
    async print(rows, raw) {
      await write(csvLine(rows.columns.map((name) => cellText(name, raw))))
      for await (const row of rows) await write(csvLine(row))
    },
  },
  ndjson: {
    encode: () => jsonCells,
    async print(rows) {
      const keys = rows.columns.map((name) => JSON.stringify(name))
      for await (const row of rows) await write(`{${row.map((cell, k) => `${keys[k]}:${cell}`).join(',')}}\n`)
    },
  },
  json: {
    encode: () => jsonCells,
    async print(rows) {
      await write(`{"columns":${JSON.stringify(rows.columns)},"rows":[`)
      let first = true
      for await (const row of rows) {
        await write(`${first ? '' : ','}\n[${row.join(',')}]`)
        first = false
      }
      const { types, truncated, ms, count, notifications } = rows
      const rest = JSON.stringify({ types, truncated, summary: { ms, rows: count, notifications } })
      await write(`],${rest.slice(1)}\n`)
    },
  },
  table: {
    encode: () => (row) => row.map(shown),
    async print(rows) {
      const list: Record<string, string>[] = []
      for await (const row of rows)
        list.push(Object.fromEntries(row.map((cell, k) => [rows.columns[k] as string, cell])))
      await printRows({ format: 'table' }, rows.columns, list)
    },
  },
}

function jsonCells(row: unknown[]): string[] {
  return row.map((value) => valueJson(value))
}

function sizeOf(row: string[]): number {
  return row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 1, 0)
}

// Text of the data must not move the cursor or colour the terminal.
function shown(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? valueJson(value)
        : (isoText(value) ?? cellText(value, true))
  const safe = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => (character === '\n' ? '↵' : '�'))
  const characters = [...safe]
  return characters.length > WIDEST ? `${characters.slice(0, WIDEST - 1).join('')}…` : safe
}
