import type { Command } from 'commander'
import { Option } from 'commander'
import stringWidth from 'string-width'
import { UserError } from '../../positions/errors.ts'
import { csvChunks } from '../api/csv.ts'

const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

/** How results are printed. */
export interface FormatFlags {
  readonly format: Format
  readonly json?: boolean
  readonly raw?: boolean
}

/** Adds `--format`, its short form `--json`, and `--raw`. */
export function addFormatFlags(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how results are printed').choices(FORMATS).default('table'))
    .option('--json', 'short for --format json')
    .option('--raw', "CSV without a ' before texts that a spreadsheet would run as a formula")
}

/** The format that flags ask for. Throws `UserError` for flags that contradict each other, or that this format does not heed. */
export function formatOf(flags: FormatFlags): Format {
  if (flags.json && flags.format !== 'table' && flags.format !== 'json') {
    throw new UserError('usage', '--json', 'it is short for --format json', {
      expected: `it or --format ${flags.format}`,
    })
  }
  const format = flags.json ? 'json' : flags.format
  if (flags.raw && format !== 'csv') throw new UserError('usage', '--raw', 'only with --format csv')
  return format
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
  if (format === 'csv') {
    for (const chunk of csvChunks(columns, rows, flags)) await write(chunk)
  } else if (format === 'ndjson') {
    for (const row of rows) await write(`${JSON.stringify(row)}\n`)
  } else if (format === 'json') {
    await printJson(rows, head, key)
  } else {
    await printTable(columns, [...rows])
  }
}

async function printJson(rows: Iterable<object>, head: object, key: string | undefined): Promise<void> {
  const opening = JSON.stringify(head).slice(0, -1)
  await write(key === undefined ? '[' : `${opening}${opening === '{' ? '' : ','}${JSON.stringify(key)}:[`)
  let first = true
  for (const row of rows) {
    await write(`${first ? '' : ','}\n${JSON.stringify(row)}`)
    first = false
  }
  await write(key === undefined ? ']\n' : ']}\n')
}

async function printTable(columns: readonly string[], rows: readonly object[]): Promise<void> {
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
  await write(`${line(columns)}\n`)
  for (const row of cells) await write(`${line(row)}\n`)
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(4)
  return String(value)
}
