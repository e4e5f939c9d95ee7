import type { Vote } from '../rollcalls/index.ts'
import { shown, shownList } from '../suggest.ts'
import { isAside, isUnnamed, summedUp, sumsAmong } from './asides.ts'
import { type DateForm, type DayOrder, dateForm } from './dates.ts'
import { leftOpen, rolesSaid, scaleSaid } from './file-says.ts'
import { type ForeignColumn, type FormatTold, withoutRows } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import type { DecimalMark } from './numbers.ts'
import { tableProfileOf } from './profiles.ts'
import { isRole, ROLE_NAMES, type Role, rolesOf } from './roles.ts'
import { scaleOf, unscaled } from './scale-of.ts'
import { isShape, SHAPES, type Shape, shapeOf } from './shapes.ts'
import { foldedWord, type WordMeaning } from './value-words.ts'
import { isValueColumn, readValues, unknownValues, type ValueReading } from './values.ts'
import { holdsVotes, type VoteLayout, voteLayout, votesBesideNumbers } from './votes.ts'

/** What a person has told of a file; what is not told is found out, and said. A recipe holds the same. */
export interface Told extends FormatTold {
  readonly shape?: string | undefined
  /** A role by the name of a column. */
  readonly columns?: Readonly<Record<string, Role>> | undefined
  readonly decimal?: DecimalMark | undefined
  readonly dates?: DayOrder | undefined
  /** What words, or codes, among the values mean. */
  readonly words?: Readonly<Record<string, WordMeaning>> | undefined
  /** What words among votes mean. */
  readonly votes?: Readonly<Record<string, Vote>> | undefined
  readonly scale?: { readonly min: number; readonly max: number } | undefined
  /** Whether it was told of a table before this one: what that table did not have is left out, and told as new. */
  readonly isRecipe?: boolean | undefined
}

/** How a table was understood, as far as it was. */
export interface Understanding {
  readonly table: ReadTable
  /** Null when nothing says how it is laid out, which is among the questions. */
  readonly shape: Shape | null
  /** For each column its role; `value` for the columns of values of a wide table. */
  readonly roles: readonly Role[]
  /** Rows of a wide table that sum up the others and are left out. */
  readonly sums: ReadonlySet<number> | null
  /** How its votes are laid out; null when it holds none. */
  readonly votes: VoteLayout | null
  readonly values: ValueReading
  readonly dates: DateForm
  /** The scale of its issues; null when it was told, or when nothing says it, so that Parley's usual one is assumed. */
  readonly scale: { readonly min: number; readonly max: number } | null
  /** What was understood, a sentence each, in the order in which a person would ask. */
  readonly sentences: readonly string[]
  /** What has to be told before the table can be turned into stances; none when it can. */
  readonly questions: readonly Question[]
}

/** Shapes whose columns without a role hold values. */
const WIDE: readonly Shape[] = ['actors-by-issues', 'issues-by-actors', 'mactor']
/** Names of files and sheets that say that a table is MACTOR's second one. */
const MACTOR = /(^|[^a-z0-9])2 ?mao([^a-z0-9]|$)/i

/** What cannot be found out and has to be told: which column it is about, what is not known, and the flag that tells it. */
export interface Question {
  readonly about: 'columns' | 'number' | 'words' | 'dates' | 'scale' | 'told'
  readonly column: string | null
  /** The line of the first cell that it is about; null when it is about the column. */
  readonly line: number | null
  readonly message: string
  readonly expected: string
}

/**
 * Finds out what a table says: which column is whose, how it is laid out, how its numbers and dates are written, what its words mean. Whatever cannot be known for sure comes back as questions instead, each with the flag
 * that tells it.
 */
