import { say } from '../words/index.ts'
import { isAside, isUnnamed, summedUp, sumsAmong } from './asides.ts'
import { countedDay, dateForm } from './dates.ts'
import { leftOpen, rolesSaid, scaleSaid } from './file-says.ts'
import { type ForeignColumn, withoutRows } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import { askOfLists } from './lists.ts'
import { asProfiled, besideKnown, rolesOfProfile } from './profiled.ts'
import { besideProfileOf, tableProfileOf } from './profiles/registry.ts'
import { type Ask, askOfValues, checkTold, notUnderstood } from './questions.ts'
import { type Role, rolesOf, speakersAlone } from './roles.ts'
import { scaleOf, unscaled } from './scale-of.ts'
import { newsOf, readAs, sentencesOf } from './sentences.ts'
import { isShape, isWide, type Shape, shapeOf } from './shapes.ts'
import type { Question, Told, Understanding } from './understanding.ts'
import { isValueColumn, valueColumns } from './value-columns.ts'
import { readValues } from './values.ts'
import { holdsVotes, type VoteLayout, voteLayout } from './votes.ts'

/** Roles of columns of dates. */
const DATES: readonly Role[] = ['stated_on', 'valid_from', 'valid_to']
/** Names of files and sheets that say that a table is MACTOR's second one. */
const MACTOR = /(^|[^a-z0-9])2 ?mao([^a-z0-9]|$)/i
/** Names that say that it is MACTOR's first one, which tells sides alone. */
const SIDES_ALONE = /(^|[^a-z0-9])1 ?mao([^a-z0-9]|$)/i

/**
 * Finds out what a table says: which column is whose, how it is laid out, how its numbers and dates are written, what its words mean. Whatever cannot be known for sure comes back as questions instead, each with the flag
 * that tells it.
 */
export function understand(table: ReadTable, told: Told): Understanding {
  const questions: Question[] = []
  const ask: Ask = (about, column, asked, line = null, mark = undefined) => {
    questions.push({ about, column, line, asked, mark })
  }
  const { columns } = table
  const header = columns.map(({ name }) => name)
  const known = tableProfileOf(header)
  const isMeant = told.shape === undefined || told.shape === known?.shape
  const profile = known && isMeant && (known.suits?.(columns) ?? true) ? known : undefined
  checkTold(table, told, profile?.issues !== undefined, ask)
  const words = { ...profile?.words, ...told.words }
  const divider = table.divider ?? null
  const fresh = told.isRecipe ? columns.filter(({ name }) => !Object.hasOwn(told.columns ?? {}, name)) : []
  const left = Object.fromEntries(fresh.map(({ name }) => [name, 'ignore']))
  const own = { ...left, ...told.columns }
  const byName = rolesOf(columns, { ...rolesOfProfile(columns, profile, own), ...rolesSaid(table, told), ...own })
  const speakers = speakersAlone(columns, byName, { ...rolesSaid(table, told), ...own })
  const named = withLoneValue(
    columns,
    speakers ? byName.map((role, at) => (columns[at] === speakers ? 'actor' : role)) : byName,
    words,
    divider,
  )
  const beside = told.shape === undefined ? besideProfileOf(header) : undefined
  if (beside) return besideKnown(table, beside, questions)
  if (profile?.issues) return asProfiled(table, profile, named, fresh, told, questions)
  const isValue = valueColumns(
    columns.filter((column, at) => !isAside(column) && (named[at] === undefined || named[at] === 'value')),
    columns.filter((_, at) => named[at] === undefined),
    words,
    divider,
  )
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
  const wide = isWide(shape)
  const across = columns.filter((_, at) => first[at] === 'value')
  const all = readValues(across, words, told.decimal, divider)
  const key = columns[first.indexOf(shape === 'issues-by-actors' ? 'issue' : 'actor')]
  const sums = wide ? summedUp(table, key, across, all.meaningOf, told.columns ?? {}) : null
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
  const dated = columns.filter((_, at) => DATES.includes(roles[at] ?? ''))
  const countedDays = dated.flatMap(({ name, cells }) =>
    cells.some(({ text, type }) => type !== 'date' && countedDay(text) !== null) ? [name] : [],
  )
  const found = dateForm(dated.flatMap(({ cells }) => cells))
  const dates = told.dates === undefined ? found : { order: told.dates, unclear: null }
  const valueName = places.length === 1 ? (places[0] as ForeignColumn).name : null
  questions.push(...leftOpen(table, told))
  if (shape === 'pairs') ask('columns', null, say('pairsAlone'))
  else if (questions.length === 0 && told.shape === undefined && isOfActorsTwice(places, key))
    ask('columns', null, say('actorsTwice'))
  else if (questions.length === 0 && (shape === null || places.length === 0 || lacksRoles(shape, roles)))
    ask('columns', null, notUnderstood(table, named))
  if (questions.length === 0) {
    askOfValues(table, places, values, dated, dates, told, ask)
    const voted = wide
      ? columns.filter((one, at) => named[at] === undefined && roles[at] !== 'value' && holdsVotes(one))
      : []
    if (voted[0] && voted.length >= places.length)
      ask('columns', voted[0].name, say('votesBesideNumbers', voted[0].name))
    if (values.percent === 'some') ask('number', valueName, say('somePercent'))
    const unnamed = wide ? places.find(({ name }) => isUnnamed(name) && told.columns?.[name] === undefined) : undefined
    if (unnamed && unnamed !== key) ask('columns', unnamed.name, say('valuesUnnamed', unnamed.name))
  }
  const lists = questions.some(({ about }) => about === 'columns') ? [] : askOfLists(columns, roles, shape, told, ask)
  const sides = told.scale === undefined && shape === 'actors-by-issues' && SIDES_ALONE.test(table.name)
  const scale =
    told.scale !== undefined ? null : sides ? { min: -1, max: 1 } : (scaleSaid(table, roles) ?? scaleOf(values, shape))
  if (scale === 'ask' && questions.length === 0)
    ask(
      'scale',
      valueName,
      unscaled(
        values,
        places.map(({ name }) => name),
      ),
    )
  const sure = scale === 'ask' ? null : scale
  const sentences = [
    ...sentencesOf({
      table,
      shape,
      roles,
      values,
      dates,
      scale: sure,
      isScaleAsked: scale === 'ask',
      told,
      profile: profile?.label,
    }),
    ...(sums?.sentences ?? (shape === 'long' ? sumsAmong(columns.filter((_, at) => roles[at] === 'issue')) : [])),
    ...(speakers && roles[columns.indexOf(speakers)] === 'actor' ? [say('speakersAreActors', speakers.name)] : []),
    ...(countedDays.length > 0 ? [say('countedDays', countedDays)] : []),
    ...lists,
    ...newsOf(fresh, told, values),
  ]
  return {
    table,
    shape,
    roles,
    sums: sums?.rows ?? null,
    votes: null,
    profile: profile ? { profile, issues: [] } : null,
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
    typeof column === 'string' ? [say('columnFor', what, column)] : [],
  )
  const sentences = [
    readAs(table, profile),
    ...table.notes,
    say(told.shape === undefined ? 'understoodAs' : 'understoodAsTold', 'votes'),
    ...(given.length > 0 ? [say('together', given)] : []),
  ]
  return {
    table,
    shape: 'votes',
    roles,
    sums: null,
    votes: votes ?? { options, profile, oneHot },
    profile: null,
    values: readValues([], {}, undefined, null),
    dates: told.dates === undefined ? form : { order: told.dates, unclear: null },
    scale: null,
    sentences,
    questions,
  }
}

