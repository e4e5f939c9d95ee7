import { type Said, say } from '../words/index.ts'
import { dateForm } from './dates.ts'
import { cellAt, type ForeignColumn, isEmpty } from './foreign-table.ts'
import type { ReadTable } from './formats/registry.ts'
import type { BesideProfile, Bounds, DeclaredIssue, TableProfile } from './profiles/profile.ts'
import { placeOf } from './profiles/registry.ts'
import { type Ask, askOfValues } from './questions.ts'
import type { Role } from './roles.ts'
import { newsOf, readAs, sentencesOf } from './sentences.ts'
import type { ProfiledIssue, Question, Told, Understanding } from './understanding.ts'
import { readValues, type ValueReading } from './values.ts'

/** The roles that a profile gives to columns, by their names as the file writes them; a role that was told of another column is that column's. */
export function rolesOfProfile(
  columns: readonly ForeignColumn[],
  profile: TableProfile | undefined,
  told: Readonly<Record<string, Role>>,
): Record<string, Role> {
  const header = columns.map(({ name }) => name)
  const taken = new Set(Object.values(told))
  return Object.fromEntries(
    Object.entries(profile?.roles ?? {}).flatMap(([named, role]) => {
      const name = header[placeOf(header, named)]
      return name === undefined || (role !== 'ignore' && taken.has(role)) ? [] : [[name, role]]
    }),
  )
}

/** A wide table of a kind that is known: its issues are those that the code book declares, each with the scale that it has there, and what else is told to be a value. All other columns are left out. */
export function asProfiled(
  table: ReadTable,
  profile: TableProfile,
  named: readonly (Role | undefined)[],
  fresh: readonly ForeignColumn[],
  told: Told,
  questions: Question[],
): Understanding {
  const ask: Ask = (about, column, asked, line = null) => {
    questions.push({ about, column, line, asked })
  }
  const { columns } = table
  const header = columns.map(({ name }) => name)
  const declared = typeof profile.issues === 'function' ? profile.issues(header) : (profile.issues ?? [])
  const isOut = (column: ForeignColumn) => told.columns?.[column.name] === 'ignore' || fresh.includes(column)
  const find = (name: string): ForeignColumn[] => {
    const column = columns[placeOf(header, name)]
    return column === undefined || isOut(column) ? [] : [column]
  }
  const known = declared.flatMap((one) => issueOf(one, find, told.scale))
  const valued = new Set(known.flatMap(({ towards, against }) => [...towards, ...(against ?? [])]))
  const more = columns.filter((column) => told.columns?.[column.name] === 'value' && !valued.has(column))
  const issues = [...known, ...more.map((column) => asTold(column, told.scale))]
  const saliences = new Set(issues.flatMap(({ salience }) => salience ?? []))
  const kept = ['actor', 'group', 'nation', 'name', 'stated_on']
  const roles = columns.map((column, at): Role => {
    if (valued.has(column) || more.includes(column)) return 'value'
    if (saliences.has(column)) return 'salience'
    const role = named[at]
    const own = profile.roles[role ?? ''] !== undefined || Object.values(profile.roles).includes(role ?? '')
    return role !== undefined && kept.includes(role) && (own || told.columns?.[column.name] === role) ? role : 'ignore'
  })
  const places = columns.filter((_, at) => roles[at] === 'value')
  const values = readValues(places, { ...profile.words, ...told.words }, told.decimal, table.divider ?? null)
  const dated = columns.filter((_, at) => roles[at] === 'stated_on')
  const found = dateForm(dated.flatMap(({ cells }) => cells))
  const dates = told.dates === undefined ? found : { order: told.dates, unclear: null }
  if (!roles.includes('actor') || issues.length === 0)
    ask('columns', null, say(issues.length === 0 ? 'kindWithoutValues' : 'kindWithoutActors', profile.label))
  if (questions.length === 0) askOfValues(table, places, values, dated, dates, told, ask)
  const unscaled = issues.find(({ scale }) => scale === null)
  if (questions.length === 0 && unscaled) ask('scale', unscaled.id, say('kindUnscaled', profile.label, unscaled.id))
  const actors = new Set(columns.flatMap(({ cells }, at) => (roles[at] === 'actor' ? cells : [])))
  const year = yearOf(table, profile, dated)
  const notes = [
    ...(profile.notes ?? []),
    ...(told.scale === undefined ? [scalesOf(issues)] : []),
    ...(year === null ? [] : [say('datedByName', year)]),
    ...(actors.size > 0 ? miscounted(table, profile, places, values) : []),
  ]
  return {
    table,
    shape: profile.shape,
    roles,
    sums: null,
    votes: null,
    profile: { profile, issues, year },
    values,
    dates,
    scale: null,
    sentences: [
      ...sentencesOf({
        table,
        shape: profile.shape,
        roles,
        values,
        dates,
        scale: null,
        told,
        profile: say('kindFrom', profile.label, profile.source),
        notes,
      }),
      ...newsOf(fresh, told, values),
    ],
    questions,
  }
}