export function understand(table: ReadTable, told: Told): Understanding {
  const questions: Question[] = []
  const ask: Ask = (about, column, message, expected, line = null) => {
    questions.push({ about, column, line, message, expected })
  }
  const { columns } = table
  checkTold(table, told, ask)
  const profile = tableProfileOf(columns.map(({ name }) => name))
  const words = { ...profile?.words, ...told.words }
  const divider = table.divider ?? null
  const fresh = told.isRecipe ? columns.filter(({ name }) => !Object.hasOwn(told.columns ?? {}, name)) : []
  const left = Object.fromEntries(fresh.map(({ name }) => [name, 'ignore']))
  const named = rolesOf(columns, {
    ...byName(columns, profile?.roles),
    ...rolesSaid(table, told),
    ...left,
    ...told.columns,
  })
  const isValue = (column: ForeignColumn) => !isAside(column) && isValueColumn(column, words, divider)
  const votes =
    told.shape === undefined || told.shape === 'votes'
      ? voteLayout(
          table.name,
          columns,
          named,
          Object.entries(told.votes ?? {}).map(([word, vote]) => `${word}=${vote}`),
        )
      : null
  const byFile = MACTOR.test(table.name) ? 'mactor' : undefined
  const shape = isShape(told.shape ?? '')
    ? (told.shape as Shape)
    : votes
      ? 'votes'
      : (byFile ?? shapeOf(columns, named, isValue))
  if (shape === 'votes') return ofVotes(table, named, votes, told, questions)
  const first = finalRoles(columns, named, shape, isValue)
  const isWide = shape !== null && WIDE.includes(shape)
  const across = columns.filter((_, at) => first[at] === 'value')
  const all = readValues(across, words, told.decimal, divider)
  const key = columns[first.indexOf(shape === 'issues-by-actors' ? 'issue' : 'actor')]
  const sums = isWide ? summedUp(table, key, across, all.meaningOf, told.columns ?? {}) : null
  const isSum = (column: ForeignColumn) => sums?.columns.has(column) === true
  const roles = columns.map((column, at) => (isSum(column) ? 'ignore' : (first[at] as Role)))
  const places = columns.filter((_, at) => roles[at] === 'value')
  const values =
    places.length < across.length || sums?.rows.size
      ? readValues(
          places.map((column) => withoutRows(column, sums?.rows)),
          words,
          told.decimal,
          divider,
        )
      : all
  const dated = columns.filter((_, at) => roles[at] === 'stated_on')
  const found = dateForm(dated.flatMap(({ cells }) => cells))
  const dates = told.dates === undefined ? found : { order: told.dates, unclear: null }
  const valueName = places.length === 1 ? (places[0] as ForeignColumn).name : null
  for (const { column, message, expected } of leftOpen(table, told)) ask('columns', column, message, expected)
  if (shape === 'pairs')
    ask(
      'columns',
      null,
      'it is a list of pairs, and not of stances',
      'parley balance, which reads lines with a sign; or --set COLUMN=actor, --set COLUMN=issue and --set COLUMN=value, where they are stances; or --shape',
    )
  else if (questions.length === 0 && (shape === null || places.length === 0 || lacksRoles(shape, roles)))
    ask('columns', null, ...notUnderstood(table, named))
  if (questions.length === 0) {
    if (values.unclear !== null) {
      ask(
        'number',
        valueName,
        `${shown(values.unclear)} may be two numbers, and the column writes numbers in more than one way or in no other`,
        '--decimal , when the comma stands before decimals, or --decimal . when the point does',
        lineOf(table, places, values.unclear),
      )
    }
    const voted = isWide ? columns.filter((one, at) => named[at] === undefined && holdsVotes(one)) : []
    if (voted[0] && voted.length >= places.length) ask('columns', voted[0].name, ...votesBesideNumbers(voted[0].name))
    if (values.percent === 'some')
      ask('number', valueName, 'some values are per cent, and others are not', 'all in one way, or --set COLUMN=ignore')
    const unnamed = isWide
      ? places.find(({ name }) => isUnnamed(name) && told.columns?.[name] === undefined)
      : undefined
    if (unnamed && unnamed !== key)
      ask(
        'columns',
        unnamed.name,
        'a column of values without a name',
        `a name in the header, or --set "${unnamed.name}=value" or "${unnamed.name}=ignore"`,
      )
    const [unknown] = values.unknown
    if (unknown)
      ask('words', valueName, ...unknownValues(values.unknown, told.decimal), lineOf(table, places, unknown[0]))
    if (dates.unclear !== null) {
      ask(
        'dates',
        (dated[0] as ForeignColumn).name,
        `${shown(dates.unclear)} may be two days, and no other date of the column decides`,
        '--dates day-first or --dates month-first',
        lineOf(table, dated, dates.unclear),
      )
    }
  }
  const scale = told.scale === undefined ? (scaleSaid(table, roles) ?? scaleOf(values, shape)) : null
  if (scale === 'ask' && questions.length === 0) ask('scale', valueName, ...unscaled(values))
  const sure = scale === 'ask' ? null : scale
  const sentences = [
    ...sentencesOf(table, shape, told, roles, values, dates, sure, profile?.label),
    ...(sums?.sentences ??
      (shape === 'long' ? sumsAmong(columns.filter((_, at) => /^(actor|issue)$/.test(roles[at] ?? ''))) : [])),
    ...newsOf(fresh, told, values),
  ]
  return {
    table,
    shape,
    roles,
    sums: sums?.rows ?? null,
    votes: null,
    values,
    dates,
    scale: sure,
    sentences,
    questions,
  }
}