/** Whether the columns of values are called as the rows are, all of them: a matrix of actors by actors. */
function isOfActorsTwice(places: readonly ForeignColumn[], key: ForeignColumn | undefined): boolean {
  const rows = new Set(key?.cells.map(({ text }) => text.trim()).filter((text) => text !== '') ?? [])
  return places.length > 2 && rows.size === places.length && places.every(({ name }) => rows.has(name))
}

/** Where an actor and an issue are named, the one other column that holds values is that of the values: its name may be the question that was put. */
function withLoneValue(
  columns: readonly ForeignColumn[],
  roles: readonly (Role | undefined)[],
  words: Told['words'],
  divider: string | null,
): readonly (Role | undefined)[] {
  if (!roles.includes('actor') || !roles.includes('issue') || roles.includes('value')) return roles
  const values = columns.filter(
    (column, at) => roles[at] === undefined && !isAside(column) && isValueColumn(column, words ?? {}, divider),
  )
  return values.length === 1 ? columns.map((column, at) => (column === values[0] ? 'value' : roles[at])) : roles
}

/** The role of each column in this layout: in a wide one, every column that holds values and nothing else is one of values. */
function finalRoles(
  columns: readonly ForeignColumn[],
  named: readonly (Role | undefined)[],
  shape: Shape | null,
  isValue: (column: ForeignColumn) => boolean,
): Role[] {
  if (shape === null || !isWide(shape)) return named.map((role) => role ?? 'ignore')
  const key = shape === 'issues-by-actors' ? 'issue' : 'actor'
  // The first column that says nothing else names the rows: a time or a number before it does not.
  const naming = columns.findIndex((column, at) => named[at] === undefined && !isAside(column) && !isValue(column))
  const roles = named.includes(key) ? named : named.map((role, at) => (at === naming ? key : role))
  return columns.map((column, at) => {
    const role = roles[at]
    return role === 'value' || (role === undefined && isValue(column)) ? 'value' : keptBesideWide(role, shape)
  })
}

/** In a wide table the usual names of single stances mean nothing: a column called `position` is an issue’s. */
function keptBesideWide(role: Role | undefined, shape: Shape): Role {
  const kept =
    shape === 'issues-by-actors' ? ['issue', 'title', 'stated_on'] : ['actor', 'group', 'nation', 'name', 'stated_on']
  return role !== undefined && kept.includes(role) ? role : 'ignore'
}

/** Whether a layout lacks a column that it needs. */
function lacksRoles(shape: Shape, roles: readonly Role[]): boolean {
  const needed = shape === 'long' ? ['actor', 'issue', 'value'] : [shape === 'issues-by-actors' ? 'issue' : 'actor']
  return !needed.every((role) => roles.includes(role))
}