/** A table that lies beside one that is known and holds no stances: alone it is asked about. */
export function besideKnown(table: ReadTable, beside: BesideProfile, questions: Question[]): Understanding {
  const titles = beside.titles
  const header = table.columns.map(({ name }) => name)
  const roles = header.map(
    (_, at): Role =>
      titles && at === placeOf(header, titles.id)
        ? 'issue'
        : titles && at === placeOf(header, titles.title)
          ? 'title'
          : 'ignore',
  )
  questions.push({
    about: 'columns',
    column: null,
    line: null,
    asked: say('besideAlone', beside.label, beside.instead),
  })
  const values = readValues([], {}, undefined, null)
  const dates = { order: null, unclear: null }
  return {
    table,
    shape: null,
    roles,
    sums: null,
    votes: null,
    profile: null,
    beside,
    values,
    dates,
    scale: null,
    sentences: [readAs(table, beside.label), ...table.notes],
    questions,
  }
}

function issueOf(
  { of, title, scale, salience }: DeclaredIssue,
  find: (name: string) => ForeignColumn[],
  told: Bounds | undefined,
): ProfiledIssue[] {
  if (typeof of === 'string') {
    const [column] = find(of)
    if (!column) return []
    const [weight = null] = salience === undefined ? [] : find(salience)
    return [{ id: column.name, title, scale: told ?? scale, towards: [column], against: null, salience: weight }]
  }
  const [towards, against] = [of.towards.flatMap(find), of.against.flatMap(find)]
  if (towards.length === 0 || against.length === 0) return []
  const id = [...towards, ...against].map(({ name }) => name).join('/')
  return [{ id, title, scale, towards, against, salience: null }]
}

function asTold(column: ForeignColumn, scale: Bounds | undefined): ProfiledIssue {
  return { id: column.name, title: '', scale: scale ?? null, towards: [column], against: null, salience: null }
}

/** The scales of issues, those on one scale together. */
function scalesOf(issues: readonly ProfiledIssue[]): Said {
  const by = new Map<string, { scale: Bounds | null; ids: string[] }>()
  for (const { id, scale } of issues) {
    const text = scale === null ? 'none' : `${scale.min}..${scale.max}`
    const same = by.get(text) ?? { scale, ids: [] }
    by.set(text, { scale, ids: [...same.ids, id] })
  }
  return say(
    'scalesDeclared',
    Array.from(by.values(), ({ scale, ids }) =>
      scale === null ? say('noScaleOfIssues', ids) : say('scaleOfIssues', scale.min, scale.max, ids),
    ),
  )
}

function yearOf({ file }: ReadTable, { yearInName }: TableProfile, dated: readonly ForeignColumn[]): string | null {
  return dated.length > 0 ? null : (yearInName?.exec(file)?.[1] ?? null)
}

/** Where a row holds another number of some value than it says itself. */
function miscounted(
  table: ReadTable,
  { counts = {} }: TableProfile,
  places: readonly ForeignColumn[],
  { meaningOf }: ValueReading,
): Said[] {
  const header = table.columns.map(({ name }) => name)
  const columns = Object.entries(counts).flatMap(([name, value]) => {
    const column = table.columns[placeOf(header, name)]
    return column ? [{ column, value }] : []
  })
  const wrong: Said[] = []
  for (let row = 0; row < (columns.length > 0 ? table.rows : 0); row++) {
    for (const { column, value } of columns) {
      const cell = cellAt(column, row)
      const found = places.filter((place) => meaningOf(cellAt(place, row)) === value).length
      if (!isEmpty(cell) && Number(cell.text) !== found)
        wrong.push(say('rowMiscounted', table.lines[row] as number, column.name, cell.text, found))
    }
  }
  if (wrong.length === 0) return []
  return [say('rowsMiscounted', wrong.length, wrong)]
}