/** A table of votes: what its words and keys mean is found out, and told, by who reads votes. */
function ofVotes(
  table: ReadTable,
  named: readonly (Role | undefined)[],
  votes: VoteLayout | null,
  told: Told,
  questions: readonly Question[],
): Understanding {
  const roles = named.map((role) => role ?? 'ignore')
  const form = dateForm(table.columns.flatMap(({ cells }, at) => (roles[at] === 'stated_on' ? cells : [])))
  const { options, profile, oneHot } = votes ?? { options: {}, profile: null, oneHot: [] }
  const given = Object.entries(options).flatMap(([what, column]) =>
    typeof column === 'string' ? [`${what} is ${shown(column)}`] : [],
  )
  const sentences = [
    `read as ${table.format}${profile === null ? '' : `; its header is that of the ${profile}`}`,
    ...table.notes,
    `understood as ${SHAPES.votes}${told.shape === undefined ? '' : ', as told'}`,
    ...(given.length > 0 ? [given.join(', ')] : []),
  ]
  return {
    table,
    shape: 'votes',
    roles,
    sums: null,
    votes: votes ?? { options, profile, oneHot },
    values: readValues([], {}, undefined, null),
    dates: told.dates === undefined ? form : { order: told.dates, unclear: null },
    scale: null,
    sentences,
    questions,
  }
}

/** The role of each column in this layout: in a wide one, every column that holds values and nothing else is one of values. */
function finalRoles(
  columns: readonly ForeignColumn[],
  named: readonly (Role | undefined)[],
  shape: Shape | null,
  isValue: (column: ForeignColumn) => boolean,
): Role[] {
  if (shape === null || !WIDE.includes(shape)) return named.map((role) => role ?? 'ignore')
  const key = shape === 'issues-by-actors' ? 'issue' : 'actor'
  const roles = named.includes(key) ? named : named.map((role, at) => (at === 0 ? key : role))
  return columns.map((column, at) => {
    const role = roles[at]
    return role === 'value' || (role === undefined && isValue(column)) ? 'value' : keptBesideWide(role, shape)
  })
}

type Ask = (
  about: Question['about'],
  column: string | null,
  message: string,
  expected: string,
  line?: number | null,
) => void

/** The line of the first of some cells with a text. */
function lineOf(table: ReadTable, columns: readonly ForeignColumn[], text: string): number | null {
  for (const { cells, codes } of columns) {
    const code = cells.findIndex((cell) => cell.text.trim() === text)
    if (code >= 0) return table.lines[codes.indexOf(code)] ?? null
  }
  return null
}

function checkTold({ columns, sheet }: ReadTable, told: Told, ask: Ask): void {
  const names = columns.map(({ name }) => name)
  for (const [name, role] of Object.entries(told.columns ?? {})) {
    if (!names.includes(name))
      ask('told', name, `there is no column ${shown(name)}`, `one of ${shownList(names.map(shown), 12)}`)
    if (!isRole(role)) ask('told', name, `${shown(role)} is no role of a column`, `one of ${ROLE_NAMES.join(', ')}`)
  }
  if (told.sheet !== undefined && sheet === null)
    ask('told', null, 'the file has no sheets', 'no --sheet, which is for workbooks')
  const given = Object.values(told.columns ?? {}).filter((role) => role !== 'ignore' && role !== 'value')
  const twice = given.find((role, at) => given.indexOf(role) < at)
  if (twice !== undefined) ask('told', null, `two columns are to be ${twice}`, 'one column for each role')
  if (told.shape !== undefined && !isShape(told.shape))
    ask('told', null, `${shown(told.shape)} is no layout of a table`, `one of ${Object.keys(SHAPES).join(', ')}`)
}

/** The roles of a profile by the names as the file writes them. */
function byName(columns: readonly ForeignColumn[], roles: Readonly<Record<string, Role>> = {}): Record<string, Role> {
  const lower = new Map(Object.entries(roles))
  return Object.fromEntries(
    columns.flatMap(({ name }) => {
      const role = lower.get(name.toLowerCase())
      return role === undefined ? [] : [[name, role]]
    }),
  )
}

