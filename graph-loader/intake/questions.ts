import { shown, shownList } from '../suggest.ts'
import type { DateForm } from './dates.ts'
import type { ForeignColumn } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import { isRole, ROLE_NAMES, type Role } from './roles.ts'
import { isShape, SHAPES } from './shapes.ts'
import type { Question, Told } from './understanding.ts'
import { unknownValues, type ValueReading } from './values.ts'

/** Takes a question. */
export type Ask = (
  about: Question['about'],
  column: string | null,
  message: string,
  expected: string,
  line?: number | null,
) => void

/** Asks about what was told of a table and cannot be so. */
export function checkTold({ columns, sheet }: ReadTable, told: Told, profiled: boolean, ask: Ask): void {
  const names = columns.map(({ name }) => name)
  for (const [name, role] of Object.entries(told.columns ?? {})) {
    if (!names.includes(name))
      ask('told', name, `there is no column ${shown(name)}`, `one of ${shownList(names.map(shown), 12)}`)
    if (!isRole(role)) ask('told', name, `${shown(role)} is no role of a column`, `one of ${ROLE_NAMES.join(', ')}`)
  }
  if (told.sheet !== undefined && sheet === null)
    ask('told', null, 'the file has no sheets', 'no --sheet, which is for workbooks')
  const several = ['ignore', 'value', ...(profiled ? ['salience'] : [])]
  const given = Object.values(told.columns ?? {}).filter((role) => !several.includes(role))
  const twice = given.find((role, at) => given.indexOf(role) < at)
  if (twice !== undefined) ask('told', null, `two columns are to be ${twice}`, 'one column for each role')
  if (told.shape !== undefined && !isShape(told.shape))
    ask('told', null, `${shown(told.shape)} is no layout of a table`, `one of ${Object.keys(SHAPES).join(', ')}`)
}

/** Asks about values and dates that may mean two things, or nothing that is known. `places` are the columns of values, `dated` those of dates. */
export function askOfValues(
  table: ReadTable,
  places: readonly ForeignColumn[],
  values: ValueReading,
  dated: readonly ForeignColumn[],
  dates: DateForm,
  told: Told,
  ask: Ask,
): void {
  const [first, ...others] = places
  const valueName = others.length === 0 ? (first?.name ?? null) : null
  const holds = (text: string) => places.find(({ cells }) => cells.some((cell) => cell.text.trim() === text))?.name
  if (values.unclear !== null)
    ask(
      'number',
      valueName,
      `${shown(values.unclear)} may be two numbers, and the column writes numbers in more than one way or in no other`,
      '--decimal , when the comma stands before decimals, or --decimal . when the point does',
      lineOf(table, places, values.unclear),
    )
  const [unknown] = values.unknown
  if (unknown) {
    const [message, expected] = unknownValues(values.unknown, told.decimal)
    const header = told.header === undefined && isInFirstRow(table, places, values) ? table.header : []
    const both = [...header, table.lines[0]].join(',')
    ask(
      'words',
      valueName ?? holds(unknown[0]) ?? null,
      message,
      header.length > 0 ? `--header ${both}, where that row belongs to the header; ${expected}` : expected,
      lineOf(table, places, unknown[0]),
    )
  }
  if (dates.unclear !== null)
    ask(
      'dates',
      dated[0]?.name ?? null,
      `${shown(dates.unclear)} may be two days, and no other date of the column decides`,
      '--dates day-first or --dates month-first',
      lineOf(table, dated, dates.unclear),
    )
}

/** Whether all texts without a meaning stand in the first row, and several of them: that may be a second row of the header. */
function isInFirstRow(table: ReadTable, columns: readonly ForeignColumn[], { unknown }: ValueReading): boolean {
  const first = table.lines[0] ?? null
  return unknown.length > 1 && unknown.every(([text, count]) => count === 1 && lineOf(table, columns, text) === first)
}

/** The line of the first of some cells with a text. */
function lineOf(table: ReadTable, columns: readonly ForeignColumn[], text: string): number | null {
  for (const { cells, codes } of columns) {
    const code = cells.findIndex((cell) => cell.text.trim() === text)
    if (code >= 0) return table.lines[codes.indexOf(code)] ?? null
  }
  return null
}

/** What is to be said of a table of which nothing says what its columns mean. */
export function notUnderstood(
  { columns, format, divider }: ReadTable,
  roles: readonly (Role | undefined)[],
): readonly [message: string, expected: string] {
  const known = columns.flatMap(({ name }, at) =>
    roles[at] === undefined ? [] : [`${shown(name)} is the ${roles[at]}`],
  )
  const names = shownList(
    columns.map(({ name }) => shown(name)),
    12,
  )
  const lacking = ['actor', 'issue', 'value'].filter((role) => !roles.includes(role))
  const [value, ...more] = columns.filter((_, at) => roles[at] === 'value')
  if (value && more.length === 0 && String(lacking) === 'issue')
    return [
      `read as ${format}, nothing says on which issue its positions are: ${names} (${known.join(', ')})`,
      `--shape actors-by-issues, where they are all on one, which is then called ${shown(value.name)}, or --set COLUMN=issue`,
    ]
  return [
    `read as ${format}, nothing says what its columns mean: ${names}${known.length > 0 ? ` (${known.join(', ')})` : ''}`,
    columns.length < 2 && divider !== undefined
      ? '--divider with the mark that stands between its fields'
      : `--set COLUMN=ROLE for ${lacking.join(', ')}, --header with the row of their names, or a table with a row for each actor and a column for each issue`,
  ]
}
