import type { Command } from 'commander'
import { Option } from 'commander'
import stringWidth from 'string-width'
import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'
import { CSV_FOR, type CsvFor, csvChunks } from '../api/csv.ts'
import { type Cell, tableOf } from '../api/table.ts'
import { inChunks } from '../export-files/chunks.ts'
import { type Sheet, workbookOf } from '../export-files/workbook.ts'
import { outputPath, writeOutput } from './given-paths.ts'
import { tell } from './tell-error.ts'

const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const
/** The forms that only a file has, by how its name ends; those of a file are told by its ending. */
const ENDINGS = ['csv', 'json', 'ndjson', 'xlsx'] as const
export type Format = (typeof FORMATS)[number] | (typeof ENDINGS)[number]

/** How results are printed. */
export interface FormatFlags {
  readonly format: (typeof FORMATS)[number]
  readonly json?: boolean
  readonly raw?: boolean
  readonly for?: CsvFor
  /** The file that the results are written to; stdout when absent. */
  readonly output?: string
}

/** Adds `--format`, its short form `--json`, `--raw`, `--for` and `--output`. */
export function addFormatFlags(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how results are printed').choices(FORMATS).default('table'))
    .option('--json', 'short for --format json')
    .option('--raw', "CSV without a ' before texts that a spreadsheet would run as a formula")
    .addOption(forOption())
    .option('-o, --output <file>', 'writes them to a file instead: .csv, .json, .ndjson or .xlsx')
}

/** `--for`: whose CSV it is. */
export function forOption(): Option {
  return new Option(
    '--for <program>',
    'CSV that opens in Excel with a double click: as it is set in English, or in German and most of Europe (divided by ; with decimal commas)',
  ).choices(CSV_FOR)
}

/** The format that flags ask for. Throws `UserError` for flags that contradict each other, or that this format does not heed. */
export function formatOf(flags: FormatFlags): Format {
  if (flags.json && flags.format !== 'table' && flags.format !== 'json') {
    throw new UserError('usage', '--json', 'it is short for --format json', {
      expected: `it or --format ${flags.format}`,
    })
  }
  const asked = flags.json ? 'json' : flags.format
  const format = flags.output === undefined ? asked : endingOf(flags.output)
  // A folder that is not there is told before anything is computed.
  if (flags.output !== undefined) outputPath(flags.output)
  if (flags.output !== undefined && asked !== 'table' && asked !== format)
    throw new UserError('usage', flags.json ? '--json' : '--format', 'the name of the file says another', {
      expected: `a file that ends in .${asked}, found ${shown(flags.output)}`,
    })
  if (format !== 'csv') {
    for (const flag of ['raw', 'for'] as const)
      if (flags[flag]) throw new UserError('usage', `--${flag}`, 'only with --format csv or a file that ends in .csv')
  }
  return format
}

function endingOf(output: string): (typeof ENDINGS)[number] {
  const found = ENDINGS.find((ending) => output.toLowerCase().endsWith(`.${ending}`))
  if (found !== undefined) return found
  throw new UserError('usage', '--output', `no kind of file that results are written to, found ${shown(output)}`, {
    expected: `a name that ends in ${ENDINGS.map((ending) => `.${ending}`).join(', ')}`,
  })
}

/** What waits for results: stdout, or the file of `--output`, which is there whole or not at all. */
export async function put(
  { output }: Pick<FormatFlags, 'output'>,
  pieces: Iterable<string> | AsyncIterable<string> | Uint8Array,
): Promise<void> {
  if (output === undefined) {
    for await (const piece of pieces as Iterable<string> | AsyncIterable<string>) await write(piece)
    return
  }
  const path = outputPath(output)
  await writeOutput(path, pieces instanceof Uint8Array || Symbol.asyncIterator in pieces ? pieces : inChunks(pieces))
  tell(`wrote ${path}`)
}

/** Writes to stdout, waiting while the reader is slower. */
export function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

/** Prints rows as flags ask; as JSON they stand under `key` of an object that begins with `head`. */
export async function printRows(
  flags: FormatFlags,
  columns: readonly string[],
  rows: Iterable<object>,
  head: object = {},
  key?: string,
): Promise<void> {
  const format = formatOf(flags)
  if (format === 'xlsx') await put(flags, await workbookOf(sheetsOf(columns, rows, head, key)))
  else await put(flags, piecesOf(format, flags, { columns, rows, head, key }))
}

/** The rows, and on a second sheet what the answer says of them. */
function sheetsOf(columns: readonly string[], rows: Iterable<object>, head: object, key: string | undefined): Sheet[] {
  const about = Object.entries(head).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
  return [
    { name: key ?? 'rows', ...tableOf(columns, rows) },
    ...(about.length === 0 ? [] : [{ name: 'about', columns: ['name', 'value'], rows: about as [string, Cell][] }]),
  ]
}

function piecesOf(
  format: Exclude<Format, 'xlsx'>,
  flags: FormatFlags,
  {
    columns,
    rows,
    head,
    key,
  }: { columns: readonly string[]; rows: Iterable<object>; head: object; key?: string | undefined },
): Iterable<string> {
  if (format === 'csv') return csvChunks(columns, rows, flags)
  if (format === 'ndjson') return linesOf(rows)
  return format === 'json' ? jsonPieces(rows, head, key) : tableLines(columns, [...rows])
}

function* linesOf(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

function* jsonPieces(rows: Iterable<object>, head: object, key: string | undefined): Generator<string> {
  const opening = JSON.stringify(head).slice(0, -1)
  yield key === undefined ? '[' : `${opening}${opening === '{' ? '' : ','}${JSON.stringify(key)}:[`
  let first = true
  for (const row of rows) {
    yield `${first ? '' : ','}\n${JSON.stringify(row)}`
    first = false
  }
  yield key === undefined ? ']\n' : ']}\n'
}

function* tableLines(columns: readonly string[], rows: readonly object[]): Generator<string> {
  const cells = rows.map((row) => columns.map((column) => cellText((row as Record<string, unknown>)[column])))
  const numeric = columns.map(
    (_, i) => cells.some((row) => row[i] !== '') && cells.every((row) => /^(-?[\d.]+)?$/.test(row[i] as string)),
  )
  const widths = columns.map((column, i) =>
    cells.reduce((most, row) => Math.max(most, stringWidth(row[i] as string)), stringWidth(column)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((text, i) => {
        const gap = ' '.repeat((widths[i] as number) - stringWidth(text))
        return numeric[i] ? gap + text : text + gap
      })
      .join('  ')
      .trimEnd()
  yield `${line(columns)}\n`
  for (const row of cells) yield `${line(row)}\n`
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(4)
  return String(value)
}