/** In a wide table the usual names of single stances mean nothing: a column called `position` is an issue’s. */
function keptBesideWide(role: Role | undefined, shape: Shape): Role {
  const kept =
    shape === 'issues-by-actors' ? ['issue', 'title', 'stated_on'] : ['actor', 'group', 'nation', 'name', 'stated_on']
  return role !== undefined && kept.includes(role) ? role : 'ignore'
}

function notUnderstood(
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
  return [
    `read as ${format}, nothing says what its columns mean: ${names}${known.length > 0 ? ` (${known.join(', ')})` : ''}`,
    columns.length < 2 && divider !== undefined
      ? '--divider with the mark that stands between its fields'
      : `--set COLUMN=ROLE for ${lacking.join(', ')}, --header with the row of their names, or a table with a row for each actor and a column for each issue`,
  ]
}

/** Whether a layout that was told lacks a column that it needs. */
function lacksRoles(shape: Shape, roles: readonly Role[]): boolean {
  return shape === 'long' && !['actor', 'issue', 'value'].every((role) => roles.includes(role))
}

/** What a table has that the one before, of which a recipe tells, did not have. */
function newsOf(fresh: readonly ForeignColumn[], { isRecipe, words = {} }: Told, values: ValueReading): string[] {
  if (!isRecipe) return []
  const known = new Set(Object.keys(words).map(foldedWord))
  const more = values.words.filter(({ word }) => !known.has(foldedWord(word))).map(({ word }) => shown(word))
  return [
    ...(fresh.length > 0
      ? [
          `new since the recipe, and left out: ${shownList(
            fresh.map(({ name }) => shown(name)),
            12,
          )}`,
        ]
      : []),
    ...(more.length > 0 ? [`words that are new since the recipe: ${shownList(more, 12)}`] : []),
  ]
}

/** Words that were told and do not occur. */
function unusedWords({ words = {}, isRecipe }: Told, values: ValueReading): string[] {
  if (isRecipe) return []
  const met = new Set(values.words.map(({ word }) => foldedWord(word)))
  const unused = Object.keys(words).filter((word) => !met.has(foldedWord(word)))
  return unused.length > 0 ? [`no value is ${shownList(unused.map(shown), 12)}, which --word tells of`] : []
}

function sentencesOf(
  table: ReadTable,
  shape: Shape | null,
  told: Told,
  roles: readonly Role[],
  values: ValueReading,
  dates: DateForm,
  scale: Understanding['scale'],
  profile: string | undefined,
): string[] {
  const { columns } = table
  const wide = shape !== null && WIDE.includes(shape)
  const list = columns.flatMap(({ name }, at) => {
    const role = roles[at] as Role
    return role === 'ignore' || (wide && role === 'value') ? [] : [`${shown(name)} is the ${role}`]
  })
  const left = columns.filter((_, at) => roles[at] === 'ignore').map(({ name }) => shown(name))
  const words = values.words.slice(0, 30).map(({ word, meaning, count }) => `${shown(word)} as ${meaning} (${count})`)
  const across = columns.filter((_, at) => roles[at] === 'value').map(({ name }) => shown(name))
  return [
    `read as ${table.format}${profile === undefined ? '' : `; its header is that of the ${profile}`}`,
    ...table.notes,
    ...(shape === null ? [] : [`understood as ${SHAPES[shape]}${told.shape === undefined ? '' : ', as told'}`]),
    ...(wide
      ? [`${across.length} ${across.length === 1 ? 'column' : 'columns'} of values: ${shownList(across, 12)}`]
      : []),
    list.join(', '),
    ...(left.length > 0 ? [`left out: ${shownList(left, 12)}`] : []),
    ...unusedWords(told, values),
    ...(values.decimal === ',' ? ['numbers have a decimal comma'] : []),
    ...(words.length > 0 ? [`words understood: ${words.join(', ')}`] : []),
    ...(dates.order === null ? [] : [`dates have the ${dates.order === 'day-first' ? 'day' : 'month'} first`]),
    ...(scale === null ? [] : [`the scale is ${scale.min}..${scale.max}`]),
    ...(shape !== null && scale === null && told.scale === undefined && values.range !== null
      ? ['the scale is -2..2, the usual one, since all numbers are on it; --scale tells another']
      : []),
    ...(told.scale === undefined ? [] : [`the scale is ${told.scale.min}..${told.scale.max}, as told`]),
  ].filter((sentence) => sentence !== '')
}
