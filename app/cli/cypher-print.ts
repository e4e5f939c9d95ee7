import {
  type CypherGateway,
  type CypherNotification,
  type CypherPlan,
  type CypherQuestion,
  type GraphSchema,
  isoText,
  type Rows,
  valueJson,
} from '../../graph-store/guard/index.ts'
import { csvHead, csvLine } from '../api/csv.ts'
import { cellText, cellValue } from '../api/cypher-cells.ts'
import type { Cell } from '../api/table.ts'
import { workbookOf } from '../export-files/workbook.ts'
import { type Format, type FormatFlags, formatOf, printRows, put, write } from './print.ts'
import { tell } from './tell-error.ts'

const WIDEST = 80

/** A query's answer, and how it is printed. */
interface Printed {
  readonly gateway: CypherGateway
  readonly question: CypherQuestion
  readonly flags: FormatFlags
}

/** Runs a query and prints its answer; a limit that cut it off is told on stderr. Rejects as the gateway's `run` does. */
export async function printAnswer({ gateway, question, flags }: Printed): Promise<void> {
  const printer = PRINTERS[formatOf(flags)]
  const encode = printer.encode(flags)
  await gateway.run(question, { encode, size: sizeOf }, async (rows) => {
    await printer.print(rows, flags)
    if (rows.truncated !== false) {
      tell(
        `Cut off after ${rows.count.toLocaleString('en')} rows, at the limit of ${rows.truncated} (--cypher-${rows.truncated}).`,
      )
    }
    for (const { title, description } of rows.notifications) tell(`${title} ${description}`)
  })
}

interface Printer {
  encode(flags: FormatFlags): (row: unknown[]) => string[]
  print(rows: Rows<string[]>, flags: FormatFlags): Promise<void>
}

const PRINTERS: Readonly<Record<Format, Printer>> = {
  csv: {
    encode: (flags) => (row) => row.map((value) => cellText(value, flags)),
    async print(rows, flags) {
      await put(flags, csvPieces(rows, flags))
    },
  },
  ndjson: {
    encode: () => jsonCells,
    async print(rows, flags) {
      await put(flags, linePieces(rows))
    },
  },
  json: {
    encode: () => jsonCells,
    async print(rows, flags) {
      await put(flags, jsonPieces(rows))
    },
  },
  xlsx: {
    encode: () => sheetCells,
    async print(rows, flags) {
      const cells: Cell[][] = []
      for await (const row of rows) cells.push(row.map((cell) => JSON.parse(cell) as Cell))
      await put(flags, await workbookOf([{ name: 'rows', columns: rows.columns, rows: cells }]))
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

async function* csvPieces(rows: Rows<string[]>, flags: FormatFlags): AsyncGenerator<string> {
  yield csvHead(
    rows.columns.map((name) => cellText(name, flags)),
    flags,
  )
  for await (const row of rows) yield csvLine(row, flags)
}

async function* linePieces(rows: Rows<string[]>): AsyncGenerator<string> {
  const keys = rows.columns.map((name) => JSON.stringify(name))
  for await (const row of rows) yield `{${row.map((cell, k) => `${keys[k]}:${cell}`).join(',')}}\n`
}

async function* jsonPieces(rows: Rows<string[]>): AsyncGenerator<string> {
  yield `{"columns":${JSON.stringify(rows.columns)},"rows":[`
  let first = true
  for await (const row of rows) {
    yield `${first ? '' : ','}\n[${row.join(',')}]`
    first = false
  }
  const { types, truncated, ms, count, notifications } = rows
  const rest = JSON.stringify({ types, truncated, summary: { ms, rows: count, notifications } })
  yield `],${rest.slice(1)}\n`
}

/** Cells wait as JSON, so that numbers stay numbers; whole numbers that a double cannot hold are texts in a sheet. */
function sheetCells(row: unknown[]): string[] {
  return row.map((value) => {
    const cell = cellValue(value)
    return JSON.stringify(
      typeof cell !== 'bigint' ? cell : Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell),
    )
  })
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
        : (isoText(value) ?? cellText(value, { raw: true }))
  const safe = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => (character === '\n' ? '↵' : '�'))
  const characters = [...safe]
  return characters.length > WIDEST ? `${characters.slice(0, WIDEST - 1).join('')}…` : safe
}

/** Prints a query's plan: as a tree, or as JSON in the other formats. */
export async function printPlan(
  planned: { readonly plan: CypherPlan; readonly notifications: readonly CypherNotification[] },
  format: Format,
): Promise<void> {
  if (format !== 'table') await write(`${JSON.stringify(planned)}\n`)
  else for (const line of treeLines(planned.plan, '', '')) await write(`${line}\n`)
}

function* treeLines(plan: CypherPlan, first: string, rest: string): Generator<string> {
  const rows =
    plan.rows === null ? '' : `  (about ${plan.rows.toLocaleString('en', { maximumFractionDigits: 1 })} rows)`
  yield `${first}${plan.operator}${plan.details === null ? '' : `  ${plan.details.replace(/\s+/g, ' ')}`}${rows}`
  for (const [place, child] of plan.children.entries()) {
    const isLast = place === plan.children.length - 1
    yield* treeLines(child, `${rest}${isLast ? '└ ' : '├ '}`, `${rest}${isLast ? '  ' : '│ '}`)
  }
}

/** Prints what a graph is made of, as tables. */
export async function printSchema(schema: GraphSchema): Promise<void> {
  await write('Labels\n')
  await printRows(
    { format: 'table' },
    ['label', 'nodes', 'properties'],
    schema.labels.map(({ name, count, properties }) => ({
      label: name,
      nodes: count,
      properties: properties.map(propertyText).join(', '),
    })),
  )
  await write('\nRelationships\n')
  await printRows(
    { format: 'table' },
    ['type', 'count', 'between', 'properties'],
    schema.relationships.map((one) => ({
      type: one.name,
      count: one.count,
      between: one.between.map(({ from, to }) => `(:${from})→(:${to})`).join(' '),
      properties: one.properties.map(propertyText).join(', '),
    })),
  )
  await write('\nIndexes\n')
  await printRows(
    { format: 'table' },
    ['name', 'kind', 'on', 'properties'],
    schema.indexes.map((one) => ({
      name: one.name,
      kind: one.unique ? `${one.kind}, unique` : one.kind,
      on: one.names.join(', '),
      properties: one.properties.join(', '),
    })),
  )
}

function propertyText({ name, types, share }: GraphSchema['labels'][number]['properties'][number]): string {
  return `${name}${share < 1 ? '?' : ''}: ${types.join(' or ')}`
}
