import { type AskedCode, type Saying, say } from '../words/index.ts'
import type { DateForm } from './dates.ts'
import type { ForeignColumn } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import { isRole, ROLE_NAMES, type Role } from './roles.ts'
import { isShape, SHAPES } from './shapes.ts'
import type { Question, Told } from './understanding.ts'
import type { ValueReading } from './values.ts'

/** So many texts without a meaning are listed, and so many of them are examples of what explains them. */
const [LISTED, EXAMPLES] = [20, 5]

/** Takes a question. */
export type Ask = (
  about: Question['about'],
  column: string | null,
  asked: Saying<AskedCode>,
  line?: number | null,
  mark?: string,
) => void

/** Asks about what was told of a table and cannot be so. */
export function checkTold({ columns, sheet }: ReadTable, told: Told, profiled: boolean, ask: Ask): void {
  const names = columns.map(({ name }) => name)
  for (const [name, role] of Object.entries(told.columns ?? {})) {
    if (!names.includes(name)) ask('told', name, say('noColumn', name, names))
    if (!isRole(role)) ask('told', name, say('noRole', role, ROLE_NAMES))
  }
  if (told.sheet !== undefined && sheet === null) ask('told', null, say('noSheets'))
  for (const name of Object.keys(told.lists ?? {}))
    if (!names.includes(name)) ask('told', name, say('noColumn', name, names))
  const several = ['ignore', 'value', ...(profiled ? ['salience'] : [])]
  const given = Object.values(told.columns ?? {}).filter((role) => !several.includes(role))
  const twice = given.find((role, at) => given.indexOf(role) < at)
  if (twice !== undefined) ask('told', null, say('roleTwice', twice))
  if (told.shape !== undefined && !isShape(told.shape))
    ask('told', null, say('noShape', told.shape, Object.keys(SHAPES)))
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
    ask('number', valueName, say('numberUnclear', values.unclear), lineOf(table, places, values.unclear))
  const [unknown] = values.unknown
  if (unknown) {
    const header = told.header === undefined && isInFirstRow(table, places, values) ? table.header : []
    const both = [...header, table.lines[0]].join(',')
    ask(
      'words',
      valueName ?? holds(unknown[0]) ?? null,
      say(
        'valuesUnknown',
        values.unknown.slice(0, LISTED).map(([text, count]) => say('valueTimes', text, count)),
        Math.max(0, values.unknown.length - LISTED),
        values.unknown.slice(0, EXAMPLES).map(([text]) => text),
        told.decimal ?? null,
        header.length > 0 ? both : null,
      ),
      lineOf(table, places, unknown[0]),
    )
  }
  if (dates.unclear !== null)
    ask('dates', dated[0]?.name ?? null, say('dateUnclear', dates.unclear), lineOf(table, dated, dates.unclear))
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

/** What is asked of a table of which nothing says what its columns mean. */
export function notUnderstood(
  { columns, format, divider }: ReadTable,
  roles: readonly (Role | undefined)[],
): Saying<AskedCode> {
  const known = columns.flatMap(({ name }, at) => (roles[at] === undefined ? [] : [say('columnIs', name, roles[at])]))
  const names = columns.map(({ name }) => name)
  const lacking = ['actor', 'issue', 'value'].filter((role) => !roles.includes(role))
  const [value, ...more] = columns.filter((_, at) => roles[at] === 'value')
  if (value && more.length === 0 && String(lacking) === 'issue')
    return say('issueUnknown', format, names, known, value.name)
  return say('columnsUnknown', format, names, known, lacking, columns.length < 2 && divider !== undefined)
}
